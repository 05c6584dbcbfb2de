import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '../..');

/**
 * A folder like the project's with the page freshly built in it, so that a test never meets a page of yesterday, nor
 * one that another test is building.
 */
export function browserRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'shoptalk-root-'));
  symlinkSync(join(project, 'models'), join(root, 'models'));
  const webFolder = join(root, 'dist', 'web');
  mkdirSync(webFolder, { recursive: true });
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) throw new Error('The browser tests build the page with Vite: run "npm ci" first.');
  const build = ['build', '--config', 'web/vite.config.mjs', '--outDir', webFolder, '--logLevel', 'warn'];
  const { status, stderr } = spawnSync(process.execPath, [vite, ...build], { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The page could not be built.\n${stderr}`);
  return root;
}

export const webFolderOf = (root: string): string => join(root, 'dist', 'web');
