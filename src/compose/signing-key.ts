import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../base/random';
import type { Config } from '../config';

/** The key from the settings, else one made at the first start and kept, so that chats outlive a restart. */
export function signingKey({ SIGNING_KEY, DATA_DIR }: Config, random: Random): string {
  if (SIGNING_KEY !== undefined) return SIGNING_KEY;
  const file = join(DATA_DIR, 'signing-key');
  const kept = readKept(file);
  if (kept !== null) return kept;
  const made = random.token(48);
  writeFileSync(file, made, { mode: 0o600, flag: 'wx' });
  return made;
}

function readKept(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
