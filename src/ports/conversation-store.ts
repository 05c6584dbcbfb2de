import type { ConversationId, ConversationRef, ShopId } from '../base/ids';
import type { Json } from '../base/json';

/** Something that waits for its turn: a channel's activity, an effect to carry out, news from the world. */
export interface InboxEntry {
  /** Unique in the conversation; a second one of the same id is a duplicate, for at least 48 hours. */
  readonly id: string;
  readonly body: Json;
}

/** An entry handed out for its turn. */
export interface PendingEntry extends InboxEntry {
  /** How often it has been handed out, this time included, less the times that were forgiven. */
  readonly attempts: number;
}

/** A reply that was decided and not yet known to be delivered. */
export interface OutboxEntry {
  /** Stable over retries, so that a channel can tell a repeat. */
  readonly id: string;
  readonly body: Json;
}

/** What the holder of the lease begins with. */
export interface Turn {
  /** Larger at each new lease; a commit under an older one is refused. */
  readonly fence: number;
  /** 0 before the first commit. */
  readonly version: number;
  /** As committed last; null before the first commit. */
  readonly state: Json;
  /** The oldest entry of the inbox, or null. */
  readonly next: PendingEntry | null;
  /** Left over from before, oldest first. */
  readonly outbox: readonly OutboxEntry[];
}

export interface Begun {
  /** none when no entry was handed in. */
  readonly accepted: 'accepted' | 'duplicate' | 'none';
  /** Null when somebody else holds the lease: whoever holds it will find the entry. */
  readonly turn: Turn | null;
}

export interface BeginOptions {
  readonly worker: string;
  readonly leaseMs: number;
  readonly now: number;
  readonly entry?: InboxEntry | undefined;
}

export interface TurnCommit {
  readonly fence: number;
  /** The version that the state was read at. */
  readonly version: number;
  readonly state: Json;
  /** The inbox entry that this turn has dealt with; null leaves it waiting (a fault: the turn is done again). */
  readonly done: string | null;
  /** Put before everything else that waits: an effect, so that no message comes between a yes and its outcome. Ignored when its id was accepted before. */
  readonly first: InboxEntry | null;
  readonly outbox: readonly OutboxEntry[];
  readonly now: number;
  readonly leaseMs: number;
}

export type Committed =
  | { readonly status: 'committed'; readonly version: number; readonly next: PendingEntry | null }
  /** The lease had gone to another: nothing was written, and whoever has it does the turn again. */
  | { readonly status: 'lost' };

export interface KeptTalk {
  readonly conversation: ConversationId;
  /** Null before the first commit. */
  readonly state: Json;
}

/**
 * Dialog state, inbox and outbox of each conversation. Each method is one atomic step.
 * A worker's lease is its own process's; taking it again while one's own lease is live is refused like any other's.
 */
export interface ConversationStore {
  /** Accepts the entry (durable when this returns) and takes the lease when it is free or has run out. */
  begin(ref: ConversationRef, options: BeginOptions): Promise<Begun>;
  /** State, inbox mark, outbox and effect together, or nothing. Extends the lease. */
  commit(ref: ConversationRef, commit: TurnCommit): Promise<Committed>;
  /** Takes replies off the outbox. */
  delivered(ref: ConversationRef, ids: readonly string[]): Promise<void>;
  /**
   * Gives the lease back, always; nothing can be written under its fence afterwards. With `forgive` the head entry's last
   * attempt is not counted (the world failed, not the entry), and true is answered. Without it false says that an entry
   * is waiting (it may have come in after the last commit, when nobody else could take the lease): begin again.
   */
  release(ref: ConversationRef, fence: number, options: { readonly forgive: boolean }): Promise<boolean>;
  /** Leaves one attempt at a waiting entry uncounted, under whatever lease: the world failed when it was made. */
  forgive(ref: ConversationRef, entryId: string): Promise<void>;
  /** Moves an entry that cannot be dealt with aside, for a person, with the reason; nothing under an older fence. */
  park(ref: ConversationRef, fence: number, entryId: string, reason: string): Promise<void>;
  /** Conversations with something in inbox or outbox and no live lease: what a worker that died left over. */
  unfinished(options: { readonly now: number; readonly limit: number }): Promise<readonly ConversationRef[]>;
  /**
   * Forgets everything but what waits in the inbox, which is dealt with under the lease as it is: with nothing waiting, nothing
   * is left. Nothing is done under an older fence.
   */
  forget(ref: ConversationRef, fence: number): Promise<void>;
  /** Every conversation of the shop with its state as committed last, in no order: a walk through all of them. */
  states(shop: ShopId): AsyncIterable<KeptTalk>;
  /** Forgets everything of the conversation; a turn that is under way loses its commit. */
  erase(ref: ConversationRef): Promise<void>;
  close(): Promise<void>;
}
