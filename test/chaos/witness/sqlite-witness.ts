import { join } from 'node:path';
import { openDatabase } from '../../../src/store/sqlite/open-database';
import { readBooks, type Witness } from './witness';

const watched = [
  ['order', '"order"', 'number'],
  ['attempt', 'payment_attempt', 'id'],
  ['refund', 'refund', 'id'],
] as const;

const uneven = 'old.available + old.reserved + old.sold <> new.available + new.reserved + new.sold';

const triggers = [
  `create table if not exists witness_move (shop text, kind text, id text, was text, became text)`,
  `create table if not exists witness_stock (shop text, what text)`,
  `create trigger if not exists witness_stock_uneven after update on stock when old.stated = new.stated and ${uneven}
    begin insert into witness_stock values (new.shop, new.sku || ': ' || old.available || '+' || old.reserved || '+'
      || old.sold || ' became ' || new.available || '+' || new.reserved || '+' || new.sold); end`,
  ...watched.flatMap(([kind, table, id]) => [
    `create trigger if not exists witness_${kind}_new after insert on ${table}
      begin insert into witness_move values (new.shop, '${kind}', new.${id}, null, new.status); end`,
    `create trigger if not exists witness_${kind}_moved after update on ${table} when old.status <> new.status
      begin insert into witness_move values (new.shop, '${kind}', new.${id}, old.status, new.status); end`,
  ]),
];

/** Of the embedded database in a data folder whose tables are there. */
export function openSqliteWitness(dataFolder: string, shop: string): Witness {
  const database = openDatabase(join(dataFolder, 'commerce.db'), { durability: 'normal', busyTimeoutMs: 10_000 });
  database.transaction(() => {
    for (const trigger of triggers) database.run(trigger);
  });
  return {
    // In one go, so that nothing else of this process comes in between; other processes have to rest meanwhile.
    snapshot: () => readBooks(async (queries) => queries.map((query) => database.rows(query)), shop),
    close: async () => database.close(),
  };
}
