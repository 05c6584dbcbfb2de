import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Goods } from '../crowd/shopper';

export interface StormShop {
  readonly folder: string;
  readonly plenty: readonly Goods[];
  readonly scarce: readonly Goods[];
}

interface Row {
  readonly id: string;
  readonly variants: { sku: string; stock: number }[];
}

const plentyOf = 1_000_000;

/** The demo shop, with enough of some goods for everybody, few of others, and reservations that end within the storm. */
export function stormShop(below: string, scarceUnits: number): StormShop {
  const demo = join(__dirname, '..', '..', '..', 'shops', 'demo');
  const folder = join(below, 'shops');
  const to = join(folder, 'demo');
  cpSync(demo, to, { recursive: true, filter: (path) => !path.includes('pictures') });
  const profile = JSON.parse(readFileSync(join(demo, 'shop.json'), 'utf8'));
  writeFileSync(join(to, 'shop.json'), JSON.stringify({ ...profile, reservationMinutes: 1 }));
  const rows = readFileSync(join(demo, 'catalogue.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row): Row => JSON.parse(row));
  const single = rows.filter(({ variants }) => variants.length === 1);
  const chosen = single.slice(0, 8).map((row, at) => {
    const [variant] = row.variants;
    if (variant) variant.stock = at < 6 ? plentyOf : scarceUnits;
    return { product: row.id, sku: variant?.sku ?? '' };
  });
  writeFileSync(join(to, 'catalogue.jsonl'), `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
  return { folder, plenty: chosen.slice(0, 6), scarce: chosen.slice(6) };
}
