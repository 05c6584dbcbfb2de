import { isFault } from '../base/fault';
import type { ConversationId, ConversationRef, ShopId } from '../base/ids';
import { parkedReply, troubleReply } from '../dialogs/decide';
import type { News } from '../dialogs/event';
import type { OrderNews } from '../ports/channel';
import type { InboxEntry, OutboxEntry, PendingEntry, Turn } from '../ports/conversation-store';
import type { Receive } from '../ports/receive';
import type { Reply } from '../replies/reply';
import { deliver } from './deliver';
import { eraseWith } from './erase-talks';
import { type InboxBody, type KeptState, readInbox, readState, toJson } from './kept';
import { listenTo, seeWith } from './listen';
import { OwedAttempts } from './owed-attempts';
import type { PipelineDeps } from './pipeline-deps';
import { runTurn, type TurnResult } from './run-turn';
import { Turnstile } from './turnstile';

export interface Pipeline {
  readonly receive: Receive;
  /** Puts news of the world into a conversation's inbox, once an id. */
  announce(shop: ShopId, item: { id: string; conversation: ConversationId; news: News }): Promise<void>;
  /** Takes up what was left over: by a worker that died, a fault, a channel that was away. */
  recover(): Promise<void>;
  /** Resolves when no turn of this process is running. */
  idle(): Promise<void>;
}

/**
 * A message that fails this often is set aside for a person: whoever wrote it may have made it so. Steps that were agreed to and news
 * are the program's own, may have taken effect, and are the same however often they are done: they are tried longer, since
 * workers that die for other reasons count as failures, too.
 */
const mostAttempts = { incoming: 3, effect: 10, news: 10 } as const;
const recoverBatch = 100;

/** The way of one message, steps 2 to 9: see docs/turn.md. */
export function createPipeline(deps: PipelineDeps): Pipeline {
  const running = new Set<Promise<void>>();
  const owed = new OwedAttempts(deps.conversations);
  const turnstile = new Turnstile();
  const work = (ref: ConversationRef, turn: Turn) =>
    spawn(drain({ ...deps, owed, enter: () => turnstile.enter() }, ref, turn));

  function spawn(drained: Promise<void>): void {
    const tracked = drained
      .catch((error: unknown) =>
        deps.log.error('turnFailed', { code: isFault(error) ? error.code : 'bug', error: String(error) }),
      )
      .finally(() => running.delete(tracked));
    running.add(tracked);
  }

  async function accept(ref: ConversationRef, entry: InboxEntry): Promise<'accepted' | 'duplicate'> {
    const begun = await deps.conversations.begin(ref, beginOptions(deps, entry));
    if (begun.turn) work(ref, begun.turn);
    return begun.accepted === 'duplicate' ? 'duplicate' : 'accepted';
  }

  return {
    receive: (ref, incoming) => accept(ref, entryOf(incoming.id, { kind: 'incoming', incoming })),
    async announce(shop, { id, conversation, news }) {
      await accept({ shop, conversation }, entryOf(id, { kind: 'news', news }));
    },
    async recover() {
      await owed.settle();
      const left = await deps.conversations.unfinished({ now: deps.clock.now(), limit: recoverBatch });
      for (const ref of left) {
        const { turn } = await deps.conversations.begin(ref, beginOptions(deps));
        if (turn) work(ref, turn);
      }
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

const entryOf = (id: string, body: InboxBody): InboxEntry => ({ id, body: toJson(body) });

const beginOptions = ({ worker, leaseMs, clock }: PipelineDeps, entry?: InboxEntry) => ({
  worker,
  leaseMs,
  now: clock.now(),
  entry,
});

interface Draining extends PipelineDeps {
  readonly owed: OwedAttempts;
  readonly enter: Turnstile['enter'];
}

interface Staged extends PipelineDeps {
  /** Resolves when the next stage may run. */
  readonly pass: () => Promise<void>;
}

/** One conversation's work, in order, until nothing waits or another has the lease. */
async function drain(deps: Draining, ref: ConversationRef, begun: Turn): Promise<void> {
  let turn: Turn | null = begun;
  while (turn) {
    const handled = await drainLease(deps, ref, turn);
    if (handled === 'left') return;
    if (await deps.conversations.release(ref, turn.fence, { forgive: false })) return;
    ({ turn } = await deps.conversations.begin(ref, beginOptions(deps)));
  }
}

/** Everything that waits, under one lease. 'left' when the lease is no longer ours to give back. */
async function drainLease(deps: Draining, ref: ConversationRef, turn: Turn): Promise<'empty' | 'left'> {
  let { version, next } = turn;
  let state = readState(turn.state);
  const pass = deps.enter();
  const { fence } = turn;
  try {
    if (state) await deliver({ ...deps, pass }, ref, { state, outbox: turn.outbox, fence });
    while (next) {
      const done = await handleEntry({ ...deps, pass: deps.enter() }, ref, { fence, version, state, entry: next });
      if (done === 'left') return 'left';
      ({ version, next, state } = done);
    }
  } catch (error) {
    // The world was away so far that not even the lease could be given back, which forgives the attempt.
    if (next && isFault(error)) deps.owed.owe(ref, next.id);
    throw error;
  }
  return 'empty';
}

interface Handling {
  readonly fence: number;
  readonly version: number;
  readonly state: KeptState | null;
  readonly entry: PendingEntry;
}

type Handled =
  | { readonly version: number; readonly next: PendingEntry | null; readonly state: KeptState | null }
  | 'left';

async function handleEntry(deps: Staged, ref: ConversationRef, handling: Handling): Promise<Handled> {
  const { entry, state } = handling;
  if (entry.attempts > mostAttempts[readInbox(entry.body).kind]) return park(deps, ref, handling);
  const { clock, pass } = deps;
  const shop = deps.shopOf(ref.shop);
  const typing = setTimeout(() => showTyping(deps, ref, state), typingAfterMs);
  try {
    const result = await runTurn({
      ref,
      entry,
      state,
      shop,
      clock,
      pass,
      listen: listenTo(deps, ref),
      see: seeWith(deps, ref),
      erase: eraseWith(deps, ref),
    });
    if (!result) return await letGo(deps, ref, handling);
    const handled = await commitResult(deps, ref, handling, result);
    if (handled !== 'left') deps.observe?.(ref, result);
    return handled;
  } catch (error) {
    return giveUpFor(deps, ref, handling, error);
  } finally {
    clearTimeout(typing);
  }
}

/** News of a conversation that is not there, or no more: it is not begun again by them, and nothing is left of it. */
async function letGo(deps: Staged, ref: ConversationRef, handling: Handling): Promise<Handled> {
  const handled = await commit(deps, ref, handling, { state: null, done: handling.entry.id, first: null, outbox: [] });
  if (handled !== 'left') await deps.conversations.forget(ref, handling.fence);
  return handled;
}

/** Only where an answer takes its time: dots that flash up and go are worse than none. */
const typingAfterMs = 400;

function showTyping({ channels, log }: PipelineDeps, ref: ConversationRef, state: KeptState | null): void {
  if (!state) return;
  channels[state.address.channel]
    ?.typing(ref, state.address)
    .catch((error: unknown) => log.warn('typingFailed', { conversation: ref.conversation, error: String(error) }));
}

function commitResult(deps: Staged, ref: ConversationRef, handling: Handling, result: TurnResult): Promise<Handled> {
  const { entry } = handling;
  const { end, state, replyTo } = result;
  const { locale } = state.conversation;
  const outbox = end.replies.map<OutboxEntry>((reply, at) => ({
    id: `${entry.id}:${at}`,
    body: toJson({ reply, locale, replyTo, news: orderNews(result) }),
  }));
  const effectId = `${entry.id}!${end.effect?.effect ?? ''}`;
  const first = end.effect
    ? entryOf(effectId, { kind: 'effect', effect: end.effect, key: `${ref.conversation}:${effectId}`, replyTo })
    : null;
  return commit(deps, ref, handling, { state, done: entry.id, first, outbox });
}

function orderNews({ event, at }: TurnResult): OrderNews | undefined {
  if (event.type !== 'news' || !('order' in event.news)) return undefined;
  return { kind: event.news.news, order: event.news.order, at };
}

interface Writing {
  readonly state: KeptState | null;
  readonly done: string | null;
  readonly first: InboxEntry | null;
  readonly outbox: readonly OutboxEntry[];
}

async function commit(deps: Staged, ref: ConversationRef, handling: Handling, writing: Writing): Promise<Handled> {
  const { conversations, leaseMs, clock } = deps;
  const { fence, version } = handling;
  const { state, ...rest } = writing;
  await deps.pass();
  const committed = await conversations.commit(ref, {
    fence,
    version,
    state: state ? toJson(state) : null,
    ...rest,
    now: clock.now(),
    leaseMs,
  });
  if (committed.status === 'lost') return 'left';
  if (state) await deliver(deps, ref, { state, outbox: writing.outbox, fence });
  return { version: committed.version, next: committed.next, state };
}

/** A fault of the world is said once and waits for the world; a bug is tried again at once, then set aside. */
async function giveUpFor(deps: Staged, ref: ConversationRef, handling: Handling, error: unknown): Promise<Handled> {
  const { entry, fence, version, state } = handling;
  const fault = isFault(error);
  deps.log.error(fault ? 'turnFault' : 'turnBug', {
    conversation: ref.conversation,
    entry: entry.id,
    attempts: entry.attempts,
    code: fault ? error.code : 'bug',
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  if (!fault) return { version, state, next: { ...entry, attempts: entry.attempts + 1 } };
  if (entry.attempts === 1) await sayInPlace(deps, ref, handling, { as: 'said', say: troubleReply });
  await deps.conversations.release(ref, fence, { forgive: true });
  return 'left';
}

/** Sets the entry aside, says so, and goes on with the next one. */
async function park(deps: Staged, ref: ConversationRef, handling: Handling): Promise<Handled> {
  const { entry, fence } = handling;
  await deps.conversations.park(ref, fence, entry.id, `failed ${entry.attempts - 1} times`);
  const { kind } = readInbox(entry.body);
  deps.log.error('entryParked', { conversation: ref.conversation, entry: entry.id, kind });
  return sayInPlace(deps, ref, handling, {
    as: 'parked',
    // Of news nobody knows who did not hear them.
    say: (to) => (kind === 'news' ? null : parkedReply(to, kind === 'incoming' ? 'message' : 'step')),
  });
}

interface InPlace {
  /** Makes the sentence's id: what is said of an entry later has another one, or a channel would take it for a repeat. */
  readonly as: 'said' | 'parked';
  readonly say: (conversation: KeptState['conversation']) => Reply | null;
}

/** One sentence, with the state as it was and the entry still waiting. */
async function sayInPlace(
  deps: Staged,
  ref: ConversationRef,
  { fence, version, state, entry }: Handling,
  { as, say }: InPlace,
): Promise<Handled> {
  const reply = state && say(state.conversation);
  const outbox = reply ? [{ id: `${entry.id}:${as}`, body: spoken(state, reply) }] : [];
  return commit(deps, ref, { fence, version, state, entry }, { state, done: null, first: null, outbox });
}

const spoken = ({ conversation }: KeptState, reply: Reply) =>
  toJson({ reply, locale: conversation.locale, replyTo: null });
