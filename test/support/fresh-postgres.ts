import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { requiredUrl } from './required-url';

/** An empty database on the run's PostgreSQL. It goes with the server. */
export async function freshPostgres(): Promise<{ readonly url: string }> {
  const url = new URL(requiredUrl('TEST_DATABASE_URL'));
  const name = `test_${randomBytes(8).toString('hex')}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  url.pathname = `/${name}`;
  return { url: url.href };
}
