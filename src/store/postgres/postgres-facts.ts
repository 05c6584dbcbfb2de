import { Client } from 'pg';
import { z } from 'zod';
import { postgresFault } from './postgres-fault';

const longestWaitMs = 5000;
const rowsSchema = z.tuple([z.object({ version: z.string(), encoding: z.string() })]);

/** What the server at an address says of itself, or a fault when there is none. */
export async function postgresFacts(url: string): Promise<{ readonly version: string; readonly encoding: string }> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: longestWaitMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
    );
    return rowsSchema.parse(rows)[0];
  } catch (error) {
    throw postgresFault(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
