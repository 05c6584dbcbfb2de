import { randomInt } from 'node:crypto';
import type { ProductId } from '../base/ids';
import type { Outcome } from '../dialogs/effect';
import { sharedPlace } from '../replies/place';
import type { Operation } from './operation';

/** Without what is taken for something else when it is typed. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 8;

/** A link with the shopper's own code, the same each time. The code gives nothing away and needs no undo. */
export async function share(
  { store, profile, shopper, conversation }: Operation,
  product: ProductId | null,
  linkTo: (place: string) => Promise<string>,
): Promise<Outcome> {
  const fresh = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  const code = await store.invitations.codeOf(profile.id, { shopper, conversation, fresh });
  return { outcome: 'shared', product, url: await linkTo(sharedPlace(product, code)) };
}
