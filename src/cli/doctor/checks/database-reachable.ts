import { Client } from 'pg';
import { z } from 'zod';
import { type ConfigCheck, type Verdict, well, wrong } from '../check';

const longestWaitMs = 5000;
const rowsSchema = z.tuple([z.object({ version: z.string(), encoding: z.string() })]);

export const databaseReachable: ConfigCheck = {
  name: 'PostgreSQL',
  async look({ DATABASE_URL }) {
    if (DATABASE_URL === undefined) return well('DATABASE_URL is not set: the embedded database keeps goods and money');
    const { host, pathname } = new URL(DATABASE_URL);
    try {
      return await ask(DATABASE_URL, `${host}${pathname}`);
    } catch (error) {
      return wrong(
        `${host}${pathname} is not reachable: ${error instanceof Error ? error.message : error}`,
        'Start PostgreSQL there, correct DATABASE_URL, or leave it out to use the embedded database.',
      );
    }
  },
};

async function ask(connectionString: string, where: string): Promise<Verdict> {
  const client = new Client({ connectionString, connectionTimeoutMillis: longestWaitMs });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
    );
    const [{ version, encoding }] = rowsSchema.parse(rows);
    if (encoding === 'UTF8') return well(`${where}, version ${version}`);
    return wrong(`${where} keeps texts as ${encoding}`, 'Create the database with encoding UTF8.');
  } finally {
    await client.end();
  }
}
