import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShopId } from '../../src/base/ids';
import { silentLog } from '../../src/base/log';
import { systemRandom } from '../../src/base/random';
import { createDirectLine } from '../../src/channels/directline/create-direct-line';
import type { DirectLineDeps } from '../../src/channels/directline/direct-line-deps';
import { createApp } from '../../src/server/create-app';
import { serve } from '../../src/server/serve';
import { folderAttachments } from '../../src/store/files/folder-attachments';
import { openSqliteActivityLog } from '../../src/store/sqlite/activities/open-sqlite-activity-log';
import { EchoingPipeline } from './echoing-pipeline';

export const shopSecret = 'demo-secret-of-the-tests';
export const signingKey = 'a signing key of the tests, long enough';

const dot =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><circle cx="2" cy="1.5" r="1" fill="#c66"/></svg>';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shoptalk-http-'));
  mkdirSync(join(folder, 'shops', 'demo', 'pictures'), { recursive: true });
  writeFileSync(join(folder, 'shops', 'demo', 'pictures', 'dot.svg'), dot);
  writeFileSync(join(folder, 'shops', 'demo', 'shop.json'), '{}');
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>Shop</title>');
  writeFileSync(join(folder, 'web', 'embed.js'), '// embed');
  writeFileSync(join(folder, 'web', 'assets', 'page-1a2b.js'), '// page');
  return folder;
}

export interface TestServerOptions extends Partial<Pick<DirectLineDeps, 'limits' | 'allowedOrigins'>> {
  /** Of an earlier server, to start on what it left. */
  readonly folder?: string;
  readonly port?: number;
  readonly healthy?: boolean;
}

/** The real app on a free port, its log in a SQLite file, with an echoing pipeline behind it. */
export async function startTestServer(options: TestServerOptions = {}) {
  const { folder = newFolder(), port = 0, healthy = true, allowedOrigins = '*', limits } = options;
  const clock = {
    ahead: 0,
    now() {
      return Date.now() + this.ahead;
    },
  };
  const pipeline = new EchoingPipeline();
  const activities = openSqliteActivityLog(join(folder, 'chat.db'));
  let url = 'http://localhost';
  const directLine = createDirectLine({
    shops: [
      { id: ShopId('demo'), name: { en: 'Demo', zh: '小店' }, secret: shopSecret, anonymous: true },
      { id: ShopId('closed'), name: { en: 'Closed' }, secret: 'another-secret-of-the-tests', anonymous: false },
      { id: ShopId('twin'), name: { en: 'Twin' }, secret: 'another-secret-of-the-tests', anonymous: false },
    ],
    receive: pipeline.receive,
    activities,
    attachments: folderAttachments(join(folder, 'files')),
    clock,
    random: systemRandom,
    log: silentLog,
    signingKey,
    publicUrl: () => url,
    allowedOrigins,
    limits,
  });
  pipeline.answerOver(directLine.channel);
  const app = createApp({
    shops: [ShopId('demo')],
    shopsFolder: join(folder, 'shops'),
    webFolder: join(folder, 'web'),
    routers: { '/v3/directline': directLine.router },
    health: async () => ({ store: healthy }),
    allowedOrigins,
    trustedProxies: 0,
    random: systemRandom,
    log: silentLog,
  });
  const serving = await serve(app, {
    port,
    upgrades: [directLine.upgrade],
    endStreams: directLine.close,
    turnsDone: () => pipeline.turnsDone(),
  });
  url = serving.url;
  const close = async () => {
    await serving.close();
    await activities.close();
  };
  return { url, folder, clock, pipeline, channel: directLine.channel, activities, close };
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;
