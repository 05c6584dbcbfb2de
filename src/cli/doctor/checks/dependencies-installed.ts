import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type RootCheck, well, wrong } from '../check';

const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });
const installedSchema = z.object({ version: z.string() });

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export const dependenciesInstalled: RootCheck = {
  name: 'dependencies',
  look(root) {
    const { dependencies } = packageSchema.parse(readJson(join(root, 'package.json')));
    const names = Object.entries(dependencies);
    const missing = names.flatMap(([name, version]) => {
      const path = join(root, 'node_modules', name, 'package.json');
      if (!existsSync(path)) return [`${name} is missing`];
      const installed = installedSchema.parse(readJson(path)).version;
      return installed === version ? [] : [`${name} is ${installed} instead of ${version}`];
    });
    if (missing.length === 0) return well(`${names.length} packages as package.json names them`);
    return wrong(missing.join(', '), 'Run "npm ci".');
  },
};
