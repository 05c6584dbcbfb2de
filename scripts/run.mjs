// Runs one command of src/cli from a fresh build: node scripts/run.mjs cli/train [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer, root } from './build.mjs';
import { nodeFlags } from './node-flags.mjs';

const [command, ...rest] = process.argv.slice(2);
if (!command) {
  console.error('Say which command to run, for example: node scripts/run.mjs cli/train');
  process.exit(1);
}
buildServer();
const env = join(root, '.env');
const flags = [...nodeFlags, ...(existsSync(env) ? [`--env-file=${env}`] : [])];
const program = join(root, 'dist', `${command}.js`);
const result = spawnSync(process.execPath, [...flags, program, ...rest], { stdio: 'inherit' });
process.exit(result.status ?? 1);
