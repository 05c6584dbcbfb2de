import { createHash, randomInt } from 'node:crypto';
import type { ShopId } from '../base/ids';

/** Without what is taken for something else when it is read out or typed. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 12;

/** Twelve of thirty-one letters, in fours: one in 10^17. */
export function newPickUpCode(): string {
  const drawn = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  return drawn.replace(/(.{4})(?=.)/g, '$1-');
}

/** As it is kept: the code cannot be had back from it. Null for what is no code at all. */
export function pickUpHash(shop: ShopId, typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  if (code.length !== length || [...code].some((letter) => !letters.includes(letter))) return null;
  return createHash('sha256').update(`${shop}\n${code}`).digest('base64url');
}
