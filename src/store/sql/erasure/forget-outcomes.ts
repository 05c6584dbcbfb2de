import type { Erasing } from './erasing';
import type { KeptOrder } from './kept-orders';

/**
 * Outcomes of what was done hold whole orders with their contacts, under keys that begin with a conversation, an order or a
 * payment. All of it is over, and the states of the books themselves let it not be done again.
 */
export async function forgetOutcomes(erasing: Erasing, kept: readonly KeptOrder[]): Promise<void> {
  const starts = [
    ...erasing.talks.flatMap((talk) => [`${talk}:`, `desk:${talk}:`]),
    ...kept.flatMap(({ order, attempts }) => [
      `parcel:${order.number}:`,
      ...attempts.flatMap(({ id }) => [`scene:${id}:`, `ask:${id}:`]),
    ]),
  ];
  for (const start of starts) await forgetKeys(erasing, start);
  await forgetKey(
    erasing,
    kept.flatMap(({ attempts }) => attempts.map(({ id }) => `created:${id}`)),
  );
  await forgetCollected(erasing, kept);
}

/** ';' comes right after ':'. */
async function forgetKeys({ writing: { sql }, shop }: Erasing, start: string): Promise<void> {
  await sql
    .deleteFrom('applied')
    .where('shop', '=', shop)
    .where('key', '>=', start)
    .where('key', '<', `${start.slice(0, -1)};`)
    .execute();
}

async function forgetKey({ writing: { sql }, shop }: Erasing, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await sql.deleteFrom('applied').where('shop', '=', shop).where('key', 'in', keys).execute();
}

/** Their keys are drawn: they are found by the orders that were handed over. */
async function forgetCollected({ writing: { sql }, shop }: Erasing, kept: readonly KeptOrder[]): Promise<void> {
  if (!kept.some(({ order }) => order.pickUp)) return;
  const rows = await sql
    .selectFrom('applied')
    .select(['key', 'outcome'])
    .where('shop', '=', shop)
    .where('key', '>=', 'collect:')
    .where('key', '<', 'collect;')
    .execute();
  const numbers = kept.map(({ order }) => JSON.stringify({ number: order.number }).slice(1, -1));
  const theirs = rows.filter(({ outcome }) => numbers.some((number) => outcome?.includes(number)));
  for (const { key } of theirs) {
    await sql.deleteFrom('applied').where('shop', '=', shop).where('key', '=', key).execute();
  }
}
