import { rememberIdsMs } from '../../../src/store/remember-ids';
import type { Clause } from '../contract';
import { newRef, newShop } from '../new-names';
import { begin, commitOf, entry, leaseMs, start, type TwoProcesses, taken } from './subject';

const hour = 3_600_000;

export const inboxClauses: readonly Clause<TwoProcesses>[] = [
  {
    says: 'another shop sees nothing',
    async holds({ store }) {
      const ours = newRef();
      const theirs = { shop: newShop(), conversation: ours.conversation };
      const turn = await taken(store, ours, entry('m1'));
      await store.commit(ours, commitOf(turn, { done: 'm1', outbox: [{ id: 'r1', body: 'secret' }] }));

      const begun = await begin(store, theirs, entry('m1'));
      expect(begun.accepted).toBe('accepted');
      expect(begun.turn).toMatchObject({ version: 0, state: null, next: { id: 'm1', attempts: 1 }, outbox: [] });

      await store.erase(theirs);
      await store.delivered(theirs, ['r1']);
      await store.release(ours, turn.fence, { forgive: false });
      expect((await taken(store, ours)).outbox).toEqual([{ id: 'r1', body: 'secret' }]);
    },
  },
  {
    says: 'an attempt is forgiven whoever holds the lease, and nothing is made of an entry that is gone',
    async holds({ store, other }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      expect(turn.next?.attempts).toBe(1);
      const again = await taken(other, ref, undefined, start + leaseMs);
      expect(again.next?.attempts).toBe(2);
      await store.forgive(ref, 'm1');
      await store.forgive(ref, 'nobody');
      const third = await taken(store, ref, undefined, start + 2 * leaseMs);
      expect(third.next).toMatchObject({ id: 'm1', attempts: 2 });
      for (let times = 0; times < 4; times += 1) await store.forgive(ref, 'm1');
      const fourth = await taken(store, ref, undefined, start + 3 * leaseMs);
      expect(fourth.next).toMatchObject({ id: 'm1', attempts: 1 });
      await store.commit(ref, commitOf(fourth, { done: 'm1' }));
      await store.forgive(ref, 'm1');
      await store.release(ref, fourth.fence, { forgive: false });
      expect((await taken(other, ref, entry('m2'))).next).toMatchObject({ id: 'm2', attempts: 1 });
    },
  },
  {
    says: 'names that could be confused are kept apart',
    async holds({ store }) {
      const refs = [
        ['a', 'b:c'],
        ['a:b', 'c'],
        ['a', 'b%3Ac'],
        ['a', 'b}c{'],
        ['a', 'b'],
      ].map(([shop, conversation]) => ({ ...newRef(), shop: `${shop}`, conversation: `${conversation}` }));
      for (const ref of refs) {
        const begun = await begin(store, ref as never, entry('m1', JSON.stringify(ref)));
        expect(begun.turn?.next?.body).toBe(JSON.stringify(ref));
      }
      const unfinished = await store.unfinished({ now: start + hour, limit: 1000 });
      expect(unfinished).toEqual(expect.arrayContaining(refs));
      for (const ref of refs) await store.erase(ref as never);
    },
  },
  {
    says: 'an entry is accepted once, however often and to whichever process it comes',
    async holds({ store, other }) {
      const ref = newRef();
      const begun = await Promise.all(
        Array.from({ length: 20 }, (_, index) => begin(index % 2 ? store : other, ref, entry('m1'))),
      );
      expect(begun.filter(({ accepted }) => accepted === 'accepted')).toHaveLength(1);
      expect(begun.filter(({ accepted }) => accepted === 'duplicate')).toHaveLength(19);
      expect(begun.filter(({ turn }) => turn)).toHaveLength(1);
    },
  },
  {
    says: 'a duplicate is told for 48 hours, also after the entry was done',
    async holds({ store }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      await store.commit(ref, commitOf(turn, { done: 'm1' }));
      await store.release(ref, turn.fence, { forgive: false });
      const later = await begin(store, ref, entry('m1'), start + 48 * hour);
      expect(later.accepted).toBe('duplicate');
      expect(later.turn?.next).toBeNull();
      const muchLater = await begin(store, ref, entry('m1'), start + rememberIdsMs + 1);
      expect(muchLater.accepted).toBe('accepted');
    },
  },
  {
    says: 'entries are handed out in the order they came',
    async holds({ store, other }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      for (const id of ['m2', 'm3'])
        expect(await begin(other, ref, entry(id))).toEqual({ accepted: 'accepted', turn: null });
      const second = await store.commit(ref, commitOf(turn, { done: 'm1' }));
      expect(second).toMatchObject({ status: 'committed', version: 1, next: { id: 'm2', attempts: 1 } });
      const third = await store.commit(ref, commitOf(turn, { version: 1, done: 'm2' }));
      expect(third).toMatchObject({ version: 2, next: { id: 'm3', body: 'body of m3', attempts: 1 } });
      expect(await store.commit(ref, commitOf(turn, { version: 2, done: 'm3' }))).toMatchObject({ next: null });
    },
  },
  {
    says: 'an effect goes before everything that waits, and comes once',
    async holds({ store }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      await begin(store, ref, entry('m2'));
      const effect = { id: 'm1/effect', body: { do: 'placeOrder' } };
      const committed = await store.commit(ref, commitOf(turn, { done: 'm1', first: effect }));
      expect(committed).toMatchObject({ next: { ...effect, attempts: 1 } });
      const again = await store.commit(ref, commitOf(turn, { version: 1, done: effect.id, first: effect }));
      expect(again).toMatchObject({ next: { id: 'm2' } });
      expect((await begin(store, ref, effect)).accepted).toBe('duplicate');
    },
  },
  {
    says: 'attempts are counted at each hand-out, and a forgiven one is not',
    async holds({ store }) {
      const ref = newRef();
      const first = await taken(store, ref, entry('m1'));
      expect(await store.release(ref, first.fence, { forgive: true })).toBe(true);
      const second = await taken(store, ref);
      expect(second.next).toMatchObject({ id: 'm1', attempts: 1 });
      expect(await store.release(ref, second.fence, { forgive: false })).toBe(false);
      const third = await taken(store, ref);
      expect(third.next).toMatchObject({ id: 'm1', attempts: 2 });
      expect(await store.commit(ref, commitOf(third))).toMatchObject({ next: { id: 'm1', attempts: 3 } });
    },
  },
  {
    says: 'a parked entry is out of the way and still a duplicate',
    async holds({ store }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      await begin(store, ref, entry('m2'));
      await store.park(ref, turn.fence - 1, 'm1', 'somebody else');
      await store.park(ref, turn.fence, 'm1', 'it cannot be read');
      await store.park(ref, turn.fence, 'm9', 'it is not there');
      expect(await store.release(ref, turn.fence, { forgive: false })).toBe(false);
      const begun = await begin(store, ref, entry('m1'));
      expect(begun.accepted).toBe('duplicate');
      expect(begun.turn?.next).toMatchObject({ id: 'm2', attempts: 1 });
    },
  },
  {
    says: 'any text and any JSON comes back as it was',
    async holds({ store }) {
      const ref = newRef();
      const body = { text: '两件红色的 👗 \u0000 "\\ }', list: [1, 1.5, -1e21, null, true, {}], nested: { '': [] } };
      const turn = await taken(store, ref, { id: '消息 "1"', body });
      expect(turn.next?.body).toEqual(body);
      await store.commit(ref, commitOf(turn, { done: '消息 "1"', state: body, outbox: [{ id: '回复', body }] }));
      await store.release(ref, turn.fence, { forgive: false });
      expect(await taken(store, ref)).toMatchObject({ state: body, outbox: [{ id: '回复', body }], next: null });
    },
  },
];
