import type { Address } from '../commerce/order';
import type { Outcome } from '../dialogs/effect';
import type { Operation } from './operation';

/** Makes an address the one where a known shopper's parcels go; the one it takes the place of is forgotten. */
export function keepAddress(
  { store, profile, shopper, key, now }: Operation,
  given: Partial<Address>,
): Promise<Outcome> {
  return store.once<Outcome>(profile.id, key, async (books) => {
    const known = await books.knownShoppers.read(profile.id, shopper);
    const [first, ...others] = known?.addresses ?? [];
    if (!known || !given.street) return { outcome: 'addressKept', was: false };
    const address: Address = {
      ...(first?.recipient !== undefined && { recipient: first.recipient }),
      ...(first?.phone !== undefined && { phone: first.phone }),
      country: first?.country ?? profile.country,
      ...given,
      street: given.street,
    };
    const changed = { ...known, addresses: [address, ...others], version: known.version + 1 };
    if (!(await books.knownShoppers.update(profile.id, changed))) throw new Error(`${shopper} was written meanwhile`);
    await books.audit.note(profile.id, { at: now, who: shopper, did: 'keptAddress', subject: shopper, details: null });
    return { outcome: 'addressKept', was: true };
  });
}
