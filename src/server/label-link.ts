import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CaseId, ShopId } from '../base/ids';

/** Signs the way to one return's label until a time, so that nobody opens another's by its number. */
export interface LabelLinks {
  /** `days`: how long the shopper has to send the goods; null where there is no last day. */
  path(shop: ShopId, id: CaseId, at: { readonly now: number; readonly days: number | null }): string;
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

const daySeconds = 86_400;
const fewestDays = 30;
/** A parcel may be packed late on the last day, and its label looked at after. */
const daysAfterwards = 7;

export function labelLinks(signingKey: string): LabelLinks {
  const sealOf = (shop: string, id: string, until: string) =>
    createHmac('sha256', signingKey).update(`label:${shop}:${id}:${until}`).digest('base64url').slice(0, 24);
  return {
    path(shop, id, { now, days }) {
      const goodFor = Math.max(fewestDays, (days ?? 0) + daysAfterwards) * daySeconds;
      const until = (Math.floor(now / 1000) + goodFor).toString(36);
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
