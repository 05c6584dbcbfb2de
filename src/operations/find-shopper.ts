import { type IdentityEvidence, namesShopper } from '../commerce/identity';
import type { KnownShopper } from '../commerce/known-shopper';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceBooks } from '../ports/commerce-store';

/** The one known shopper whom the evidence proves by a way that the shop takes; null for none, and for more than one. */
export async function findShopper(
  { knownShoppers }: Pick<CommerceBooks, 'knownShoppers'>,
  { id, provenBy = [] }: Pick<ShopProfile, 'id' | 'provenBy'>,
  { email, postcodes, text }: IdentityEvidence,
): Promise<KnownShopper | null> {
  if (email !== null && provenBy.includes('email')) return knownShoppers.byEmail(id, email);
  if (!provenBy.includes('nameAndPostcode')) return null;
  const found = new Map<string, KnownShopper>();
  for (const postcode of postcodes) {
    for (const shopper of await knownShoppers.atPostcode(id, postcode)) {
      if (namesShopper(text, shopper)) found.set(shopper.id, shopper);
    }
  }
  const [only, second] = found.values();
  return only && !second ? only : null;
}
