import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from './fresh-folder';

let folder: string | null = null;

/** A folder of shops with the demo shop alone, so that a test does not wait for the orders of another one. */
export function demoShops(): string {
  if (folder) return folder;
  folder = freshFolder();
  symlinkSync(join(__dirname, '..', '..', 'shops', 'demo'), join(folder, 'demo'));
  return folder;
}
