import type { Outcome } from '../dialogs/effect';
import type { Operation } from './operation';
import { ownOrders } from './own-order';

/** Notes who passed the shop on to a new shopper, once. Nobody invites themselves by any linked channel, or somebody who has ordered. */
export function acceptInvitation(
  operation: Operation,
  { place, code }: { readonly place: string; readonly code: string },
): Promise<Outcome> {
  const { store, profile, shopper, conversation: here, key, now } = operation;
  const { id: shop } = profile;
  return store.once<Outcome>(shop, key, async (books) => {
    const found = await books.invitations.inviterOf(shop, code);
    const own = await books.links.circle(shop, shopper);
    const isOwn = found !== null && (own.includes(found.inviter) || found.conversation === here);
    const isNew = (await ownOrders(books, operation, 1)).length === 0;
    const taken = found !== null && !isOwn && isNew;
    const counts = taken && (await books.invitations.accept(shop, { ...found, invited: shopper, at: now }));
    return { outcome: 'invitationAccepted', place, taken: counts };
  });
}
