import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { StockedProduct } from '../../commerce/product';
import { type CatalogueLine, catalogueLineSchema } from '../../store/catalogue-import/catalogue-line';
import { toProduct } from '../../store/catalogue-import/to-product';

/** A row of somebody else's data: what it holds is looked up by name, and missing is fine. */
type Row = Readonly<Record<string, unknown>>;
type Draft = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const number = (value: unknown): number => (typeof value === 'number' ? value : Number(value) || 0);
const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
const rows = (value: unknown): Row[] => (Array.isArray(value) ? value : []);
const object = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {});
const spaced = (slug: string): string => slug.replace(/[-_]+/g, ' ');
const en = (value: string) => ({ en: value });
const zh = (value: string) => ({ zh: value });
const minor = (value: unknown): number => Math.max(0, Math.round(number(value) * 100));
const one = (sku: string, price: number, stock = 100) => [{ sku, price, stock }];
const longestDescription = 5000;

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const readLines = (content: string): Row[] =>
  content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => object(JSON.parse(line)));

/** Small print that no shopper asks for. */
const smallPrint = /温馨提示|执行标准|安全技术|产品等级|产地|规格$/;

function litemall(folder: string): Draft[] {
  return readLines(readFileSync(join(folder, 'products.jsonl'), 'utf8')).map((row) => ({
    id: text(row.id),
    title: zh(text(row.title)),
    description: text(row.desc) ? zh(text(row.desc)) : {},
    ...(text(row.brand) ? { brand: zh(text(row.brand)) } : {}),
    category: list(row.category).map(zh),
    attributes: Object.entries(object(row.attrs))
      .filter(([name]) => !smallPrint.test(name))
      .flatMap(([name, values]) => list(values).map((value) => ({ name, value: zh(value.trim().slice(0, 60)) })))
      .filter(({ value }) => value.zh !== ''),
    tags: text(row.keywords)
      .split(/[,， ]+/)
      .filter(Boolean)
      .map(zh),
    variants: one(text(row.id), minor(row.price)),
    currency: 'CNY',
  }));
}

function dummyjson(folder: string): Draft[] {
  const data = readJson(join(folder, 'products.json'));
  return rows(Array.isArray(data) ? data : object(data).products).map((row) => ({
    id: `dj${row.id}`,
    title: en(text(row.title)),
    description: en(text(row.description)),
    ...(text(row.brand) ? { brand: en(text(row.brand)) } : {}),
    category: [en(spaced(text(row.category)))],
    tags: list(row.tags).map(en),
    variants: one(text(row.sku), minor(row.price), number(row.stock)),
    currency: 'USD',
    rating: number(row.rating),
    ratingCount: rows(row.reviews).length,
  }));
}

function makeup(folder: string): Draft[] {
  const seen = new Set<string>();
  return rows(readJson(join(folder, 'products.json')))
    .filter(({ id, name }) => text(name) !== '' && !seen.has(text(id)) && seen.add(text(id)))
    .map((row) => ({
      id: `mk${row.id}`,
      title: en(text(row.name)),
      description: text(row.description) ? en(text(row.description).slice(0, longestDescription)) : {},
      ...(text(row.brand) ? { brand: en(text(row.brand)) } : {}),
      category: [text(row.product_type), text(row.category)].filter(Boolean).map((name) => en(spaced(name))),
      tags: list(row.tag_list).map(en),
      variants: one(`mk${row.id}`, minor(row.price)),
      currency: 'USD',
    }));
}

function bestbuy(folder: string): Draft[] {
  return rows(readJson(join(folder, 'products.json'))).map((row, at) => ({
    id: `bb${at}`,
    title: en(text(row.name)),
    description: text(row.description) ? en(text(row.description).slice(0, longestDescription)) : {},
    ...(text(row.brand) ? { brand: en(text(row.brand)) } : {}),
    category: list(row.categories).map(en),
    variants: one(`bb${at}`, minor(row.price)),
    currency: 'USD',
    sales: Math.min(number(row.popularity), 1_000_000),
  }));
}

function tauBench(folder: string): Draft[] {
  return Object.values(object(readJson(join(folder, 'products.json')))).map((value) => {
    const row = object(value);
    const variants = Object.values(object(row.variants)).map(object);
    const options = [...new Set(variants.flatMap((variant) => Object.keys(object(variant.options))))];
    return {
      id: `tau${row.product_id}`,
      title: en(text(row.name)),
      category: [en(text(row.name))],
      options,
      variants: variants.map((variant) => ({
        sku: text(variant.item_id),
        options: Object.fromEntries(options.map((name) => [name, en(text(object(variant.options)[name]) || '-')])),
        price: minor(variant.price),
        stock: variant.available === true ? 5 : 0,
      })),
      currency: 'USD',
    };
  });
}

function icecat(folder: string): Draft[] {
  const content = gunzipSync(readFileSync(join(folder, 'products.jsonl.gz'))).toString('utf8');
  return readLines(content).map((row) => ({
    id: text(row.id),
    title: en(text(row.title)),
    description: text(row.short_description) ? en(text(row.short_description).slice(0, longestDescription)) : {},
    ...(text(row.supplier) ? { brand: en(text(row.supplier)) } : {}),
    category: text(row.attr_t_product_type) ? [en(text(row.attr_t_product_type))] : [],
    attributes: Object.entries(row)
      .filter(([name, value]) => name.startsWith('attr_t_') && name !== 'attr_t_product_type' && text(value) !== '')
      .map(([name, value]) => ({ name: name.slice(7), value: en(text(value).slice(0, 80)) })),
    tags: text(row.name) ? [en(text(row.name))] : [],
    variants: one(text(row.id), Math.max(0, Math.round(number(row.price)))),
    currency: 'USD',
  }));
}

const readers: Readonly<Record<string, { readonly folder: string; readonly read: (folder: string) => Draft[] }>> = {
  litemall: { folder: 'litemall-zh', read: litemall },
  dummyjson: { folder: 'dummyjson', read: dummyjson },
  makeup: { folder: 'makeup-en', read: makeup },
  bestbuy: { folder: 'bestbuy', read: bestbuy },
  tau: { folder: 'tau-bench-retail', read: tauBench },
  icecat: { folder: 'icecat-chorus', read: icecat },
};

const stocked = (line: CatalogueLine): StockedProduct => {
  const { stock, ...product } = toProduct(line);
  return { ...product, available: stock };
};

/** A public catalogue as products of ours; rows that no shop could sell are left out. */
export function readShared(name: string, data: string): StockedProduct[] {
  const reader = readers[name];
  if (!reader) throw new Error(`There is no shared catalogue "${name}".`);
  return reader.read(join(data, reader.folder)).flatMap((draft) => {
    const parsed = catalogueLineSchema.safeParse(draft);
    return parsed.success ? [stocked(parsed.data)] : [];
  });
}
