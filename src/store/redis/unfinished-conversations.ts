import type { ConversationRef } from '../../base/ids';
import { type Keys, refOf } from './keys';
import type { Redis } from './open-redis';

/** Far longer than the way from a touch to what it announces, and than clocks differ. */
const graceMs = 60_000;
const pageSize = 200;

interface When {
  readonly now: number;
  readonly limit: number;
}

interface Candidate {
  readonly member: string;
  readonly touched: string;
}

/**
 * Walks the set of conversations that were touched, longest ago first. It lies outside the hash tags and may name too many:
 * each is looked at, and struck off when it is finished and was not touched for a while.
 */
export async function unfinishedConversations(
  redis: Redis,
  keys: Keys,
  { now, limit }: When,
): Promise<readonly ConversationRef[]> {
  const found: ConversationRef[] = [];
  let offset = 0;
  while (found.length < limit) {
    const page = await candidates(redis, keys, offset);
    const looks = await Promise.all(page.map(({ member }) => look(redis, keys, { member, now })));
    const stale = page.filter(({ touched }, index) => looks[index] === 'finished' && Number(touched) < now - graceMs);
    const struck = await Promise.all(stale.map((candidate) => strike(redis, keys, candidate)));
    const unfinished = page.filter((_, index) => looks[index] === 'unfinished');
    found.push(...unfinished.map(({ member }) => refOf(member)));
    if (page.length < pageSize) break;
    offset += pageSize - struck.filter(Boolean).length;
  }
  return found.slice(0, limit);
}

async function candidates(redis: Redis, keys: Keys, offset: number): Promise<readonly Candidate[]> {
  const reply = await redis.send('ZRANGE', keys.unfinished, offset, offset + pageSize - 1, 'WITHSCORES');
  const flat = reply as readonly string[];
  return flat.flatMap((member, index) => (index % 2 === 0 ? [{ member, touched: flat[index + 1] ?? '0' }] : []));
}

function look(redis: Redis, keys: Keys, { member, now }: { member: string; now: number }): Promise<unknown> {
  const ref = refOf(member);
  return redis.run('look', { keys: [keys.turn(ref), keys.inbox(ref), keys.outbox(ref)], args: [now] });
}

async function strike(redis: Redis, keys: Keys, { member, touched }: Candidate): Promise<boolean> {
  return (await redis.run('strike-untouched', { keys: [keys.unfinished], args: [member, touched] })) === 1;
}
