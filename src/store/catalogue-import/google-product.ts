import type { ImportedProduct } from '../../ports/commerce-store';
import { type BadRow, badRows, inWords, type ReadRow, tooLong } from './bad-row';
import { catalogueLineSchema, longestText } from './catalogue-line';
import { attributeName, categoryPath, isFormula, localText, plainText, readPrice } from './cells';
import { toProduct } from './to-product';

/** One entry of a Google Merchant feed: fields by name, without the g: of XML. */
export interface GoogleEntry {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly line: number;
}

/** Stock of what a feed only calls available. */
const available = 100;
const optionFields = ['color', 'size', 'material', 'pattern', 'size_type'] as const;
const attributeFields = ['gender', 'age_group', 'condition', 'material', 'pattern'] as const;

const first = ({ fields }: GoogleEntry, name: string): string => (fields.get(name)?.[0] ?? '').trim();

export const groupOf = (entry: GoogleEntry): string => first(entry, 'item_group_id') || first(entry, 'id');

function refuse(bad: BadRow[], entry: GoogleEntry, column: string, reason: string): void {
  bad.push({ line: entry.line, column, reason });
}

function checkTexts(entry: GoogleEntry, bad: BadRow[]): void {
  for (const name of ['id', 'title', 'description', 'brand', 'product_type']) {
    if (isFormula(first(entry, name))) refuse(bad, entry, name, 'looks like a spreadsheet formula');
  }
}

function priceOf(entry: GoogleEntry, name: string, currency: string, bad: BadRow[]): number | null {
  const cell = first(entry, name);
  if (cell === '') return null;
  const written = /[A-Z]{3}/.exec(cell)?.[0];
  if (written !== undefined && written !== currency) {
    refuse(bad, entry, name, `is in ${written}, but the shop sells in ${currency}`);
    return null;
  }
  const read = readPrice(cell, currency);
  if (typeof read === 'number') return read;
  refuse(bad, entry, name, read);
  return null;
}

function stockOf(entry: GoogleEntry): number {
  const counted = first(entry, 'quantity') || first(entry, 'sell_on_google_quantity');
  const state = first(entry, 'availability')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  if (state !== '' && state !== 'instock') return 0;
  return /^\d{1,9}$/.test(counted) ? Number(counted) : available;
}

/** What the entries of a group differ in. */
function optionsOf(entries: readonly GoogleEntry[]): string[] {
  return optionFields.filter((name) => {
    const values = new Set(entries.map((entry) => first(entry, name)));
    return values.size > 1 && !values.has('');
  });
}

function variantOf(entry: GoogleEntry, options: readonly string[], currency: string, bad: BadRow[]): unknown {
  const price = priceOf(entry, 'price', currency, bad);
  const sale = priceOf(entry, 'sale_price', currency, bad);
  if (price === null && bad.length === 0) refuse(bad, entry, 'price', 'is empty');
  const onSale = sale !== null && price !== null && sale < price;
  return {
    sku: first(entry, 'id'),
    options: Object.fromEntries(options.map((name) => [attributeName(name), localText(first(entry, name))])),
    price: onSale ? sale : (price ?? 0),
    ...(onSale ? { listPrice: price } : {}),
    stock: stockOf(entry),
  };
}

function attributesOf(entry: GoogleEntry, options: readonly string[]): unknown[] {
  return [...attributeFields, ...optionFields]
    .filter((name, at, all) => !options.includes(name) && all.indexOf(name) === at && first(entry, name) !== '')
    .map((name) => ({ name: attributeName(name), value: localText(first(entry, name)) }));
}

/** Feeds put the colour and size behind a variant's title; a product goes by what its variants have in common. */
function titleOf(entries: readonly GoogleEntry[]): string {
  const titles = entries.map((entry) => first(entry, 'title'));
  const [one = ''] = titles;
  let length = one.length;
  for (const title of titles) while (!title.startsWith(one.slice(0, length))) length -= 1;
  const common = one.slice(0, length).replace(/[\s,(/|–-]+$/, '');
  return common.length >= 3 ? common : one;
}

export function googleProduct(entries: readonly GoogleEntry[], currency: string): ReadRow<ImportedProduct> | null {
  const [entry] = entries;
  if (!entry) return null;
  const bad: BadRow[] = [];
  for (const one of entries) checkTexts(one, bad);
  const options = optionsOf(entries);
  const description = plainText(first(entry, 'description'));
  if (description.length > longestText) refuse(bad, entry, 'description', tooLong(description.length, longestText));
  const brand = first(entry, 'brand');
  const pictures = entries.flatMap(({ fields }) => [
    ...(fields.get('image_link') ?? []),
    ...(fields.get('additional_image_link') ?? []),
  ]);
  const line = {
    id: groupOf(entry),
    title: localText(titleOf(entries)),
    description: description === '' ? {} : localText(description),
    ...(brand === '' ? {} : { brand: localText(brand) }),
    category: categoryPath(
      first(entry, 'product_type') || first(entry, 'google_product_category').replace(/^\d+$/, ''),
    ),
    attributes: attributesOf(entry, options),
    options: options.map(attributeName),
    variants: entries.map((one) => variantOf(one, options, currency, bad)),
    currency,
    pictures: [...new Set(pictures.flatMap((cell) => cell.split(',')).map((url) => url.trim()))]
      .filter((url) => url !== '')
      .slice(0, 50),
  };
  if (bad.length > 0) return { bad };
  const parsed = catalogueLineSchema.safeParse(line, { error: inWords });
  return parsed.success
    ? { row: toProduct(parsed.data), line: entry.line }
    : { bad: badRows(entry.line, parsed.error) };
}
