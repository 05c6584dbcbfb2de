import { randomInt, randomUUID } from 'node:crypto';
import type { ShopId, ShopperId } from '../base/ids';
import { type Cart, emptyCart, mergeCarts } from '../commerce/cart';
import {
  drawLinkCode,
  guessPauseMs,
  linkCodeLastsMs,
  linkHash,
  mostWrongGuesses,
  shownLinkCode,
} from '../commerce/link-code';
import type { Outcome } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Operation } from './operation';
import { withdrawOwnRewards } from './reward-invitation';

/** A new code, in place of the one before. Kept as a hash, so it is drawn anew when this is done again; it lapses by itself. */
export async function issueLinkCode({ store, profile, shopper, conversation, now }: Operation): Promise<Outcome> {
  const code = drawLinkCode(randomInt);
  const hash = linkHash(profile.id, code);
  if (hash === null) throw new Error('a drawn code is not one');
  const expiresAt = now + linkCodeLastsMs;
  await store.links.offer(profile.id, { shopper, conversation, hash, expiresAt });
  return { outcome: 'linkCodeIssued', code: shownLinkCode(code), minutes: linkCodeLastsMs / 60_000 };
}

type Linked = Extract<Outcome, { outcome: 'linked' | 'linkRefused' }>;

/** Links the shopper with who was given the code. Nothing tells a code that never was from one that has lapsed. */
export function linkByCode(operation: Operation, hash: string | null): Promise<Outcome> {
  const { store, profile, shopper, key, now } = operation;
  return store.once<Linked>(profile.id, key, async (books) => {
    const before = await books.links.wrongGuesses(profile.id, shopper);
    const running = before && now - before.since < guessPauseMs ? before : null;
    if (running && running.count >= mostWrongGuesses) return refused('wait');
    const offer = hash === null ? null : await books.links.take(profile.id, hash, now);
    if (!offer) {
      const count = (running?.count ?? 0) + 1;
      await books.links.noteWrong(profile.id, shopper, { count, since: running?.since ?? now });
      return refused('wrong');
    }
    if (offer.shopper === shopper) return refused('own');
    await join(books, profile.id, [offer.shopper, shopper]);
    await withdrawOwnRewards(books, { shop: profile.id, now }, shopper);
    await tell(books, operation, offer);
    return { outcome: 'linked' };
  });
}

/** What is in the carts of both is in one cart from now on. */
async function join(books: CommerceBooks, shop: ShopId, both: readonly [ShopperId, ShopperId]): Promise<void> {
  const carts = new Map<ShopperId, Cart>();
  // In sorted order, so that two who link each other at once do not wait for each other.
  for (const each of [...both].sort()) carts.set(each, await books.carts.read(shop, each));
  await books.links.join(shop, both, randomUUID());
  const [from, to] = both.map((each) => carts.get(each) ?? emptyCart);
  await books.carts.write(shop, both[0], mergeCarts(from ?? emptyCart, to ?? emptyCart));
}

const refused = (why: 'wait' | 'wrong' | 'own'): Linked => ({ outcome: 'linkRefused', why });

/** Whoever gave the code is told that it was used; only they can know whether they meant it. */
async function tell(
  books: CommerceBooks,
  { profile, shopper, now }: Operation,
  { hash, shopper: other, conversation }: Parameters<CommerceBooks['links']['offer']>[1],
): Promise<void> {
  await books.news.add(profile.id, { id: `linked:${hash}:${now}`, conversation, body: { news: 'accountLinked' } });
  await books.audit.note(profile.id, { at: now, who: shopper, did: 'linked', subject: other, details: null });
}

/** Each side goes on with the goods that were in the cart. */
export function unlink({ store, profile, shopper, key, now }: Operation): Promise<Outcome> {
  return store.once<Outcome>(profile.id, key, async (books) => {
    const cart = await books.carts.read(profile.id, shopper);
    const [other] = (await books.links.circle(profile.id, shopper)).filter((each) => each !== shopper);
    const was = await books.links.leave(profile.id, shopper);
    if (!was) return { outcome: 'unlinked', was };
    for (const each of other ? [shopper, other] : [shopper]) await books.carts.write(profile.id, each, cart);
    await books.audit.note(profile.id, { at: now, who: shopper, did: 'unlinked', subject: shopper, details: null });
    return { outcome: 'unlinked', was };
  });
}
