import { readConfig } from '../config';
import { runWechat } from './wechat/run-wechat';

runWechat(process.argv.slice(2), {
  config: readConfig(process.env),
  write: (text) => process.stdout.write(text),
}).then(
  (outcome) => {
    process.exitCode = outcome === 'done' ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  },
);
