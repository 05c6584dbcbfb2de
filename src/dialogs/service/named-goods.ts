import { locales } from '../../base/locale';
import { isOneTypo } from '../../text/edit-distance';
import type { Good } from '../frame';
import { plainUnits } from './plain-units';

const tooCommon = new Set([
  'the',
  'and',
  'for',
  'with',
  'set',
  'new',
  'size',
  'pack',
  'from',
  'order',
  'item',
  'small',
  'medium',
  'large',
  'make',
]);

/** "The tea one, not the electric one", 不是电的. */
const denied = /\bnot (?:the|my|those|that) (?!same\b)[^,.;!?]*|不是[^，。；！？]*/g;

/** The goods that a text in small letters names, however many of them. */
export function namedGoods(text: string, goods: readonly Good[]): readonly Good[] {
  const said = text.replace(denied, ' ');
  const scored = goods.map((good) => ({ good, hits: hitsOf(said, good, goods) })).filter(({ hits }) => hits.size > 0);
  // A line named by fewer words than another, and by none of its own, was not meant: "black mug" is not the white mug.
  const titled = scored.filter(({ good, hits }) => [...hits].some((hit) => nameHas({ names: good.titles }, hit)));
  // Goods named by what they are decide; a value that another line has too ("the camera to black") is the new one's.
  const named = titled.length > 0 ? titled : scored;
  const isOther = (other: NamedGood, one: NamedGood) => isNamedBetter(other, one) || isNamedWhole(said, other, one);
  return named.filter((one) => !named.some((other) => isOther(other, one))).map(({ good }) => good);
}

interface NamedGood {
  readonly good: Good;
  readonly hits: ReadonlySet<string>;
}

/** By all the words of another and more; what they are decides between goods of different names, "desk lamp" is no desk chair. */
function isNamedBetter(other: NamedGood, one: NamedGood): boolean {
  const [more, less] =
    other.good.titles[0] === one.good.titles[0]
      ? [other.hits, one.hits]
      : [titleHits(other) ?? other.hits, titleHits(one) ?? one.hits];
  return more.size > less.size && [...less].every((hit) => more.has(hit));
}

/** 手表 is the watch, and of a 智能手表 only a part. */
function isNamedWhole(said: string, other: NamedGood, one: NamedGood): boolean {
  const isWhole = ({ good: { titles } }: NamedGood) =>
    titles.slice(0, locales.length).some((title) => isSaidWhole(said, title));
  const own = ({ good: { titles } }: NamedGood) => titles.slice(0, locales.length).join();
  return own(other) !== own(one) && isWhole(other) && !isWhole(one) && sameHits(other, one);
}

const isSaidWhole = (said: string, title: string): boolean =>
  /\p{Script=Han}/u.test(title)
    ? said.includes(title)
    : title.includes(' ') && new RegExp(`(?<![a-z])${title.replace(/[^a-z0-9 ]/g, '.')}(?:e?s)?(?![a-z])`).test(said);

const sameHits = (other: NamedGood, one: NamedGood): boolean => {
  const [more, less] = [titleHits(other) ?? other.hits, titleHits(one) ?? one.hits];
  return [...less].every((hit) => more.has(hit));
};

/** Null where it is named by none of its titles. */
function titleHits({ good, hits }: NamedGood): ReadonlySet<string> | null {
  const own = [...hits].filter((hit) => nameHas({ names: good.titles }, hit));
  return own.length > 0 ? new Set(own) : null;
}

/** Words that stand in the message and in the line's names, but not in the names of all lines. */
function hitsOf(said: string, good: Good, goods: readonly Good[]): ReadonlySet<string> {
  const hits = new Set([...latinHits(said, good, goods), ...hanHits(said, good), ...measureHits(said, good)]);
  if (goods.length < 2) return hits;
  // A lamp is named by its title though the pot beside it stands in the same department of lamps.
  const isOwn = (hit: string) =>
    nameHas({ names: good.titles }, hit) && !goods.every(({ titles }) => nameHas({ names: titles }, hit));
  return new Set([...hits].filter((hit) => isOwn(hit) || !goods.every((each) => nameHas(each, hit)) || hits.size > 1));
}

/** Words as they are, or with one slip of the finger where no line has them as they are. */
function latinHits(said: string, good: Good, goods: readonly Good[]): readonly string[] {
  return (said.match(/[a-z][a-z-]{2,}/g) ?? []).flatMap((word) => {
    const stem = word.replace(/(?:es|s)$/, '');
    if (tooCommon.has(word) || stem.length <= 2) return [];
    if (nameHas(good, stem)) return [stem];
    const isTypo = stem.length >= shortestTypo && !goods.some((each) => nameHas(each, stem));
    return isTypo ? titleWords(good).filter((known) => isOneTypo(known, stem)) : [];
  });
}

/** Pairs of characters, and names such as T恤 that have none. */
function hanHits(said: string, { names }: Good): readonly string[] {
  const pairs = [...said.matchAll(/(?=(\p{Script=Han}{2}))/gu)].flatMap(([, pair]) =>
    pair && names.some((name) => name.includes(pair)) ? [pair] : [],
  );
  return [...pairs, ...names.filter((name) => withOneHan.test(name) && said.includes(name))];
}

const withOneHan = /^[a-z\d]+\p{Script=Han}$/iu;

function measureHits(said: string, { names }: Good): readonly string[] {
  const measured = plainUnits(said);
  return names
    .filter((each) => /\d/.test(each))
    .map(plainUnits)
    .filter((name) =>
      new RegExp(`(?<![\\da-z.])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\da-z])`).test(measured),
    );
}

/** Shorter words are one letter away from too many others. */
const shortestTypo = 5;

const titleWords = ({ titles }: Good): readonly string[] =>
  titles.flatMap((title) => title.match(/[a-z]{5,}/g) ?? []).map((word) => word.replace(/(?:es|s)$/, ''));

const nameHas = ({ names }: Pick<Good, 'names'>, stem: string): boolean =>
  names.some((name) =>
    /\d/.test(stem)
      ? plainUnits(name) === stem
      : /^[a-z]/.test(stem)
        ? new RegExp(`(?<![a-z])${stem}(?:es|s)?(?![a-z])`).test(name)
        : name.includes(stem),
  );
