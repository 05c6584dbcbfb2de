import { inLocale, locales } from '../../base/locale';
import type { StockedProduct, Variant } from '../../commerce/product';
import { brandNames } from '../../search/words/brands';
import { compared, type Named } from './compared-values';
import { namesOfOption, wordsOfOption } from './option-words';
import { plainUnits } from './plain-units';

/**
 * The ids of each option's values that will do, as a message in small letters says; an option that is not spoken of is left
 * out. `own` are the values of the goods that are to be swapped: "the same size", "fewer pieces", "the plastic one in bamboo".
 */
export function saidValues(
  text: string,
  product: StockedProduct,
  own: Variant['options'],
): ReadonlyMap<string, ReadonlySet<string>> {
  const said = withBrands(plainUnits(text));
  const { options, variants } = product;
  const found = new Map<string, ReadonlySet<string>>();
  for (const option of options) {
    const values = new Map(variants.flatMap(({ options: { [option]: value } }) => (value ? [[value.id, value]] : [])));
    const named = [...values.values()].map(({ id, name }) => ({ id, name: inLocale(name, 'en') || id, local: name }));
    const old = own[option]?.id;
    const ways: readonly (() => readonly Named[])[] = [
      () => named.filter(({ id }) => id === old && asksForSame(said, option)),
      () =>
        named.filter(({ local }) =>
          locales.some((locale) => isOfOption(said, inLocale(local, locale), { option, product })),
        ),
      () => named.filter(({ name }) => isAsked(said, option, name)),
      () =>
        partly(
          named,
          (word) =>
            !wordsOfOption(option).includes(word) &&
            (isOfOption(said, word, { option, product }) || saysStem(said, word)),
        ),
      () => named.filter(({ local }) => locales.some((locale) => saysAlike(said, inLocale(local, locale)))),
      () => named.filter(({ name }) => saysMeasure(said, name)),
      () => compared(said, named, { option, old }),
    ];
    const meant = ways.map((way) => way()).find((each) => each.length > 0) ?? [];
    const beside = meant.length > 1 ? meant.filter(({ name }) => standsBeside(said, name, option)) : [];
    const told = beside.length > 0 ? beside : meant;
    const fresh = told.length > 1 ? told.filter(({ id }) => id !== old) : told;
    if (fresh.length > 0) found.set(option, new Set(fresh.map(({ id }) => id)));
  }
  return found;
}

/** "A medium one with high ventilation": of two values of an option the one that stands at its name. */
function standsBeside(said: string, value: string, option: string): boolean {
  const plain = plainUnits(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return namesOfOption(option).some((name) =>
    new RegExp(`${plain} ?${name}|${name}(?: is| of|:|是|为)? ?${plain}`).test(said),
  );
}

/** Words of one meaning in the values of goods. */
const alike: readonly (readonly string[])[] = [
  ['beginner', 'easy', 'easiest', '入门', '初级', '新手', '简单'],
  ['intermediate', 'medium difficulty', '进阶', '中级', '中等难度'],
  ['expert', 'hard', 'hardest', 'difficult', 'advanced', '高手', '专家', '高级', '难'],
  ['s', 'small', '小号', '小码'],
  ['m', 'medium', '中号', '中码'],
  ['l', 'large', '大号', '大码'],
  ['xl', 'extra large', 'x-large', '加大码', '加大号'],
  ['xxl', 'double xl', '2xl', 'xx-large', '特大号'],
  ['grey', 'gray', '灰', '灰色'],
  ['navy', 'dark blue', '藏青', '深蓝', '海军蓝'],
  ['beige', 'cream', '米色', '米白', '杏色'],
  ['stainless steel', 'steel', 'inox', '不锈钢'],
  ['leather', '皮革', '皮带', '真皮', '皮质'],
  ['wood', 'wooden', '木', '木头', '木质', '实木'],
  ['robotic', 'robot', '机器人', '扫地机器人'],
  ['bagless', 'without bag', 'without a bag', 'no bag', '无尘袋', '免尘袋'],
  ['bagged', 'with bag', 'with a bag', '有尘袋'],
  ['clicky', 'blue switches', '青轴'],
  ['linear', 'red switches', '红轴'],
  ['tactile', 'brown switches', '茶轴'],
];

const saysAlike = (said: string, value: string): boolean => {
  const plain = value.toLowerCase();
  const row = alike.find((names) => names.includes(plain)) ?? [];
  return row.some((name) => name !== plain && endOf(said, name) !== null);
};

/** 谷歌 is Google in the values of goods. */
const withBrands = (said: string): string =>
  [said, ...namesOfBrands.filter(([local]) => said.includes(local)).map(([, latin]) => latin)].join(' ');

const namesOfBrands: readonly (readonly [string, string])[] = brandNames
  .trim()
  .split('\n')
  .flatMap((row) => {
    const names = row.split('|');
    const latin = names.find((name) => /^[a-z]/.test(name));
    return latin ? names.filter((name) => /\p{Script=Han}{2}/u.test(name)).map((name) => [name, latin] as const) : [];
  });

/** "The same size", 颜色不变. */
function asksForSame(said: string, option: string): boolean {
  const names = namesOfOption(option).join('|');
  if (names === '') return false;
  return new RegExp(
    `\\b(?:same|keep(?:ing)?) (?:[a-z]+(?:, | and |, and | ))*?(?:${names})\\b|(?:同样|一样|相同)的?(?:${names})|(?:${names})(?:不变|一样|照旧)`,
  ).test(said);
}

const lastWord = (option: string): string => wordsOfOption(option).at(-1) ?? option.toLowerCase();

/** Whether a value is said, and said of this option where another one may have it too: "brown lenses" are no brown frame. */
function isOfOption(
  said: string,
  value: string,
  { option, product: { options, variants } }: { readonly option: string; readonly product: StockedProduct },
): boolean {
  const end = endOf(said, value);
  if (end === null) return false;
  const after = said.slice(end).match(/^\W*(?:[a-z-]+\W+){0,2}?([a-z-]+)/)?.[0] ?? '';
  const heads = options.map((each) => ({ each, head: wordsOfOption(each)[0] ?? '' }));
  const named = heads.filter(
    ({ head }) => head.length > 3 && new RegExp(`\\b${head}`).test(after.split(/[,.;]|\band\b/)[0] ?? ''),
  );
  const isShared =
    heads.filter(({ each }) => wordsOfOption(each).length > 1 && lastWord(each) === lastWord(option)).length > 1;
  if (!isShared) return true;
  const head = wordsOfOption(option)[0] ?? '';
  // "The black ones with brown lenses": where lenses are spoken of, a value that stands without them is another's.
  if (named.length > 0) return named.some(({ each }) => wordsOfOption(each)[0] === head);
  if (new RegExp(`\\b${head}`).test(said)) return false;
  // "The black ones" are those that are black by the first option that can be.
  const first = options.find(
    (each) =>
      lastWord(each) === lastWord(option) &&
      variants.some(({ options: values }) =>
        locales.some((locale) => inLocale(values[each]?.name ?? {}, locale).toLowerCase() === value.toLowerCase()),
      ),
  );
  return first === option || first === undefined;
}

/** Options that are there or not go by other words as well. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'water resistance': ['waterproof', 'water.proof', 'splash.?proof'],
  waterproof: ['water.resist'],
};

/** An option that is there or not: "waterproof", "not water resistant". */
function isAsked(said: string, option: string, value: string): boolean {
  const name = option.replace(/[_-]/g, ' ').toLowerCase();
  const stem = name.replace(/[^a-z0-9 ]/g, '.').replace(/(?<=[a-z]{5})(?:ance|ant|ing|ed|able)$/, '');
  const at = said.search(new RegExp(`(?<![a-z])(?:${[stem, ...(otherNames[name] ?? [])].join('|')})`));
  if (at < 0 || !/^(?:yes|no|not .+)$/i.test(value)) return false;
  const isDenied = /\b(?:not|no|non|without|isn.t|aren.t)[ -]*(?:a |an |any |be )?$/.test(said.slice(0, at));
  return /^not?\b/i.test(value) === isDenied;
}

/** "Google Home" for "Google Assistant": a word of one value's name that no other value has. */
function partly(values: readonly Named[], isSaid: (word: string) => boolean): readonly Named[] {
  const long = ({ name }: Named): readonly string[] => name.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  const isAlone = (word: string, of: Named) => values.every((each) => each === of || !long(each).includes(word));
  return values.filter((value) => long(value).some((word) => isSaid(word) && isAlone(word, value)));
}

/** "1TB" for "1TB SSD". */
function saysMeasure(said: string, value: string): boolean {
  const measure = /^\d+(?:\.\d+)?[a-z]+(?= )/.exec(plainUnits(value))?.[0];
  return measure !== undefined && endOf(said, measure) !== null;
}

/** "A robot one" for "robotic". */
const saysStem = (said: string, word: string): boolean =>
  (said.match(/[a-z]{5,}/g) ?? []).some((each) => each.length < word.length && word.startsWith(each));

/** Where a value that is said ends; null where it is not. */
function endOf(said: string, value: string): number | null {
  const plain = plainUnits(value);
  if (plain === '') return null;
  if (/\p{Script=Han}/u.test(plain)) {
    const bare = plain.replace(/[色质制]$/, '');
    const at = said.indexOf(bare);
    return at < 0 ? null : at + bare.length;
  }
  const escaped = plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/(?<=[a-z])[- ](?=[a-z])/g, '[- ]?');
  const found = new RegExp(`(?<![a-z0-9])${escaped}(?:en)?(?![a-z0-9])`).exec(said);
  return found ? found.index + found[0].length : null;
}
