import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '../../src/base/log';
import { startApp } from '../../src/compose/start-app';
import { readConfig } from '../../src/config';
import { demoShops } from './demo-shops';

const generous = { burst: 1000, perSecond: 100 };

/** The real app with the demo shop, embedded stores in a fresh folder, and the page of this root. */
export function startBrowserApp(root: string) {
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'shoptalk-browser-')),
    SHOPS_DIR: demoShops(),
  });
  const limits = { address: generous, tokens: generous, messages: generous };
  return startApp({ config, root, log: silentLog, limits });
}
