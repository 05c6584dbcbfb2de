// A storm over the real program on real servers: node scripts/chaos.mjs [--seed --minutes --shoppers --kills]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildServer, root } from './build.mjs';

buildServer();
const chaos = join(root, 'test', 'chaos');
const flags = ['-r', join(chaos, 'register-typescript.cjs'), join(chaos, 'storm', 'main.ts')];
const { status } = spawnSync(process.execPath, [...flags, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
