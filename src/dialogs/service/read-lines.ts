import type { Sku } from '../../base/ids';
import { locales } from '../../base/locale';
import type { PricedLine } from '../../commerce/price';
import type { StockedProduct } from '../../commerce/product';
import type { CaseLine } from '../../commerce/service-case';
import { namesOfKind } from '../../search/words/names-of-kind';
import { isOneTypo } from '../../text/edit-distance';
import type { Good } from '../frame';
import { plainUnits } from './plain-units';

/** All the words that a line of an order goes by: titles, values of its options, its categories. */
export function namesOf(line: PricedLine, product: StockedProduct | undefined): readonly string[] {
  const named = [
    ...Object.values(line.options).map(({ name }) => name),
    ...(product?.category.map(({ name }) => name) ?? []),
  ];
  const others = named.flatMap((name) => locales.flatMap((locale) => name[locale]?.toLowerCase() ?? []));
  return [...titlesOf(line), ...others];
}

const everything =
  /全部|所有|整单|一起退|(?<!\bafter )(?<!\bnot )\b(?:everything(?! else)|whole order|entire order|every (?:single )?(?:item|thing|one)|all (?:of )?(?:it|them|these|those|this|that|my|the|items?|goods|things|products|\w+ (?:items?|goods|things|products)|in)|all\s*(?:$|[.,!?]|but|except|apart|please|back|from))/;
/** Where goods are named too, these speak of those. */
const allNamed = /都(?:要|想|给我)?(?:退|换|取消|不要)|(?<!\bafter )(?<!\bnot )\b(?:all|both)\b/;
/** What follows is left out: everything but the lamp. */
const exception =
  /(?:\b(?:except(?: for)?|apart from|other than|aside from|besides|excluding|all but|everything but|but (?:not|keep)|not including)\b|除了?)([^.;!?。；！？]*?)(?:$|[.;!?。；！？]|(?:[,，]|以外|之外|外)|\b(?:from|of|in)\b|其他|其它|别的|剩下|其余)|([^,，.;!?。；！？]*?)(?:以外|之外)的/;
/** What is kept while the rest goes. */
const keptApart =
  /(?:\b(?:i(?:'ll| will| want to)? )?keep(?:ing)? )([^,.;!?]*?)(?:,| and | but )[^.]{0,40}\b(?:everything else|the rest|the others?)\b|\b(?:everything else|the rest|the others?)\b[^.]{0,40}\bkeep(?:ing)? ([^,.;!?]*)|留(?:着|下)?([^,，。]*?)[,，].{0,12}(?:其他|其它|别的|剩下|其余)/;

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
]);

/** The words for what it is, in each language, without the values of its options; other names of its kind as well. */
export function titlesOf({ title }: PricedLine): readonly string[] {
  const own = locales.flatMap((locale) => title[locale]?.toLowerCase() ?? []);
  return [...new Set([...own, ...namesOfKind(own), ...own.flatMap(familiar)])];
}

/** 靴子 for 登山靴, 椅子 for 办公椅. */
const familiar = (title: string): readonly string[] => {
  const head = /(\p{Script=Han})\p{Script=Han}*?(\p{Script=Han})$/u.exec(title)?.[2];
  return head && head !== '子' ? [`${head}子`] : [];
};

/** Which goods of the order a message names, each with all its units unless it says how many; empty when it names none. */
export function readLines(text: string, goods: readonly Good[], quantity: number | null): readonly CaseLine[] {
  const said = text.toLowerCase();
  const whole = (chosen: readonly Good[]) =>
    chosen.map(({ sku, quantity: left }) => ({ sku, quantity: left, by: null }));
  const spared = sparedIn(said, goods);
  if (spared.length > 0) return whole(goods.filter((good) => !spared.includes(good)));
  const named = namedGoods(said, goods);
  if (everything.test(said) && !isAllOfNamed(said, named)) return whole(goods);
  const meant = withoutKept(said, named);
  if (meant.length === 0 && allNamed.test(said)) return whole(goods);
  if (hasTwins(meant) && (pointsAtOne.test(said) || (!isSeveral.test(said) && !saysPlural(said, meant)))) return [];
  return meant.map(({ sku, quantity: left }) => ({
    sku,
    quantity: meant.length === 1 && quantity !== null ? Math.min(quantity, left) : left,
    by: null,
  }));
}

/** "All of the backpacks", 背包全部退: all of what is named. */
function isAllOfNamed(said: string, named: readonly Good[]): boolean {
  if (named.length === 0 || /\b(?:everything|whole|entire)\b|整单|一起退/.test(said)) return false;
  if (/全部|所有/.test(said)) return true;
  const after = /\ball (?:of )?(?:the |my |those |these )?(.*)$/.exec(said)?.[1] ?? '';
  return namedGoods(after.split(/[,.;!?]/)[0] ?? '', named).length > 0;
}

export const isSeveral = /\b(?:both|all|these|those|them|two of|the two|either|each)\b|都|全|俩|这些|那些|一起/;

const pointsAtOne = /\b(?:one of (?:them|the|those|my)|only one|just one)\b|其中(?:的)?一/;

/** Two goods of one name: which of them is meant has to be asked. */
const hasTwins = (goods: readonly Good[]): boolean =>
  goods.some(({ titles }, at) => goods.some((other, index) => index > at && other.titles[0] === titles[0]));

/** "The skateboards": as many of them as there are. */
const saysPlural = (said: string, goods: readonly Good[]): boolean =>
  goods.some(({ titles }) =>
    titles.some((title) => {
      const last = /[a-z]+$/.exec(title)?.[0] ?? '';
      return last !== '' && !last.endsWith('s') && new RegExp(`\\b${last}(?:s|es)\\b`).test(said);
    }),
  );

const keeps = /([^，,。]{1,10}?)(?:我)?(?:要|就|先)?留(?:着|下)|\bkeep(?:ing)? (?:the |my )([^,.;!?]*)/;

/** "Return the pot, I keep the lamp": what is named to be kept does not go. */
function withoutKept(said: string, named: readonly Good[]): readonly Good[] {
  const found = keeps.exec(said);
  const kept = found ? namedGoods(found[1] ?? found[2] ?? '', named) : [];
  return kept.length < named.length ? named.filter((good) => !kept.includes(good)) : named;
}

/** The goods that a message leaves out of all of them. */
function sparedIn(said: string, goods: readonly Good[]): readonly Good[] {
  const kept = keptApart.exec(said)?.slice(1).find(Boolean);
  const left = kept ?? exception.exec(said)?.slice(1).find(Boolean);
  const spared = left ? namedGoods(left, goods) : [];
  return spared.length < goods.length ? spared : [];
}

/** The goods that a text in small letters names, however many of them. */
export function namedGoods(said: string, goods: readonly Good[]): readonly Good[] {
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
    titles.slice(0, locales.length).some((title) => /\p{Script=Han}/u.test(title) && said.includes(title));
  const own = ({ good: { titles } }: NamedGood) => titles.slice(0, locales.length).join();
  return own(other) !== own(one) && isWhole(other) && !isWhole(one) && sameHits(other, one);
}

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
  const hits = new Set<string>();
  for (const word of said.match(/[a-z][a-z-]{2,}/g) ?? []) {
    const stem = word.replace(/(?:es|s)$/, '');
    if (tooCommon.has(word) || stem.length <= 2) continue;
    if (nameHas(good, stem)) hits.add(stem);
    else if (stem.length >= shortestTypo && !goods.some((each) => nameHas(each, stem)))
      for (const near of titleWords(good).filter((known) => isOneTypo(known, stem))) hits.add(near);
  }
  for (const [run] of said.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at += 1) {
      const pair = run.slice(at, at + 2);
      if (good.names.some((name) => name.includes(pair))) hits.add(pair);
    }
  }
  const measured = plainUnits(said);
  for (const name of good.names.filter((each) => /\d/.test(each)).map(plainUnits)) {
    if (new RegExp(`(?<![\\da-z.])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\da-z])`).test(measured))
      hits.add(name);
  }
  if (goods.length < 2) return hits;
  // A lamp is named by its title though the pot beside it stands in the same department of lamps.
  const isOwn = (hit: string) =>
    nameHas({ names: good.titles }, hit) && !goods.every(({ titles }) => nameHas({ names: titles }, hit));
  return new Set([...hits].filter((hit) => isOwn(hit) || !goods.every((each) => nameHas(each, hit)) || hits.size > 1));
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

/** Lines without those that are swapped already, for "and the lamp too". */
export const withLine = (lines: readonly CaseLine[], sku: Sku, by: Sku): readonly CaseLine[] =>
  lines.map((line) => (line.sku === sku ? { ...line, by } : line));
