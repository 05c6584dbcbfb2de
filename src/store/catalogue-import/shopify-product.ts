import type { ImportedProduct } from '../../ports/commerce-store';
import type { BadRow, ReadRow } from './bad-row';
import { badRows, inWords, tooLong } from './bad-row';
import { type CatalogueLine, catalogueLineSchema, longestText } from './catalogue-line';
import { attributeName, categoryPath, isFormula, localText, plainText, readPrice } from './cells';
import type { DelimitedRow } from './delimited-rows';
import type { TableHeader } from './table-header';
import { toProduct } from './to-product';

/** What is on sale although nobody counts it. */
const uncounted = 9999;

/** The columns of both dialects: of the older exports, and of those since 2024. */
const columns = {
  handle: ['Handle', 'URL handle'],
  title: ['Title'],
  body: ['Body (HTML)', 'Description'],
  vendor: ['Vendor'],
  category: ['Product Category', 'Product category'],
  type: ['Type'],
  tags: ['Tags'],
  status: ['Status'],
  published: ['Published', 'Published on online store'],
  sku: ['Variant SKU', 'SKU'],
  price: ['Variant Price', 'Price'],
  listPrice: ['Variant Compare At Price', 'Compare-at price'],
  stock: ['Variant Inventory Qty', 'Inventory quantity'],
  tracker: ['Variant Inventory Tracker', 'Inventory tracker'],
  policy: ['Variant Inventory Policy', 'Continue selling when out of stock'],
  picture: ['Image Src', 'Product image URL'],
} as const;

export const isShopify = (header: TableHeader): boolean =>
  header.has(...columns.handle) && header.has(...columns.price);

export const handleOf = (header: TableHeader, { cells }: DelimitedRow): string => header.cell(cells, ...columns.handle);

type Field = keyof typeof columns;

class ShopifyRows {
  readonly bad: BadRow[] = [];

  constructor(
    readonly header: TableHeader,
    readonly currency: string,
  ) {}

  text({ cells, line }: DelimitedRow, field: Field): string {
    const cell = this.header.cell(cells, ...columns[field]);
    if (isFormula(cell)) this.refuse(line, field, 'looks like a spreadsheet formula');
    return cell;
  }

  refuse(line: number, field: Field, reason: string): void {
    this.bad.push({ line, column: this.header.find(...columns[field]) ?? columns[field][0], reason });
  }

  price(row: DelimitedRow, field: 'price' | 'listPrice'): number | undefined {
    const cell = this.header.cell(row.cells, ...columns[field]);
    if (cell === '' && field === 'listPrice') return undefined;
    const read = readPrice(cell, this.currency);
    if (typeof read === 'number') return read;
    this.refuse(row.line, field, read);
    return undefined;
  }

  /** Sold beyond zero is zero; what nobody counts, and what may be oversold, can always be had. */
  stock(row: DelimitedRow): number {
    const cell = this.header.cell(row.cells, ...columns.stock);
    const oversold = /^(?:continue|true)$/i.test(this.header.cell(row.cells, ...columns.policy));
    const counted = !this.header.has(...columns.tracker) || this.header.cell(row.cells, ...columns.tracker) !== '';
    if (oversold || !counted) return uncounted;
    if (cell === '') return 0;
    if (/^-?\d{1,9}$/.test(cell)) return Math.max(0, Number(cell));
    this.refuse(row.line, 'stock', `"${cell.slice(0, 40)}" is not a whole number`);
    return 0;
  }
}

const isSold = (rows: ShopifyRows, row: DelimitedRow): boolean =>
  !/^(?:draft|archived|unlisted)$/i.test(rows.text(row, 'status')) && !/^false$/i.test(rows.text(row, 'published'));

interface Option {
  readonly name: string;
  readonly column: string;
}

/** "Title: Default Title" is how a product without options is written. */
function optionsOf({ header }: ShopifyRows, first: DelimitedRow): Option[] {
  const options = [1, 2, 3].map((at) => ({
    name: attributeName(header.cell(first.cells, `Option${at} Name`)),
    column: `Option${at} Value`,
  }));
  const named = options.filter(({ name }) => name !== '');
  const isDefault = named.length === 1 && /^default title$/i.test(header.cell(first.cells, named[0]?.column ?? ''));
  return isDefault ? [] : named;
}

function variantsOf(rows: ShopifyRows, group: readonly DelimitedRow[], options: readonly Option[]) {
  const priced = group.filter(({ cells }) => rows.header.cell(cells, ...columns.price) !== '');
  return (priced.length > 0 ? priced : group.slice(0, 1)).map((row, at) => {
    const values = options.map(({ name, column }) => [name, rows.header.cell(row.cells, column)] as const);
    const missing = values.find(([, value]) => value === '');
    if (missing) rows.bad.push({ line: row.line, column: missing[0], reason: 'has no value for this option' });
    const listPrice = rows.price(row, 'listPrice');
    const price = rows.price(row, 'price') ?? 0;
    return {
      sku: rows.text(row, 'sku') || `${handleOf(rows.header, row)}-${at + 1}`,
      options: Object.fromEntries(values.map(([name, value]) => [name, localText(value)])),
      price,
      ...(listPrice !== undefined && listPrice > price ? { listPrice } : {}),
      stock: rows.stock(row),
    };
  });
}

function lineOf(rows: ShopifyRows, first: DelimitedRow, group: readonly DelimitedRow[]): unknown {
  const options = optionsOf(rows, first);
  const body = plainText(rows.text(first, 'body'));
  if (body.length > longestText) rows.refuse(first.line, 'body', tooLong(body.length, longestText));
  const vendor = rows.text(first, 'vendor');
  const category = rows.text(first, 'category') || rows.text(first, 'type');
  const pictures = group.map((row) => rows.text(row, 'picture')).filter((url) => url !== '');
  return {
    id: handleOf(rows.header, first),
    title: localText(rows.text(first, 'title')),
    description: body === '' ? {} : localText(body),
    ...(vendor === '' ? {} : { brand: localText(vendor) }),
    category: categoryPath(category),
    tags: rows
      .text(first, 'tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '')
      .slice(0, 100)
      .map(localText),
    options: options.map(({ name }) => name),
    variants: variantsOf(rows, group, options),
    currency: rows.currency,
    pictures: [...new Set(pictures)].slice(0, 50),
  };
}

/** The rows of one handle as one product; null for one that is not on sale. */
export function shopifyProduct(
  header: TableHeader,
  group: readonly DelimitedRow[],
  currency: string,
): ReadRow<ImportedProduct> | null {
  const [first] = group;
  if (!first) return null;
  const rows = new ShopifyRows(header, currency);
  if (!isSold(rows, first)) return null;
  const line = lineOf(rows, first, group);
  if (rows.bad.length > 0) return { bad: rows.bad };
  const parsed = catalogueLineSchema.safeParse(line, { error: inWords });
  if (!parsed.success) return { bad: badRows(first.line, parsed.error) };
  const data: CatalogueLine = parsed.data;
  return { row: toProduct(data), line: first.line };
}
