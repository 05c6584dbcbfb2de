import { join } from 'node:path';
import { silentLog } from '../../base/log';
import { startApp } from '../../compose/start-app';
import { readConfig } from '../../config';
import { tellCpu } from './child-server';

/** One machine is every shopper of a bench, which the limits of a real shop would hold back. */
const unlimited = { burst: 1e9, perSecond: 1e9 };

/** The real app, in a process of its own. */
async function main(): Promise<void> {
  const app = await startApp({
    config: readConfig(process.env),
    root: join(__dirname, '..', '..', '..'),
    log: silentLog,
    limits: { address: unlimited, tokens: unlimited, messages: unlimited },
  });
  tellCpu();
  process.on('disconnect', () => process.exit(0));
  process.send?.({ port: app.port });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  process.exit(1);
});
