import type { ConversationId, ShopId } from '../base/ids';
import { err, ok, type Result } from '../base/result';
import { type DeskTalk, type HandOff, withLine } from '../commerce/desk';
import type { Outcome } from '../dialogs/effect';
import type { CommerceBooks, CommerceStore } from '../ports/commerce-store';
import type { Operation } from './operation';

/** Puts a talk on the desk; one that is there already is taken up again with what was said since. */
export function handOver(operation: Operation, handOff: HandOff): Promise<Outcome> {
  const { store, profile, shopper, conversation, key, now } = operation;
  return store.once<Outcome>(profile.id, key, async (books) => {
    const known = await books.desk.read(profile.id, conversation);
    const version = (known?.version ?? 0) + 1;
    await books.desk.write(profile.id, {
      ...handOff,
      ...{ conversation, shopper, status: 'waiting', since: now, version },
    });
    return { outcome: 'handedOver', handOff };
  });
}

/** What the shopper writes meanwhile. */
export function tellDesk({ store, profile, conversation, key, now }: Operation, text: string): Promise<Outcome> {
  return store.once<Outcome>(profile.id, key, async (books) => {
    const talk = await books.desk.read(profile.id, conversation);
    if (talk) await books.desk.write(profile.id, withLine(talk, { from: 'shopper', text, at: now }));
    return { outcome: 'deskTold' };
  });
}

/** The shopper would rather go on with the assistant. Known at the desk, which may not have looked yet. */
export function leaveDesk({ store, profile, shopper, conversation, key, now }: Operation): Promise<Outcome> {
  return store.once<Outcome>(profile.id, key, async (books) => {
    const talk = await books.desk.read(profile.id, conversation);
    if (talk && talk.status !== 'givenBack') {
      await books.desk.write(profile.id, { ...talk, status: 'givenBack', version: talk.version + 1 });
      const note = { at: now, who: shopper, did: 'leftDesk', subject: conversation, details: null };
      await books.audit.note(profile.id, note);
    }
    return { outcome: 'deskLeft' };
  });
}

export interface DeskWork {
  readonly store: CommerceStore;
  readonly shop: ShopId;
  readonly who: string;
  readonly now: number;
}

type DeskRefusal = { readonly code: 'noSuchTalk' };

/** A person's words to the shopper: on their way by the news. */
export const replyFromDesk = (work: DeskWork, conversation: ConversationId, text: string) =>
  changeTalk(work, { conversation, doing: `say:${text}` }, async (books, talk) => {
    await books.desk.write(work.shop, withLine(talk, { from: 'desk', text, at: work.now }, 'taken'));
    await books.news.add(work.shop, {
      id: `desk:${conversation}:${talk.version + 1}`,
      conversation,
      body: { news: 'deskSaid', text, at: work.now },
    });
    return 'replied';
  });

/** The assistant has the talk again. Given back already, nothing is done. */
export const giveBack = (work: DeskWork, conversation: ConversationId) =>
  changeTalk(work, { conversation, doing: 'giveBack' }, async (books, talk) => {
    if (talk.status === 'givenBack') return null;
    await books.desk.write(work.shop, { ...talk, status: 'givenBack', version: talk.version + 1 });
    await books.news.add(work.shop, {
      id: `desk:${conversation}:${talk.version + 1}`,
      conversation,
      body: { news: 'deskGaveBack' },
    });
    return 'gaveBack';
  });

function changeTalk(
  { store, shop, who, now }: DeskWork,
  { conversation, doing }: { readonly conversation: ConversationId; readonly doing: string },
  change: (books: CommerceBooks, talk: DeskTalk) => Promise<string | null>,
): Promise<Result<null, DeskRefusal>> {
  return store.once(shop, `desk:${conversation}:${now}:${doing}`, async (books) => {
    const talk = await books.desk.read(shop, conversation);
    if (!talk) return err({ code: 'noSuchTalk' });
    const did = await change(books, talk);
    if (did) await books.audit.note(shop, { at: now, who, did, subject: conversation, details: null });
    return ok(null);
  });
}
