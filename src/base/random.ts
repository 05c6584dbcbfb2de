import { randomBytes } from 'node:crypto';

/** Chance, handed in, so that tests can replay it. */
export interface Random {
  /** A URL-safe token of this many random bytes. */
  token(bytes: number): string;
}

export const systemRandom: Random = { token: (bytes) => randomBytes(bytes).toString('base64url') };
