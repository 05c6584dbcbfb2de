import { join } from 'node:path';
import { jsonLog } from './base/log';
import { startApp } from './compose/start-app';
import { ConfigError, readConfig } from './config';
import { ShopFolderError } from './store/shop-folder/shop-folder-error';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await startApp({ config, root: join(__dirname, '..') });
  process.stdout.write(`Shoptalk is open: ${app.url}\n`);
  let closing = false;
  const close = () => {
    if (closing) process.exit(1);
    closing = true;
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        jsonLog.error('closeFailed', { error: String(error) });
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigError || error instanceof ShopFolderError;
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : error}\n`,
  );
  process.exit(1);
});
