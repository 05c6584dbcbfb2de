import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tokensOf } from '../../search/tokens';
import { openDatabase } from '../../store/sqlite/open-database';
import { cheapest, type EngineMaker, flatten, rankingDepth } from './engine';

const fields = ['title', 'brand', 'category', 'attributes', 'body'] as const;
const weights = { title: 3, brand: 2, category: 2, attributes: 1, body: 0.5 } as const;

/** All packages get the same words: English in the singular, Chinese as characters and pairs. */
export const miniSearch: EngineMaker = {
  name: 'MiniSearch',
  async make(products) {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch({
      fields: [...fields],
      idField: 'id',
      tokenize: tokensOf,
      processTerm: (term) => term,
    });
    index.addAll(products.map(flatten));
    const prices = new Map<string, number>(products.map((product) => [product.id, cheapest(product)]));
    return {
      name: 'MiniSearch',
      search: (text) =>
        index
          .search(text, { boost: weights, fuzzy: 0.2, prefix: false })
          .slice(0, rankingDepth)
          .map(({ id }) => ({ id: String(id), priceMinor: prices.get(String(id)) ?? 0 })),
    };
  },
};

export const orama: EngineMaker = {
  name: 'Orama',
  async make(products) {
    const { create, insertMultiple, search } = await import('@orama/orama');
    const schema = {
      id: 'string',
      title: 'string',
      brand: 'string',
      category: 'string',
      attributes: 'string',
      body: 'string',
    } as const;
    const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: (raw: string) => tokensOf(raw) };
    const index = create({ schema, components: { tokenizer } });
    await insertMultiple(index, products.map(flatten), 1000);
    const prices = new Map<string, number>(products.map((product) => [product.id, cheapest(product)]));
    return {
      name: 'Orama',
      async search(text) {
        const { hits } = await search(index, {
          term: text,
          properties: [...fields],
          boost: weights,
          limit: rankingDepth,
          threshold: 1,
        });
        return hits.map(({ document }) => ({
          id: String(document.id),
          priceMinor: prices.get(String(document.id)) ?? 0,
        }));
      },
    };
  },
};

const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`;

export const sqliteFts5: EngineMaker = {
  name: 'SQLite FTS5',
  async make(products) {
    const folder = mkdtempSync(join(tmpdir(), 'shoptalk-fts5-'));
    const database = openDatabase(join(folder, 'index.db'), { durability: 'normal', busyTimeoutMs: 1000 });
    database.run(`CREATE VIRTUAL TABLE product USING fts5(id UNINDEXED, ${fields.join(', ')}, tokenize = "unicode61")`);
    database.transaction(() => {
      for (const product of products) {
        const flat = flatten(product);
        database.run(
          'INSERT INTO product VALUES (?, ?, ?, ?, ?, ?)',
          flat.id,
          ...fields.map((field) => tokensOf(flat[field]).join(' ')),
        );
      }
    });
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const prices = new Map<string, number>(products.map((product) => [product.id, cheapest(product)]));
    const ranking = `bm25(product, 0, ${fields.map((field) => weights[field]).join(', ')})`;
    return {
      name: 'SQLite FTS5',
      search(text) {
        const words = [...new Set(tokensOf(text))];
        if (words.length === 0) return [];
        const match = words.map(quoted).join(' OR ');
        const found = database.rows<{ id: string }>(
          `SELECT id FROM product WHERE product MATCH ? ORDER BY ${ranking} LIMIT ${rankingDepth}`,
          match,
        );
        return found.map(({ id }) => ({ id, priceMinor: prices.get(id) ?? 0 }));
      },
    };
  },
};
