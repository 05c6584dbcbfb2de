import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AttemptId, ShopId } from '../../base/ids';

/** Signs the way to one attempt's page, so that nobody opens another's by its id. */
export interface PayLinks {
  path(shop: ShopId, attempt: AttemptId): string;
  isGenuine(shop: string, attempt: string, seal: string): boolean;
}

export function payLinks(signingKey: string): PayLinks {
  const sealOf = (shop: string, attempt: string) =>
    createHmac('sha256', signingKey).update(`pay:${shop}:${attempt}`).digest('base64url').slice(0, 24);
  return {
    path: (shop, attempt) => `/pay/${shop}/${attempt}/${sealOf(shop, attempt)}`,
    isGenuine(shop, attempt, seal) {
      const expected = Buffer.from(sealOf(shop, attempt));
      const given = Buffer.from(seal);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
