// Builds what is missing, trains the model when the corpora have changed, and starts the server. With --watch again at
// each change of a source.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildPage, buildServer, root } from './build.mjs';
import { nodeFlags } from './node-flags.mjs';

const [major] = process.versions.node.split('.');
if (Number(major) < 20) {
  console.error(`Shoptalk needs Node 20 or newer; this is ${process.version}.`);
  process.exit(1);
}

const require = createRequire(import.meta.url);
const isWatching = process.argv.includes('--watch');
const settleMs = 300;
let server = null;
let isRestarting = false;

/** Asked here rather than of a process of its own, which would cost every start half a second. */
function isModelCurrent() {
  const { isCurrent } = require(join(root, 'dist', 'nlu', 'manifest.js'));
  const { modelPath, readCorpora, readManifest } = require(join(root, 'dist', 'nlu', 'model-files.js'));
  const models = join(root, 'models');
  return existsSync(modelPath(models)) && isCurrent(readManifest(models), readCorpora(models).hash);
}

function train() {
  const trained = spawnSync(process.execPath, [join(root, 'dist', 'cli', 'train.js')], { cwd: root, stdio: 'inherit' });
  if (trained.status !== 0) process.exit(trained.status ?? 1);
}

function start() {
  buildServer();
  buildPage();
  if (!isModelCurrent()) train();
  const env = join(root, '.env');
  const flags = [...nodeFlags, ...(existsSync(env) ? [`--env-file=${env}`] : [])];
  server = spawn(process.execPath, [...flags, join(root, 'dist', 'main.js')], { cwd: root, stdio: 'inherit' });
  server.on('exit', (code, signal) => {
    if (isRestarting) {
      isRestarting = false;
      start();
    } else if (!isWatching) process.exit(code ?? (signal ? 0 : 1));
  });
}

function restart() {
  if (server?.exitCode === null && server.signalCode === null) {
    isRestarting = true;
    server.kill('SIGTERM');
  } else start();
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isRestarting = false;
    server?.kill(signal);
    if (isWatching) process.exit(0);
  });
}
start();

if (isWatching) {
  let timer;
  const changed = (_event, name) => {
    if (name?.startsWith('trained')) return;
    clearTimeout(timer);
    timer = setTimeout(restart, settleMs);
  };
  for (const folder of ['src', 'web', 'shops', 'models']) watch(join(root, folder), { recursive: true }, changed);
}
