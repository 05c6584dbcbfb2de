import { ConversationId, type ConversationRef, ShopId } from '../../../base/ids';
import type { BeginOptions, Begun, Committed, ConversationStore, TurnCommit } from '../../../ports/conversation-store';
import { migrate } from '../migrate';
import { type Durability, openDatabase } from '../open-database';
import { asPromise } from '../sqlite-fault';
import { inboxTable } from './inbox-table';
import { leaseTable } from './lease-table';
import { outboxTable } from './outbox-table';
import { conversationTables } from './tables';

const unfinishedSql = `
  SELECT waiting.shop, waiting.conversation
  FROM (SELECT shop, conversation FROM inbox UNION SELECT shop, conversation FROM outbox) AS waiting
  JOIN conversation USING (shop, conversation)
  WHERE lease_until <= ? ORDER BY lease_until, waiting.shop, waiting.conversation LIMIT ?`;

const every = ['conversation', 'inbox', 'accepted', 'outbox', 'parked'];

/** The embedded conversation store: one file, any number of processes of one machine. */
export function openSqliteConversations(path: string, durability: Durability = 'normal'): ConversationStore {
  const database = openDatabase(path, { durability, busyTimeoutMs: 2000 });
  migrate(database, 'conversations', conversationTables);
  const lease = leaseTable(database);
  const inbox = inboxTable(database);
  const outbox = outboxTable(database);
  const atomically = <T>(work: () => T): Promise<T> => asPromise(() => database.transaction(work));

  function begin(ref: ConversationRef, options: BeginOptions): Begun {
    const { entry, now } = options;
    const isNew = entry !== undefined && inbox.put(ref, entry, { now, at: 'last' });
    const accepted = entry === undefined ? 'none' : isNew ? 'accepted' : 'duplicate';
    const taken = lease.take(ref, options);
    return { accepted, turn: taken && { ...taken, next: inbox.handOut(ref), outbox: outbox.waiting(ref) } };
  }

  function commit(ref: ConversationRef, turn: TurnCommit): Committed {
    if (!lease.write(ref, turn)) return { status: 'lost' };
    if (turn.done !== null) inbox.takeOff(ref, turn.done);
    if (turn.first) inbox.put(ref, turn.first, { now: turn.now, at: 'first' });
    outbox.add(ref, turn.outbox);
    return { status: 'committed', version: turn.version + 1, next: inbox.handOut(ref) };
  }

  function release(ref: ConversationRef, fence: number, forgive: boolean): boolean {
    if (!lease.holds(ref, fence)) return true;
    if (forgive) inbox.forgive(ref);
    lease.giveBack(ref);
    return forgive || inbox.isEmpty(ref);
  }

  function erase(ref: ConversationRef, tables: readonly string[] = every): void {
    for (const table of tables) {
      database.run(`DELETE FROM ${table} WHERE shop = ? AND conversation = ?`, ref.shop, ref.conversation);
    }
  }

  function forget(ref: ConversationRef, fence: number): void {
    if (lease.holds(ref, fence)) erase(ref, inbox.isEmpty(ref) ? every : ['outbox', 'parked']);
  }

  return {
    begin: (ref, options) => atomically(() => begin(ref, options)),
    commit: (ref, turn) => atomically(() => commit(ref, turn)),
    delivered: (ref, ids) => atomically(() => outbox.takeOff(ref, ids)),
    release: (ref, fence, { forgive }) => atomically(() => release(ref, fence, forgive)),
    forgive: (ref, entryId) => atomically(() => inbox.forgiveOne(ref, entryId)),
    park: (ref, fence, entryId, reason) =>
      atomically(() => {
        if (lease.holds(ref, fence)) inbox.park(ref, entryId, reason);
      }),
    unfinished: ({ now, limit }) =>
      asPromise(() =>
        database
          .rows<{ shop: string; conversation: string }>(unfinishedSql, now, limit)
          .map(({ shop, conversation }) => ({ shop: ShopId(shop), conversation: ConversationId(conversation) })),
      ),
    forget: (ref, fence) => atomically(() => forget(ref, fence)),
    states: (shop) => lease.states(shop),
    erase: (ref) => atomically(() => erase(ref)),
    close: () => asPromise(() => database.close()),
  };
}
