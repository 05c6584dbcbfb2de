import { pastConversation } from '../commerce/known-shopper';
import type { Outcome } from '../dialogs/effect';
import type { Operation } from './operation';

/** News of orders that came with an import are told in the chat where their shopper was last known. Done twice it is the same. */
export async function hearNews({ store, profile, shopper, conversation }: Operation): Promise<Outcome> {
  await store.shoppers.hearIn(profile.id, pastConversation(shopper), conversation);
  return { outcome: 'newsHeard' };
}
