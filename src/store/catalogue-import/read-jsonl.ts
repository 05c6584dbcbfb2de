import type { ImportedProduct } from '../../ports/commerce-store';
import { formatNumber } from '../../replies/format';
import { badRows, inWords, type ReadRow } from './bad-row';
import { type CatalogueLine, catalogueLineSchema } from './catalogue-line';
import { toProduct } from './to-product';

/** A line may not be longer: no product is, and whoever sends one means harm. In UTF-16 units. */
export const longestLine = 2_000_000;

/** The options of a product and of its variants must be the same; a value for each. */
function optionTrouble({
  options,
  variants,
}: CatalogueLine): { readonly column: string; readonly reason: string } | null {
  for (const [at, variant] of variants.entries()) {
    const own = Object.keys(variant.options);
    const missing = options.find((name) => !own.includes(name));
    if (missing !== undefined)
      return { column: `variants.${at}.options`, reason: `has no value for the option "${missing}"` };
    const extra = own.find((name) => !options.includes(name));
    if (extra !== undefined)
      return { column: `variants.${at}.options`, reason: `"${extra}" is not among the product's options` };
  }
  return null;
}

/** One line of our own format, blank lines answered with null. */
export function readJsonLine(text: string, line: number): ReadRow<ImportedProduct> | null {
  if (text.trim() === '') return null;
  if (text.length > longestLine)
    return { bad: [{ line, column: null, reason: `is longer than ${formatNumber(longestLine, 'en')} characters` }] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { bad: [{ line, column: null, reason: 'is not valid JSON' }] };
  }
  const parsed = catalogueLineSchema.safeParse(json, { error: inWords });
  if (!parsed.success) return { bad: badRows(line, parsed.error) };
  const trouble = optionTrouble(parsed.data);
  return trouble ? { bad: [{ line, ...trouble }] } : { row: toProduct(parsed.data), line };
}

/** Each product of the text, or why its line cannot be loaded. */
export function* readJsonLines(text: string): Generator<ReadRow<ImportedProduct>> {
  let line = 0;
  for (const row of text.split(/\r?\n/)) {
    line += 1;
    const read = readJsonLine(row, line);
    if (read) yield read;
  }
}
