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

/** The values that are more, or less, than the old one, where a message says so of this option: "one with fewer pieces". */
export function compared(
  said: string,
  values: readonly Named[],
  { option, old }: { readonly option: string; readonly old: string | undefined },
): readonly Named[] {
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
    const after = said.slice(found.index + found[0].length, found.index + found[0].length + 24);
    if (options.test(option) || option.split(/\W/).some((word) => word.length > 2 && after.includes(word)))
      return direction;
  }
  return null;
}

/** A value's place among those of its option: its figure, or its step on a scale that everybody knows; null for any other. */
function rankOf(name: string): number | null {
  const plain = name.toLowerCase().trim();
  const figure = /\d+(?:\.\d+)?/.exec(plain)?.[0];
  if (figure) return Number(figure) * (/\dtb\b|\d ?tb\b/.test(plain) ? 1000 : 1);
  const steps = [scale, degrees].find((each) => each.includes(plain));
  return steps ? steps.indexOf(plain) : null;
}
