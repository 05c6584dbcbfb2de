import type { ConversationRef, ShopId } from '../../base/ids';
import type {
  BeginOptions,
  Begun,
  Committed,
  ConversationStore,
  KeptTalk,
  TurnCommit,
} from '../../ports/conversation-store';
import { rememberIdsMs } from '../remember-ids';
import { defaultPrefix, type Keys, keysUnder, memberOf } from './keys';
import { openRedis, type Redis, type RedisOptions } from './open-redis';
import { type HandedOut, outboxOf, pendingOf, stateOf } from './replies-of-scripts';
import { unfinishedConversations } from './unfinished-conversations';

/** The conversation store in Redis. A begin and a commit are one round trip each. */
export async function openRedisConversations(options: RedisOptions): Promise<ConversationStore> {
  const redis = await openRedis(options);
  const keys = keysUnder(options.prefix ?? defaultPrefix);
  const turnKeys = (ref: ConversationRef) =>
    [keys.turn, keys.inbox, keys.entries, keys.attempts, keys.accepted, keys.outbox, keys.replies].map((key) =>
      key(ref),
    );
  // Sent just before what it announces: a conversation whose worker dies is always in the set.
  const touch = (ref: ConversationRef, now: number) => redis.send('ZADD', keys.unfinished, now, memberOf(ref));

  return {
    async begin(ref, options) {
      const [, reply] = await Promise.all([touch(ref, options.now), begin(redis, turnKeys(ref), options)]);
      return reply;
    },
    async commit(ref, turn) {
      const [, reply] = await Promise.all([touch(ref, turn.now), commit(redis, turnKeys(ref), turn)]);
      return reply;
    },
    async delivered(ref, ids) {
      if (ids.length > 0) await redis.run('delivered', { keys: [keys.outbox(ref), keys.replies(ref)], args: ids });
    },
    async release(ref, fence, { forgive }) {
      const names = [keys.turn(ref), keys.inbox(ref), keys.attempts(ref)];
      return (await redis.run('release', { keys: names, args: [fence, forgive ? 1 : 0] })) === 1;
    },
    async forgive(ref, entryId) {
      await redis.run('forgive', { keys: [keys.attempts(ref)], args: [entryId] });
    },
    async park(ref, fence, entryId, reason) {
      const names = [keys.turn(ref), keys.inbox(ref), keys.entries(ref), keys.attempts(ref), keys.parked(ref)];
      await redis.run('park', { keys: names, args: [fence, entryId, reason] });
    },
    unfinished: (when) => unfinishedConversations(redis, keys, when),
    async forget(ref, fence) {
      await redis.run('forget', { keys: [...turnKeys(ref), keys.parked(ref)], args: [fence] });
    },
    states: (shop) => states(redis, keys, shop),
    erase: (ref) => erase(redis, keys, ref),
    close: () => redis.close(),
  };
}

/** Keys looked at in one round trip. */
const scanned = 1000;

const acceptedNames = ['none', 'accepted', 'duplicate'] as const;

async function begin(redis: Redis, keys: readonly string[], options: BeginOptions): Promise<Begun> {
  const { now, leaseMs, worker, entry } = options;
  const given = entry ? [entry.id, JSON.stringify(entry.body)] : ['', ''];
  const reply = await redis.run('begin', { keys, args: [now, leaseMs, worker, rememberIdsMs, ...given] });
  const [accepted, fence, version, state, head, outbox] = reply as [
    number,
    number?,
    number?,
    (string | null)?,
    HandedOut?,
    string[]?,
  ];
  const turn =
    fence === undefined
      ? null
      : { fence, version: version ?? 0, state: stateOf(state), next: pendingOf(head), outbox: outboxOf(outbox ?? []) };
  return { accepted: acceptedNames[accepted] ?? 'none', turn };
}

async function commit(redis: Redis, keys: readonly string[], turn: TurnCommit): Promise<Committed> {
  const { fence, version, now, leaseMs, state, done, first, outbox } = turn;
  const written = [JSON.stringify(state), done ?? '', first?.id ?? '', first ? JSON.stringify(first.body) : ''];
  const replies = outbox.flatMap(({ id, body }) => [id, JSON.stringify(body)]);
  const reply = await redis.run('commit', { keys, args: [fence, version, now, leaseMs, ...written, ...replies] });
  if (reply === null) return { status: 'lost' };
  const [next, head] = reply as [number, HandedOut];
  return { status: 'committed', version: next, next: pendingOf(head) };
}

/** Nothing but the keys themselves says which conversations there are. */
async function* states(redis: Redis, keys: Keys, shop: ShopId): AsyncGenerator<KeptTalk> {
  const seen = new Set<string>();
  let cursor = '0';
  do {
    const reply = await redis.send('SCAN', cursor, 'MATCH', keys.turnsOf(shop), 'COUNT', scanned);
    const [next, found] = reply as [string, readonly string[]];
    for (const key of found.filter((each) => !seen.has(each))) {
      seen.add(key);
      const state = stateOf((await redis.send('HGET', key, 'state')) as string | null);
      yield { conversation: keys.conversationOf(key), state };
    }
    cursor = next;
  } while (cursor !== '0');
}

async function erase(redis: Redis, keys: Keys, ref: ConversationRef): Promise<void> {
  const { turn, inbox, entries, attempts, accepted, outbox, replies, parked } = keys;
  const names = [turn, inbox, entries, attempts, accepted, outbox, replies, parked].map((key) => key(ref));
  await redis.send('UNLINK', ...names);
}
