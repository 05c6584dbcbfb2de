import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'pg';
import type { Reply } from '../../src/replies/reply';
import { ChatHarness, root } from '../support/chat-harness';
import { freshFolder } from '../support/fresh-folder';
import { freshPostgres } from '../support/fresh-postgres';

/** The demo shop with its products found in the database. */
function shopsInPostgres(): string {
  const shops = freshFolder();
  const folder = join(shops, 'demo');
  cpSync(join(root, 'shops', 'demo'), folder, { recursive: true, filter: (path) => !path.includes('pictures') });
  const file = join(folder, 'shop.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), search: 'postgres' }));
  return shops;
}

const titles = (replies: readonly Reply[]): string[] =>
  replies.flatMap((reply) => (reply.type === 'products' ? reply.cards.map(({ title }) => title) : []));

test('a shop that asks for it has its products found by PostgreSQL, turn by turn', async () => {
  const { url } = await freshPostgres();
  const harness = await ChatHarness.open({ env: { DATABASE_URL: url, SHOPS_DIR: shopsInPostgres() } });
  const pool = new Pool({ connectionString: url });
  try {
    const { rows } = await pool.query<{ products: string }>('select count(*) as products from search_product');
    expect(rows[0]?.products).toBe('302');
    const chat = harness.chat('in-postgres', 'en');
    expect(titles(await chat.say('air fryer'))).toEqual(expect.arrayContaining([expect.stringMatching(/air fryer/i)]));
    // The tables decide: a product that is struck from them is not found.
    await pool.query('delete from search_product');
    expect(titles(await chat.say('hair dryer'))).toEqual([]);
  } finally {
    await pool.end();
    await harness.close();
  }
});

test('without a database the setting is refused in a sentence', async () => {
  await expect(ChatHarness.open({ env: { SHOPS_DIR: shopsInPostgres() } })).rejects.toThrow(
    /shop\.json asks for search in PostgreSQL: set DATABASE_URL/,
  );
});
