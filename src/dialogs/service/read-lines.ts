import type { Sku } from '../../base/ids';
import { locales } from '../../base/locale';
import type { PricedLine } from '../../commerce/price';
import type { StockedProduct } from '../../commerce/product';
import type { CaseLine } from '../../commerce/service-case';
import { namesOfKind } from '../../search/words/names-of-kind';
import type { Good } from '../frame';
import { countsOfNamed } from './counts-of-named';
import { namedGoods } from './named-goods';

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
/** "Everything back to PayPal" is said of the money, where a sentence of its own says it. */
const allMoney =
  /(?<=[.,;!)]\s*)(?:please )?(?:everything|all|all of it|it all)(?: goes| should go| can go)? (?:back )?(?:on)?to (?:my |the )?(?:original|paypal|(?:gift |credit |debit )?card|same|account)[^.;!?]*/g;
/** Where goods are named too, these speak of those. */
const allNamed = /都(?:要|想|给我)?(?:退|换|取消|不要)|(?<!\bafter )(?<!\bnot )\b(?:all|both)\b/;
/** What follows is left out: everything but the lamp. */
const exception =
  /(?:\b(?:except(?: for)?|apart from|other than|aside from|besides|excluding|all but|everything but|(?:everything|all)\b[^,.;!?]{0,30}? but(?= (?:for )?(?:the|my)\b)|but (?:not|keep)|not including)\b|除了?)([^.;!?。；！？]*?)(?:$|[.;!?。；！？]|(?:[,，]|以外|之外|外)|\b(?:from|of|in)\b|其他|其它|别的|剩下|其余)|([^,，.;!?。；！？]*?)(?:以外|之外)的/;
/** What is kept while the rest goes. */
const keptApart =
  /(?:\b(?:i(?:'ll| will| want to)? )?keep(?:ing)? )([^,.;!?]*?)(?:,| and | but )[^.]{0,40}\b(?:everything else|the rest|the others?)\b|\b(?:everything else|the rest|the others?)\b[^.]{0,40}\bkeep(?:ing)? ([^,.;!?]*)|留(?:着|下)?([^,，。]*?)[,，].{0,12}(?:其他|其它|别的|剩下|其余)/;

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
  const said = text.toLowerCase().replace(allMoney, ' ');
  const whole = (chosen: readonly Good[]) =>
    chosen.map(({ sku, quantity: left }) => ({ sku, quantity: left, by: null }));
  const spared = sparedIn(said, goods);
  if (spared.length > 0) return whole(goods.filter((good) => !spared.includes(good)));
  const named = namedGoods(said, goods);
  if (everything.test(said) && !isAllOfNamed(said, named)) return whole(goods);
  const meant = withoutKept(said, named);
  if (meant.length === 0 && allNamed.test(said)) return whole(goods);
  const counts = meant.length > 1 ? countsOfNamed(said, meant) : new Map<Sku, number>();
  const uncounted = meant.filter(({ sku }) => !counts.has(sku));
  if (hasTwins(uncounted) && (pointsAtOne.test(said) || (!isSeveral.test(said) && !saysPlural(said, uncounted))))
    return [];
  return meant.map(({ sku, quantity: left }) => ({
    sku,
    quantity: meant.length === 1 && quantity !== null ? Math.min(quantity, left) : (counts.get(sku) ?? left),
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

/** Lines without those that are swapped already, for "and the lamp too". */
export const withLine = (lines: readonly CaseLine[], sku: Sku, by: Sku): readonly CaseLine[] =>
  lines.map((line) => (line.sku === sku ? { ...line, by } : line));
