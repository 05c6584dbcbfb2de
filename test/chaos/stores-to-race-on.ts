import { join } from 'node:path';
import type { CommerceStore } from '../../src/ports/commerce-store';
import { openPostgresCommerce } from '../../src/store/postgres/open-postgres-commerce';
import { openSqliteCommerce } from '../../src/store/sqlite/open-sqlite-commerce';
import { freshFolder } from '../support/fresh-folder';
import { freshPostgres } from '../support/fresh-postgres';
import { openPostgresWitness } from './witness/postgres-witness';
import { openSqliteWitness } from './witness/sqlite-witness';
import type { Witness } from './witness/witness';

export interface Track {
  /** As many as there would be processes. */
  readonly stores: readonly [CommerceStore, ...CommerceStore[]];
  watch(shop: string): Promise<Witness>;
  close(): Promise<void>;
}

const closing = (stores: readonly CommerceStore[]) => async () => {
  for (const store of stores) await store.close();
};

async function sqliteTrack(): Promise<Track> {
  const folder = freshFolder();
  const store = await openSqliteCommerce(join(folder, 'commerce.db'));
  return { stores: [store], watch: async (shop) => openSqliteWitness(folder, shop), close: closing([store]) };
}

async function postgresTrack(): Promise<Track> {
  const { url } = await freshPostgres();
  const first = await openPostgresCommerce({ url });
  const second = await openPostgresCommerce({ url });
  return { stores: [first, second], watch: (shop) => openPostgresWitness(url, shop), close: closing([first, second]) };
}

export const tracks = [
  ['the embedded SQLite', sqliteTrack],
  ['PostgreSQL, from two processes', postgresTrack],
] as const;
