import type { ConversationRef } from '../../../src/base/ids';
import type { ConversationStore, InboxEntry, Turn, TurnCommit } from '../../../src/ports/conversation-store';

/** The same conversations seen by two processes. */
export interface TwoProcesses {
  readonly store: ConversationStore;
  readonly other: ConversationStore;
}

export const start = 1_790_000_000_000;
export const leaseMs = 10_000;

export const entry = (id: string, body = `body of ${id}`): InboxEntry => ({ id, body });

export function begin(store: ConversationStore, ref: ConversationRef, given?: InboxEntry, now = start) {
  return store.begin(ref, { worker: 'worker', leaseMs, now, entry: given });
}

/** A begin that must get the lease. */
export async function taken(
  store: ConversationStore,
  ref: ConversationRef,
  given?: InboxEntry,
  now = start,
): Promise<Turn> {
  const { turn } = await begin(store, ref, given, now);
  if (!turn) throw new Error('the lease was not free');
  return turn;
}

export function commitOf(turn: Turn, change: Partial<TurnCommit> = {}): TurnCommit {
  const { fence, version } = turn;
  return { fence, version, state: 'next', done: null, first: null, outbox: [], now: start, leaseMs, ...change };
}
