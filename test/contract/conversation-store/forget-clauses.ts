import { ConversationId } from '../../../src/base/ids';
import type { KeptTalk } from '../../../src/ports/conversation-store';
import type { Clause } from '../contract';
import { newRef, newShop } from '../new-names';
import { begin, commitOf, entry, leaseMs, start, type TwoProcesses, taken } from './subject';

async function all(states: AsyncIterable<KeptTalk>): Promise<readonly KeptTalk[]> {
  const found: KeptTalk[] = [];
  for await (const each of states) found.push(each);
  return found.sort((a, b) => (a.conversation < b.conversation ? -1 : 1));
}

const reply = { id: 'r', body: 'said' };

export const forgetClauses: readonly Clause<TwoProcesses>[] = [
  {
    says: 'a conversation is forgotten by the holder of its lease, with everything that was kept of it',
    async holds({ store, other }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      await store.park(ref, turn.fence, 'm1', 'a bug');
      await store.commit(ref, commitOf(turn, { outbox: [reply] }));
      await other.forget(ref, turn.fence - 1);
      expect(await all(other.states(ref.shop))).toHaveLength(1);
      await other.forget(ref, turn.fence);
      expect(await all(other.states(ref.shop))).toEqual([]);
      expect(await store.release(ref, turn.fence, { forgive: false })).toBe(true);
      expect(await begin(other, ref, entry('m1'))).toMatchObject({
        accepted: 'accepted',
        turn: { version: 0, state: null, outbox: [], next: { id: 'm1', attempts: 1 } },
      });
    },
  },
  {
    says: 'a message that came in meanwhile is not lost by it',
    async holds({ store, other }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      await store.commit(ref, commitOf(turn, { done: 'm1', outbox: [reply] }));
      expect(await begin(other, ref, entry('m2'))).toEqual({ accepted: 'accepted', turn: null });
      await store.forget(ref, turn.fence);
      expect(await store.release(ref, turn.fence, { forgive: false })).toBe(false);
      expect(await taken(other, ref, undefined, start + leaseMs)).toMatchObject({
        ...{ version: 1, state: 'next', outbox: [] },
        next: { id: 'm2' },
      });
    },
  },
  {
    says: 'a walk through the states meets every conversation of the shop once, and none of another',
    async holds({ store, other }) {
      const shop = newShop();
      const refs = Array.from({ length: 450 }, (_, at) => ({ shop, conversation: ConversationId(`t:{${at}}*`) }));
      for (const ref of refs) {
        const turn = await taken(store, ref, entry('m1'));
        await store.commit(ref, commitOf(turn, { state: ref.conversation, done: 'm1' }));
      }
      await taken(other, newRef(), entry('m1'));
      const names = refs.map(({ conversation }) => conversation).sort();
      expect(await all(other.states(shop))).toEqual(names.map((name) => ({ conversation: name, state: name })));
      expect(await all(other.states(newShop()))).toEqual([]);
    },
  },
];
