import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../src/base/clock';
import { silentLog } from '../../src/base/log';
import { type App, startApp } from '../../src/compose/start-app';
import { readConfig } from '../../src/config';
import { demoShops } from './demo-shops';
import { freshFolder } from './fresh-folder';

export interface TestApp {
  readonly app: App;
  readonly url: string;
  /** Ends the server and begins another one on the same data and the same port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** REDIS_URL, DATABASE_URL and other settings. */
  readonly env?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
}

const root = join(__dirname, '..', '..');

/** The real app on a free port, with the demo shop, in a folder of its own. The page must be built (npm test does that). */
export async function startTestApp({ env = {}, clock }: TestAppOptions = {}): Promise<TestApp> {
  const folder = freshFolder();
  const open = (port: number) =>
    startApp({
      config: readConfig({
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: folder,
        SHOPS_DIR: demoShops(),
        ...env,
      }),
      root,
      clock,
      log: silentLog,
      limits: generous,
    });
  let app = await open(0);
  const { port } = app;
  return {
    get app() {
      return app;
    },
    url: `http://127.0.0.1:${port}`,
    async restart() {
      await app.close();
      app = await open(port);
    },
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One machine is every shopper here. */
const generous = {
  address: { burst: 10_000, perSecond: 10_000 },
  tokens: { burst: 10_000, perSecond: 10_000 },
  messages: { burst: 10_000, perSecond: 10_000 },
};
