import type { Clock } from '../base/clock';
import type { ConversationRef } from '../base/ids';
import type { Locale } from '../base/locale';
import { topFrame } from '../dialogs/context';
import { type Conversation, newConversation } from '../dialogs/conversation';
import { decide } from '../dialogs/decide';
import type { Effect } from '../dialogs/effect';
import type { Event } from '../dialogs/event';
import { expectationOf } from '../dialogs/frames';
import type { Route } from '../dialogs/route';
import type { Done, ReadName } from '../dialogs/step';
import type { ReplyAddress } from '../ports/channel';
import type { PendingEntry } from '../ports/conversation-store';
import type { Incoming } from '../ports/incoming';
import { type Asking, askWorld } from './ask-world';
import { carryOut } from './carry-out';
import { channelShopper, type Erase } from './erase-talks';
import { type InboxBody, type KeptState, readInbox } from './kept';
import type { Listen, See } from './listen';
import type { ShopServices } from './shop-services';

/** As much as a message that was typed, in UTF-16 units. */
const longestHeard = 4000;
/** More reads than any dialog has: a ring of questions is a bug. */
const mostReads = 12;

/** What one turn came to, not yet committed. */
export interface TurnResult {
  readonly state: KeptState;
  readonly end: Done;
  /** The id of the channel's message that the replies answer. */
  readonly replyTo: string | null;
  readonly event: Event;
  readonly route: Route | null;
  readonly reads: readonly ReadName[];
  /** The effect that this entry carried out, if it was one. */
  readonly carriedOut: Effect | null;
  /** When it was decided: milliseconds since the epoch. */
  readonly at: number;
}

export interface RunTurn {
  readonly ref: ConversationRef;
  readonly entry: PendingEntry;
  readonly state: KeptState | null;
  readonly shop: ShopServices;
  readonly clock: Clock;
  /** Resolves when the next stage may run. */
  readonly pass: () => Promise<void>;
  readonly listen: Listen;
  readonly see: See;
  readonly erase: Erase;
}

/**
 * Understands, decides and asks until the turn is decided; carries out the effect when the entry is one. Null where nobody is
 * there to hear it: the conversation never was, or its shopper was erased.
 */
export async function runTurn({
  ref,
  entry,
  state,
  shop,
  clock,
  pass,
  listen,
  see,
  erase,
}: RunTurn): Promise<TurnResult | null> {
  const body = readInbox(entry.body);
  const kept = body.kind === 'incoming' ? withIncoming(ref, body.incoming, state, shop) : state;
  if (!kept || (body.kind === 'news' && kept.conversation.erased)) return null;
  await pass();
  const now = clock.now();
  const event = await eventOf(body, { ref, entry, kept, shop, now, listen, erase });
  const decision = decide(kept.conversation, event, { profile: shop.profile, now });
  const reads: ReadName[] = [];
  let { step } = decision;
  const seeHere = (url: string) => see(url, kept.address.channel);
  let asking: Asking = { ...kept.conversation, locale: localeOf(event, kept), now, see: seeHere };
  while (step.kind === 'ask') {
    reads.push(step.read);
    if (reads.length > mostReads) throw new Error(`more than ${mostReads} reads in a turn: ${reads.join(', ')}`);
    await pass();
    ({ step, asking } = await askWorld(step, shop, asking));
  }
  return {
    state: { conversation: step.next, address: kept.address },
    end: step,
    replyTo: replyToOf(body),
    event,
    route: decision.route,
    reads,
    carriedOut: body.kind === 'effect' ? body.effect : null,
    at: now,
  };
}

/** What is read is worded in the language of the message that asked for it. */
const localeOf = (event: Event, { conversation }: KeptState): Locale =>
  event.type === 'utterance' ? event.said.understanding.locale : conversation.locale;

function withIncoming(
  ref: ConversationRef,
  incoming: Incoming,
  state: KeptState | null,
  shop: ShopServices,
): KeptState {
  const address: ReplyAddress = incoming.address;
  if (state) return { ...state, address };
  const conversation: Conversation = newConversation({
    shop: ref.shop,
    id: ref.conversation,
    shopper: channelShopper(address),
    proven: address.shopper !== undefined,
    locale: incoming.locale ?? shop.profile.defaultLocale,
  });
  return { conversation, address };
}

const replyToOf = (body: InboxBody): string | null => {
  if (body.kind === 'incoming') return body.incoming.content.kind === 'joined' ? null : body.incoming.id;
  return body.kind === 'effect' ? body.replyTo : null;
};

interface Making {
  readonly ref: ConversationRef;
  readonly entry: PendingEntry;
  readonly kept: KeptState;
  readonly shop: ShopServices;
  readonly now: number;
  readonly listen: Listen;
  readonly erase: Erase;
}

async function eventOf(body: InboxBody, making: Making): Promise<Event> {
  const { ref, entry, kept, shop, now } = making;
  const { id } = entry;
  switch (body.kind) {
    case 'news':
      return { id, type: 'news', news: body.news };
    case 'effect': {
      const { effect, key } = body;
      const { shopper } = kept.conversation;
      const outcome =
        effect.effect === 'eraseShopper'
          ? await making.erase({ kept, shop, key, now })
          : await carryOut(effect, shop, { ref, shopper, channel: kept.address.channel, key, now });
      return { id, type: 'outcome', outcome };
    }
    case 'incoming':
      return body.incoming.content.kind === 'recording'
        ? heardEvent(body.incoming.content, making)
        : incomingEvent(body.incoming.content, making);
  }
}

type Content = Incoming['content'];
type Recorded = Extract<Content, { kind: 'recording' }>;

async function heardEvent(recorded: Recorded, { entry, kept, shop, now, listen }: Making): Promise<Event> {
  const { id } = entry;
  const text = await listen(recorded, kept.address.channel, kept.conversation.locale);
  if (text === null) return { id, type: 'unreadable', what: 'attachment' };
  return utterance(text.slice(0, longestHeard), { id, kept, shop, now, truncated: text.length > longestHeard });
}

function incomingEvent(content: Exclude<Content, Recorded>, { ref, entry, kept, shop, now }: Making): Event {
  const { id } = entry;
  switch (content.kind) {
    case 'joined':
      return { id, type: 'joined', follows: content.follows };
    case 'handedBack':
      return { id, type: 'news', news: { news: 'deskGaveBack' } };
    case 'pictures':
      return { id, type: 'pictures', urls: content.urls };
    case 'location': {
      const { latitude, longitude, label } = content;
      const heard = label.trim() ? utterance(label, { id, kept, shop, now, truncated: false }) : null;
      const said = heard?.type === 'utterance' ? heard.said : null;
      return { id, type: 'location', at: { latitude, longitude }, said };
    }
    case 'unreadable':
      return { id, type: 'unreadable', what: content.what };
    case 'tap':
      if (content.conversation !== ref.conversation) return { id, type: 'foreignTap' };
      if (content.action.do !== 'say') return { id, type: 'tap', action: content.action };
      return utterance(content.action.text, { id, kept, shop, now, truncated: false });
    case 'text':
      if (content.text.trim() === '') return { id, type: 'unreadable', what: 'empty' };
      return {
        ...utterance(content.text, { id, kept, shop, now, truncated: content.truncated }),
        ...(content.pictures && { pictures: content.pictures }),
      };
  }
}

interface Utterance {
  readonly id: string;
  readonly kept: KeptState;
  readonly shop: ShopServices;
  readonly now: number;
  readonly truncated: boolean;
}

function utterance(text: string, { id, kept, shop, now, truncated }: Utterance): Event {
  const { conversation } = kept;
  const frame = topFrame(conversation);
  const { said, further } = shop.hear(text, {
    locale: conversation.locale,
    expectation: frame ? expectationOf(frame) : null,
    now,
  });
  return { id, type: 'utterance', said, further, truncated };
}
