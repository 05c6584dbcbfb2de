import type { Sku } from '../../base/ids';
import { locales } from '../../base/locale';
import type { PricedLine } from '../../commerce/price';
import type { StockedProduct } from '../../commerce/product';
import type { CaseLine } from '../../commerce/service-case';
import type { Good } from '../frame';

/** All the words that a line of an order goes by: title, values of its options, its categories. */
export function namesOf(line: PricedLine, product: StockedProduct | undefined): readonly string[] {
  const named = [
    line.title,
    ...Object.values(line.options).map(({ name }) => name),
    ...(product?.category.map(({ name }) => name) ?? []),
  ];
  return named.flatMap((name) => locales.flatMap((locale) => name[locale]?.toLowerCase() ?? []));
}

const everything =
  /全部|所有|都(?:退|换|要|取消|不要)|整单|一起退|\b(?:all|both|everything|whole order|entire order)\b/;
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

/** The words for what it is, in each language, without the values of its options. */
export const titlesOf = ({ title }: PricedLine): readonly string[] =>
  locales.flatMap((locale) => title[locale]?.toLowerCase() ?? []);

/** Which goods of the order a message names, each with all its units unless it says how many; empty when it names none. */
export function readLines(text: string, goods: readonly Good[], quantity: number | null): readonly CaseLine[] {
  const said = text.toLowerCase();
  if (everything.test(said)) return goods.map(({ sku, quantity: left }) => ({ sku, quantity: left, by: null }));
  const scored = goods.map((good) => ({ good, hits: hitsOf(said, good, goods) })).filter(({ hits }) => hits.size > 0);
  // A line named by fewer words than another, and by none of its own, was not meant: "black mug" is not the white mug.
  const titled = scored.filter(({ good, hits }) => [...hits].some((hit) => nameHas({ names: good.titles }, hit)));
  // Goods named by what they are decide; a value that another line has too ("the camera to black") is the new one's.
  const named = titled.length > 0 ? titled : scored;
  const meant = named.filter(
    ({ hits }) => !named.some((other) => other.hits.size > hits.size && [...hits].every((hit) => other.hits.has(hit))),
  );
  return meant.map(({ good }) => ({
    sku: good.sku,
    quantity: meant.length === 1 && quantity !== null ? Math.min(quantity, good.quantity) : good.quantity,
    by: null,
  }));
}

/** Words that stand in the message and in the line's names, but not in the names of all lines. */
function hitsOf(said: string, good: Good, goods: readonly Good[]): ReadonlySet<string> {
  const hits = new Set<string>();
  for (const word of said.match(/[a-z][a-z-]{2,}/g) ?? []) {
    const stem = word.replace(/(?:es|s)$/, '');
    if (!tooCommon.has(word) && stem.length > 2 && nameHas(good, stem)) hits.add(stem);
  }
  for (const [run] of said.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at += 1) {
      const pair = run.slice(at, at + 2);
      if (good.names.some((name) => name.includes(pair))) hits.add(pair);
    }
  }
  if (goods.length < 2) return hits;
  return new Set([...hits].filter((hit) => !goods.every((each) => nameHas(each, hit)) || hits.size > 1));
}

const nameHas = ({ names }: Pick<Good, 'names'>, stem: string): boolean =>
  names.some((name) =>
    /^[a-z]/.test(stem) ? new RegExp(`(?<![a-z])${stem}(?:es|s)?(?![a-z])`).test(name) : name.includes(stem),
  );

/** Lines without those that are swapped already, for "and the lamp too". */
export const withLine = (lines: readonly CaseLine[], sku: Sku, by: Sku): readonly CaseLine[] =>
  lines.map((line) => (line.sku === sku ? { ...line, by } : line));
