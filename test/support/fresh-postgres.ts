import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { requiredUrl } from './required-url';

/** A database on the run's PostgreSQL, empty or a copy of the one at `template`. It goes with the server. */
export async function freshPostgres(template?: string): Promise<{ readonly url: string }> {
  const url = new URL(requiredUrl('TEST_DATABASE_URL'));
  const name = `test_${randomBytes(8).toString('hex')}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    const from = template ? ` template ${new URL(template).pathname.slice(1)}` : '';
    await client.query(`create database ${name}${from}`);
  } finally {
    await client.end();
  }
  url.pathname = `/${name}`;
  return { url: url.href };
}
