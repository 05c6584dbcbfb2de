import { randomInt, randomUUID } from 'node:crypto';
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
    await books.links.join(profile.id, [offer.shopper, shopper], randomUUID());
    await tell(books, operation, offer);
    return { outcome: 'linked' };
  });
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

export function unlink({ store, profile, shopper, key, now }: Operation): Promise<Outcome> {
  return store.once<Outcome>(profile.id, key, async (books) => {
    const was = await books.links.leave(profile.id, shopper);
    if (was)
      await books.audit.note(profile.id, { at: now, who: shopper, did: 'unlinked', subject: shopper, details: null });
    return { outcome: 'unlinked', was };
  });
}
