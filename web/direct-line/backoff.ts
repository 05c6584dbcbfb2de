const shortestMs = 500;
const longestMs = 15_000;

/**
 * How long to wait before the next attempt (from 0): doubling, and half of it by chance, so that a thousand pages do not
 * come back to a restarted server in the same moment. `chance` in 0..1.
 */
export function backoffMs(attempt: number, chance: number): number {
  const full = Math.min(longestMs, shortestMs * 2 ** attempt);
  return Math.round(full / 2 + (full / 2) * chance);
}
