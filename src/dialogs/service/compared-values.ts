import { namesOfOption } from './option-words';

/** A value of an option with its name in English. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

type Direction = 1 | -1;

/** Words of more or less, and which options they are about where none is named. */
const words: readonly (readonly [RegExp, Direction, RegExp])[] = [
  [/\bbrighter\b|亮一?点|更亮/, 1, /bright/],
  [/\bdimmer\b|暗一?点|更暗/, -1, /bright/],
  [/\b(?:bigger|larger)\b|大一?点|更大|大一?[号码]/, 1, /size|capacity|diameter|screen|volume/],
  [/\bsmaller\b|小一?点|更小|小一?[号码]/, -1, /size|capacity|diameter|screen|volume/],
  [/\blonger\b|长一?点|更长/, 1, /length|battery|height/],
  [/\bshorter\b|短一?点|更短/, -1, /length|height/],
  [/\btaller\b|高一?点|更高/, 1, /height/],
  [/\bheavier\b|重一?点|更重/, 1, /weight/],
  [/\blighter\b|轻一?点|更轻/, -1, /weight/],
  [/\b(?:more|higher|greater|extra)\b|更多|多一?点/, 1, /^$/],
  [/\b(?:fewer|less|lower)\b|更少|少一?点/, -1, /^$/],
];
const scale = ['xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl'];
const degrees = ['none', 'low', 'small', 'medium', 'high', 'large', 'extra large'];

/** Whether a text says more, less, most or least of anything. */
export const compares = (text: string): boolean => {
  const said = text.toLowerCase();
  return mostOf.test(said) || leastOf.test(said) || words.some(([pattern]) => pattern.test(said));
};

/** The values that are more, or less, than the old one, where a message says so of this option: "one with fewer pieces". */
export function compared(
  said: string,
  values: readonly Named[],
  { option, old }: { readonly option: string; readonly old: string | undefined },
): readonly Named[] {
  const extreme = extremeOf(said, option);
  if (extreme) return farthest(values, extreme);
  const own = values.find(({ id }) => id === old);
  const direction = directionOf(said, option.toLowerCase());
  if (!own || direction === null) return [];
  const from = rankOf(own.name);
  return from === null ? [] : values.filter(({ name }) => ((rankOf(name) ?? from) - from) * direction > 0);
}

function directionOf(said: string, option: string): Direction | null {
  for (const [pattern, direction, options] of words) {
    const found = pattern.exec(said);
    if (!found) continue;
    if (options.test(option) || namesBeside(said, found, option)) return direction;
  }
  return null;
}

const mostOf = /\b(?:most|best|greatest|largest|biggest|highest|longest|strongest|max(?:imum)?)\b|最(?:大|多|高|长)/;
const leastOf = /\b(?:fewest|least|smallest|lowest|shortest|min(?:imum)?)\b|最(?:小|少|低|短)/;

/** One word for the most or least of an option. */
const superlatives: readonly (readonly [RegExp, Direction, RegExp])[] = [
  [/\bheaviest\b|最重/, 1, /weight/],
  [/\blightest\b|最轻/, -1, /weight/],
  [/\bbrightest\b|最亮/, 1, /bright/],
  [/\bdimmest\b|最暗/, -1, /bright/],
  [/\btallest\b|最高的/, 1, /height/],
  [/\blongest\b|最长/, 1, /length|battery/],
  [/\bshortest\b|最短/, -1, /length|height/],
];

/** "The most storage", 容量最大. */
function extremeOf(said: string, option: string): Direction | null {
  const named = superlatives.find(([pattern, , options]) => pattern.test(said) && options.test(option.toLowerCase()));
  if (named) return named[1];
  const most = mostOf.exec(said);
  if (most && namesBeside(said, most, option)) return 1;
  const least = leastOf.exec(said);
  return least && namesBeside(said, least, option) ? -1 : null;
}

function farthest(values: readonly Named[], direction: Direction): readonly Named[] {
  const ranked = values.flatMap((value) => {
    const rank = rankOf(value.name);
    return rank === null ? [] : [{ value, rank: rank * direction }];
  });
  const most = Math.max(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === most).map(({ value }) => value);
}

/** Whether the option is named right behind these words, or in Chinese right before them. */
function namesBeside(said: string, found: RegExpExecArray, option: string): boolean {
  const end = found.index + found[0].length;
  const after = said.slice(end, end + 24);
  const before = said.slice(Math.max(0, found.index - 4), found.index);
  return namesOfOption(option).some((name) =>
    /[a-z]/.test(name) ? name.length > 2 && new RegExp(`\\b${name}`).test(after) : before.includes(name),
  );
}

/** A value's place among those of its option: its figure, or its step on a scale that everybody knows; null for any other. */
function rankOf(name: string): number | null {
  const plain = name.toLowerCase().trim();
  const figure = /\d+(?:\.\d+)?/.exec(plain)?.[0];
  if (figure) return Number(figure) * (/\dtb\b|\d ?tb\b/.test(plain) ? 1000 : 1);
  const steps = [scale, degrees].find((each) => each.includes(plain));
  return steps ? steps.indexOf(plain) : null;
}
