// Builds what is missing or out of date: the server (dist/) and the page (dist/web/).
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(tool, args) {
  const bin = join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);
  if (!existsSync(bin)) {
    console.error(`${tool} is not installed. Run "npm ci" first.`);
    process.exit(1);
  }
  const result = spawnSync(bin, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function stale(sources, target) {
  const built = existsSync(target) ? statSync(target).mtimeMs : 0;
  return sources.some((source) => newest(join(root, source)) > built);
}

export function buildServer() {
  if (!stale(['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'], join(root, 'dist', '.server-built')))
    return;
  console.error('Building the server ...');
  run('tsc', ['-p', 'tsconfig.build.json']);
  copyLua(join(root, 'src'), join(root, 'dist'));
  touch(join(root, 'dist', '.server-built'));
}

export function buildPage() {
  if (!stale(['web', 'package-lock.json'], join(root, 'dist', '.page-built'))) return;
  console.error('Building the page ...');
  run('vite', ['build', '--config', 'web/vite.config.mjs', '--logLevel', 'warn']);
  touch(join(root, 'dist', '.page-built'));
}

function touch(path) {
  writeFileSync(path, '');
}

/** Redis scripts are files of their own; the compiler does not carry them over. */
function copyLua(from, to) {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) copyLua(join(from, entry.name), join(to, entry.name));
    else if (entry.name.endsWith('.lua')) {
      mkdirSync(to, { recursive: true });
      copyFileSync(join(from, entry.name), join(to, entry.name));
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  buildServer();
  buildPage();
}
