import { stat } from 'node:fs/promises';
import type { ImportedProduct } from '../../ports/commerce-store';
import { Scratch } from '../scratch/scratch';
import type { ReadRow } from './bad-row';
import { DelimitedReader } from './delimited-rows';
import { GoogleGroups } from './google-groups';
import type { GoogleEntry } from './google-product';
import { longestLine, readJsonLine } from './read-jsonl';
import { ShopifyReader } from './read-shopify';
import { linesOf, readText } from './read-text';
import { RefusedFile } from './refused-file';
import { isShopify } from './shopify-product';
import { type Encoding, sniffEncoding } from './sniff-file';
import { TableHeader } from './table-header';
import { XmlEntries } from './xml-entries';

export type CatalogueFormat = 'json lines' | 'shopify' | 'google xml' | 'google tsv';

/** A catalogue file that was recognised; it is read as often as asked. */
export interface CatalogueFile {
  readonly format: CatalogueFormat;
  readonly encoding: Encoding;
  readonly bytes: number;
  /** Each product, or why its rows cannot be loaded. */
  rows(onBytes: (bytes: number) => void): AsyncGenerator<ReadRow<ImportedProduct>>;
}

const silently = (): void => {};

async function firstText(path: string, encoding: Encoding): Promise<string> {
  let text = '';
  for await (const piece of readText(path, encoding, silently)) {
    text += piece;
    if (text.length >= 65_536) break;
  }
  return text;
}

function headerOf(text: string, delimiter: ',' | '\t'): TableHeader | null {
  const reader = new DelimitedReader(delimiter, delimiter === ',');
  for (const row of reader.feed(`${text.slice(0, 60_000)}\n`))
    return 'cells' in row ? new TableHeader(row.cells) : null;
  return null;
}

/** @throws RefusedFile when the file is no catalogue that can be read. */
export async function openCatalogueFile(path: string, currency: string): Promise<CatalogueFile> {
  const { size } = await stat(path);
  if (size === 0) throw new RefusedFile('is empty');
  const encoding = await sniffEncoding(path);
  const text = (await firstText(path, encoding)).trimStart();
  const read = (onBytes: (bytes: number) => void) => readText(path, encoding, onBytes);
  const file = { encoding, bytes: size };
  if (text.startsWith('{')) return { ...file, format: 'json lines', rows: (onBytes) => jsonRows(read(onBytes)) };
  if (text.startsWith('<')) {
    return {
      ...file,
      format: 'google xml',
      rows: (onBytes) =>
        withScratch((scratch) => googleRows(() => xmlEntries(read(onBytes)), new GoogleGroups(currency, scratch))),
    };
  }
  const tabs = headerOf(text, '\t');
  if (tabs?.has('id') && tabs.has('title') && tabs.has('price')) {
    return {
      ...file,
      format: 'google tsv',
      rows: (onBytes) =>
        withScratch((scratch) =>
          googleRows(() => tsvEntries(read(onBytes), tabs), new GoogleGroups(currency, scratch)),
        ),
    };
  }
  const commas = headerOf(text, ',');
  if (commas && isShopify(commas)) {
    return {
      ...file,
      format: 'shopify',
      rows: (onBytes) =>
        withScratch((scratch) => shopifyRows(read(onBytes), new ShopifyReader(commas, currency, scratch.map()))),
    };
  }
  throw new RefusedFile(
    'is none of the known formats: JSON Lines (docs/catalogue-format.md), a Shopify product export (CSV), a Google Merchant feed (XML or TSV)',
  );
}

async function* withScratch<T>(read: (scratch: Scratch) => AsyncGenerator<T>): AsyncGenerator<T> {
  const scratch = new Scratch();
  try {
    yield* read(scratch);
  } finally {
    scratch.close();
  }
}

async function* jsonRows(pieces: AsyncIterable<string>): AsyncGenerator<ReadRow<ImportedProduct>> {
  for await (const { text, number } of linesOf(pieces, longestLine)) {
    const row = readJsonLine(number === 1 ? text.replace(/^\ufeff/, '') : text, number);
    if (row) yield row;
  }
}

async function* shopifyRows(
  pieces: AsyncIterable<string>,
  reader: ShopifyReader,
): AsyncGenerator<ReadRow<ImportedProduct>> {
  for await (const piece of pieces) yield* reader.feed(piece);
  yield* reader.end();
}

async function* googleRows(
  entries: () => AsyncIterable<GoogleEntry>,
  groups: GoogleGroups,
): AsyncGenerator<ReadRow<ImportedProduct>> {
  for await (const entry of entries()) groups.count(entry);
  for await (const entry of entries()) yield* groups.take(entry);
}

async function* xmlEntries(pieces: AsyncIterable<string>): AsyncGenerator<GoogleEntry> {
  const reader = new XmlEntries();
  for await (const piece of pieces) yield* reader.feed(piece);
}

const fieldName = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

async function* tsvEntries(pieces: AsyncIterable<string>, header: TableHeader): AsyncGenerator<GoogleEntry> {
  const reader = new DelimitedReader('\t', false);
  const names = header.names.map(fieldName);
  let isHeader = true;
  const entryOf = (cells: readonly string[], line: number): GoogleEntry => ({
    fields: new Map(names.map((name, at) => [name, [cells[at] ?? '']])),
    line,
  });
  const rows = function* (
    found: Iterable<ReturnType<DelimitedReader['feed']> extends Generator<infer Row> ? Row : never>,
  ) {
    for (const row of found) {
      if (!('cells' in row)) throw new RefusedFile(`${row.reason} in line ${row.line}`);
      if (isHeader) isHeader = false;
      else if (row.cells.some((cell) => cell.trim() !== '')) yield entryOf(row.cells, row.line);
    }
  };
  for await (const piece of pieces) yield* rows(reader.feed(piece));
  yield* rows(reader.end());
}
