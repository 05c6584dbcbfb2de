import { createHash } from 'node:crypto';
import type { ShopId } from '../base/ids';
import { codeLetters, readCode, spacedCode } from './typed-code';

/** One of 8 * 10^11; good for ten minutes, and guessed at five times. */
export const linkCodeLength = 8;
export const linkCodeLastsMs = 10 * 60_000;
export const mostWrongGuesses = 5;
export const guessPauseMs = 15 * 60_000;

/** As the shopper reads it: the prefix tells it from everything else that is typed into a chat. */
export const shownLinkCode = (code: string): string => `LK-${spacedCode(code)}`;

const written = /(?<![\p{L}\p{N}])LK[-\s]?([A-Z0-9]{4})[-\s]?([A-Z0-9]{4})(?![\p{Script=Latin}\p{N}])/iu;

/** The code in a message, good or not; null where there is none. */
export function linkCodeIn(text: string): string | null {
  const found = written.exec(text.normalize('NFKC').replace(/[‐‑–—]/g, '-'));
  return found ? `${found[1]}${found[2]}` : null;
}

/** As it is kept: the code cannot be had back from it. Null for what is no code at all. */
export function linkHash(shop: ShopId, typed: string): string | null {
  const code = readCode(typed, linkCodeLength);
  return code && createHash('sha256').update(`link\n${shop}\n${code}`).digest('base64url');
}

/** `draw`: a whole number below the one it is given. */
export const drawLinkCode = (draw: (below: number) => number): string =>
  Array.from({ length: linkCodeLength }, () => codeLetters[draw(codeLetters.length)]).join('');
