import type { Clock } from '../../base/clock';

/** A token bucket: so many at once, and so many a second after that. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  readonly left: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** How many are remembered at most; the one that was used longest ago is forgotten first. */
const remembered = 10_000;

/** What each of many (addresses, conversations) has left of one allowance. */
export class Allowances {
  readonly #buckets = new Map<string, Bucket>();

  constructor(
    private readonly allowance: Allowance,
    private readonly clock: Clock,
  ) {}

  /** Takes one. 0 when it was there; else the seconds until it would be, and nothing taken. */
  take(who: string): number {
    const { burst, perSecond } = this.allowance;
    const now = this.clock.now();
    const bucket = this.#buckets.get(who) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
    this.#buckets.delete(who);
    this.#buckets.set(who, { left: left >= 1 ? left - 1 : left, at: now });
    this.#forget();
    return left >= 1 ? 0 : Math.ceil((1 - left) / perSecond);
  }

  #forget() {
    if (this.#buckets.size <= remembered) return;
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
