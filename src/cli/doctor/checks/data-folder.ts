import { existsSync, mkdtempSync, rmdirSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ConfigCheck, well, wrong } from '../check';

const leastFreeBytes = 200_000_000;

export const dataFolder: ConfigCheck = {
  name: 'DATA_DIR',
  look({ DATA_DIR }) {
    const folder = resolve(DATA_DIR);
    const there = nearestThere(folder);
    const cure = `Let the user that runs Shoptalk write to ${there}, or set DATA_DIR to a folder where it may.`;
    try {
      rmdirSync(mkdtempSync(join(there, '.doctor-')));
    } catch (error) {
      return wrong(`${there} cannot be written: ${error instanceof Error ? error.message : error}`, cure);
    }
    const { bavail, bsize } = statfsSync(there);
    const free = `${Math.round((bavail * bsize) / 1e6)} MB free`;
    if (bavail * bsize < leastFreeBytes)
      return wrong(`${folder}: only ${free}`, 'Make room, or set DATA_DIR elsewhere.');
    return well(there === folder ? `${folder}, ${free}` : `${folder} will be made at the first start, ${free}`);
  },
};

const nearestThere = (folder: string): string => (existsSync(folder) ? folder : nearestThere(dirname(folder)));
