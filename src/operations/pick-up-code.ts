import { createHash, randomInt } from 'node:crypto';
import type { ShopId } from '../base/ids';
import { codeLetters, readCode, spacedCode } from '../commerce/typed-code';

const length = 12;

/** Twelve of thirty-one letters, in fours: one in 10^17. */
export const newPickUpCode = (): string =>
  spacedCode(Array.from({ length }, () => codeLetters[randomInt(codeLetters.length)]).join(''));

/** As it is kept: the code cannot be had back from it. Null for what is no code at all. */
export function pickUpHash(shop: ShopId, typed: string): string | null {
  const code = readCode(typed, length);
  return code && createHash('sha256').update(`${shop}\n${code}`).digest('base64url');
}
