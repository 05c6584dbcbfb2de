import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureTrainedModel } from './ensure-trained-model';
import { startPostgresServer } from './postgres-server';
import { startRedisServer } from './redis-server';
import type { TestServer } from './test-server';

declare global {
  var testServers: readonly TestServer[] | undefined;
  var testFolder: string | undefined;
}

/** Kinds of tests that touch nothing outside their process. */
const serverless = /\b(unit|properties|nlu)\b/;

interface GlobalConfig {
  readonly testPathPatterns?: { readonly patterns: readonly string[] };
}

/**
 * Once a run: one Redis and one PostgreSQL for all test files, who each take a corner of their own (see fresh-*.ts).
 * Jest asks for the default export.
 */
export default async function startServers(config: GlobalConfig): Promise<void> {
  await ensureTrainedModel();
  const folder = mkdtempSync(join(tmpdir(), 'shoptalk-tests-'));
  globalThis.testFolder = folder;
  process.env.TEST_FOLDER = folder;
  const patterns = config.testPathPatterns?.patterns ?? [];
  if (patterns.length > 0 && patterns.every((pattern) => serverless.test(pattern))) return;
  const servers = await Promise.all([startRedisServer(), startPostgresServer()]);
  globalThis.testServers = servers;
  process.env.TEST_REDIS_URL = servers[0].url;
  process.env.TEST_DATABASE_URL = servers[1].url;
}
