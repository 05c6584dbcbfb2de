import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../../config';
import { type ConfigCheck, type Verdict, well, wrong } from '../check';

const shortest = 32;
const fewestSigns = 10;

export const signingKeyFit: ConfigCheck = {
  name: 'signing key',
  look(config) {
    const { SIGNING_KEY } = config;
    if (SIGNING_KEY === undefined) return lookAtFile(config);
    if (isStrong(SIGNING_KEY)) return well('set in SIGNING_KEY');
    return wrong('SIGNING_KEY repeats a few characters', 'Make one by chance, for example: openssl rand -base64 48');
  },
};

function lookAtFile({ DATA_DIR, REDIS_URL }: Config): Verdict {
  const file = join(DATA_DIR, 'signing-key');
  if (REDIS_URL !== undefined && !existsSync(file)) {
    return well(`will be made in ${file}; several servers need one SIGNING_KEY for all`);
  }
  if (!existsSync(file)) return well(`will be made at the first start in ${file}`);
  if (!isStrong(readFileSync(file, 'utf8'))) {
    return wrong(`${file} is too short or too plain`, 'Delete that file; a new key signs every open chat off once.');
  }
  const othersMayRead = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
  return othersMayRead ? wrong(`others may read ${file}`, `Run: chmod 600 ${file}`) : well(`kept in ${file}`);
}

const isStrong = (key: string): boolean => key.length >= shortest && new Set(key).size >= fewestSigns;
