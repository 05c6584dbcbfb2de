import type { Outcome } from '../dialogs/effect';
import type { Operation } from './operation';

/** Makes the shopper a member, once. */
export function joinMembers({ store, profile, shopper, key, now }: Operation): Promise<Outcome> {
  return store.once<Outcome>(profile.id, key, async (books) => ({
    outcome: 'membersJoined',
    isNew: await books.members.join(profile.id, shopper, now),
  }));
}
