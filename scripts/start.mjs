// Builds what is missing, trains the model when the corpora have changed, and starts the server.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildPage, buildServer, root } from './build.mjs';

const [major] = process.versions.node.split('.');
if (Number(major) < 20) {
  console.error(`Shoptalk needs Node 20 or newer; this is ${process.version}.`);
  process.exit(1);
}
buildServer();
buildPage();
const trained = spawnSync(process.execPath, [join(root, 'dist', 'cli', 'train.js')], { cwd: root, stdio: 'inherit' });
if (trained.status !== 0) process.exit(trained.status ?? 1);

const env = join(root, '.env');
const flags = existsSync(env) ? [`--env-file=${env}`] : [];
const server = spawn(process.execPath, [...flags, join(root, 'dist', 'main.js')], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
