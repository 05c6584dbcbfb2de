import { Client } from 'pg';
import { readBooks, type Witness } from './witness';

const install = `
  create table if not exists witness_move (
    rowid bigint generated always as identity, shop text, kind text, id text, was text, became text);
  create table if not exists witness_stock (shop text, what text);
  create or replace function witness_moved() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      insert into witness_move (shop, kind, id, was, became)
        values (new.shop, tg_argv[0], to_jsonb(new) ->> tg_argv[1], null, new.status);
    elsif old.status <> new.status then
      insert into witness_move (shop, kind, id, was, became)
        values (new.shop, tg_argv[0], to_jsonb(new) ->> tg_argv[1], old.status, new.status);
    end if;
    return new;
  end $$;
  create or replace function witness_counted() returns trigger language plpgsql as $$
  begin
    if old.stated = new.stated
      and old.available + old.reserved + old.sold <> new.available + new.reserved + new.sold then
      insert into witness_stock values (new.shop, concat(new.sku, ': ', old.available, '+', old.reserved, '+', old.sold,
        ' became ', new.available, '+', new.reserved, '+', new.sold));
    end if;
    return new;
  end $$;
  create or replace trigger witness_order after insert or update on "order"
    for each row execute function witness_moved('order', 'number');
  create or replace trigger witness_attempt after insert or update on payment_attempt
    for each row execute function witness_moved('attempt', 'id');
  create or replace trigger witness_refund after insert or update on refund
    for each row execute function witness_moved('refund', 'id');
  create or replace trigger witness_stock after update on stock for each row execute function witness_counted();`;

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Of a PostgreSQL database whose tables are there. Each look is a connection of its own: the server may have been killed. */
export async function openPostgresWitness(url: string, shop: string): Promise<Witness> {
  await connected(url, (client) => client.query(install));
  return {
    snapshot: () =>
      connected(url, async (client) => {
        await client.query('begin isolation level repeatable read read only');
        return readBooks(async (queries) => {
          const results = [];
          for (const query of queries) results.push((await client.query(query)).rows);
          return results;
        }, shop);
      }),
    close: async () => undefined,
  };
}
