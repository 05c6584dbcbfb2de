import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from './fresh-folder';

const demo = join(__dirname, '..', '..', 'shops', 'demo');

const address = { street: '9 Wensan Road', city: 'Hangzhou', postcode: '310012', country: 'CN' };
/** Proves who they are by their e-mail address. */
export const vera = {
  ...{ id: 'vera_stone_1', name: { first: 'Vera', last: 'Stone' }, email: 'vera@example.com' },
  addresses: [address],
  wallet: [
    { id: 'card_1', kind: 'card', brand: 'visa', lastFour: '1881' },
    { id: 'paypal_1', kind: 'paypal' },
  ],
};

/** One of Vera's orders as orders.jsonl has it. */
export const pastOrderLine = (of: {
  readonly number: string;
  readonly status: string;
  readonly sku?: string;
  readonly placedAt?: string;
}) => ({
  ...{ shopper: vera.id, number: of.number, status: of.status, placedAt: of.placedAt ?? '2026-11-20T12:00:00+08:00' },
  contact: { recipient: 'Vera Stone', ...address },
  lines: [{ sku: of.sku ?? 'DD-AMINO-GEL-CLEANSER-60ML', quantity: 1, price: 2900 }],
  ...{ delivery: 0, payment: 'card', tender: 'card_1', parcels: [] },
});

/** A folder with the demo shop, where Vera and these orders came with it; policies: other rules than the demo's. */
export function shopWithPast(orders: readonly ReturnType<typeof pastOrderLine>[], policies?: string): string {
  const shops = freshFolder();
  const folder = join(shops, 'demo');
  mkdirSync(folder);
  const own = policies === undefined ? ['shop.json'] : ['shop.json', 'policies.yaml'];
  for (const file of readdirSync(demo)) {
    if (!own.includes(file)) symlinkSync(join(demo, file), join(folder, file));
  }
  if (policies !== undefined) writeFileSync(join(folder, 'policies.yaml'), policies);
  const profile = JSON.parse(readFileSync(join(demo, 'shop.json'), 'utf8'));
  writeFileSync(join(folder, 'shop.json'), JSON.stringify({ ...profile, provenBy: ['email'] }));
  writeFileSync(join(folder, 'shoppers.jsonl'), `${JSON.stringify(vera)}\n`);
  writeFileSync(join(folder, 'orders.jsonl'), orders.map((order) => `${JSON.stringify(order)}\n`).join(''));
  return shops;
}
