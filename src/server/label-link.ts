import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CaseId, ShopId } from '../base/ids';

/** Signs the way to one return's label until a time, so that nobody opens another's by its number. */
export interface LabelLinks {
  path(shop: ShopId, id: CaseId, now: number): string;
  /** Lapsed: it was given out by this server and is over; forged: it never was. */
  standing(asked: LabelAsked, now: number): 'open' | 'lapsed' | 'forged';
}

export interface LabelAsked {
  readonly shop: string;
  readonly id: string;
  /** Seconds since the epoch, to the base of 36. */
  readonly until: string;
  readonly seal: string;
}

const goodForSeconds = 30 * 86_400;

export function labelLinks(signingKey: string): LabelLinks {
  const sealOf = (shop: string, id: string, until: string) =>
    createHmac('sha256', signingKey).update(`label:${shop}:${id}:${until}`).digest('base64url').slice(0, 24);
  return {
    path(shop, id, now) {
      const until = (Math.floor(now / 1000) + goodForSeconds).toString(36);
      return `/return/${shop}/${id}/${until}/${sealOf(shop, id, until)}`;
    },
    standing({ shop, id, until, seal }, now) {
      const expected = Buffer.from(sealOf(shop, id, until));
      const given = Buffer.from(seal);
      const isSealed = given.length === expected.length && timingSafeEqual(given, expected);
      if (!isSealed) return 'forged';
      return now < Number.parseInt(until, 36) * 1000 ? 'open' : 'lapsed';
    },
  };
}
