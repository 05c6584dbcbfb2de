import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type RootCheck, well, wrong } from '../check';

/** What is built, the mark that the build leaves, and what it is built from; as scripts/build.mjs has it. */
const parts = [
  { what: 'server', mark: join('dist', '.server-built'), from: 'src' },
  { what: 'page', mark: join('dist', '.page-built'), from: 'web' },
] as const;

export const buildCurrent: RootCheck = {
  name: 'build',
  look(root) {
    const trouble = parts.flatMap(({ what, mark, from }) => {
      // An installation without sources has nothing to be newer than its build.
      if (!existsSync(join(root, from))) return [];
      if (!existsSync(join(root, mark))) return [`the ${what} was not built yet`];
      return newest(join(root, from)) > statSync(join(root, mark)).mtimeMs
        ? [`${from}/ is newer than the ${what}`]
        : [];
    });
    return trouble.length === 0
      ? well('server and page are current')
      : wrong(trouble.join(', '), 'Run "npm run build".');
  },
};

/** Milliseconds since the epoch of the newest file below; folders do not count, as the build does not count them either. */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
