import type { Clause } from '../contract';
import { newRef, newShop } from '../new-names';
import { begin, commitOf, entry, leaseMs, start, type TwoProcesses, taken } from './subject';

export const turnClauses: readonly Clause<TwoProcesses>[] = [
  {
    says: 'one holder at a time: a live lease is refused to everybody, its own holder included',
    async holds({ store, other }) {
      const ref = newRef();
      await taken(store, ref, entry('m1'));
      expect((await begin(store, ref, undefined, start + leaseMs - 1)).turn).toBeNull();
      expect(await begin(other, ref, entry('m2'))).toEqual({ accepted: 'accepted', turn: null });
    },
  },
  {
    says: 'a lease that has run out goes to the next, and its holder can write no more',
    async holds({ store, other }) {
      const ref = newRef();
      const stalled = await taken(store, ref, entry('m1'));
      const heir = await taken(other, ref, undefined, start + leaseMs);
      expect(heir.fence).toBeGreaterThan(stalled.fence);
      expect(heir.next).toMatchObject({ id: 'm1', attempts: 2 });
      expect(await store.commit(ref, commitOf(stalled, { done: 'm1', outbox: [{ id: 'r', body: 1 }] }))).toEqual({
        status: 'lost',
      });
      expect(await store.release(ref, stalled.fence, { forgive: true })).toBe(true);
      const committed = await other.commit(ref, commitOf(heir, { done: 'm1', now: start + leaseMs }));
      expect(committed).toMatchObject({ status: 'committed', version: 1, next: null });
      expect((await begin(store, ref, undefined, start + leaseMs + 1)).turn).toBeNull();
    },
  },
  {
    says: 'a commit extends the lease',
    async holds({ store, other }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      await store.commit(ref, commitOf(turn, { now: start + leaseMs - 1 }));
      expect((await begin(other, ref, undefined, start + leaseMs)).turn).toBeNull();
      expect((await begin(other, ref, undefined, start + 2 * leaseMs - 1)).turn).not.toBeNull();
    },
  },
  {
    says: 'a commit at an older version writes nothing',
    async holds({ store }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      await store.commit(ref, commitOf(turn, { state: 'first', done: 'm1' }));
      const twice = commitOf(turn, { state: 'second', first: entry('effect'), outbox: [{ id: 'r', body: 1 }] });
      expect(await store.commit(ref, twice)).toEqual({ status: 'lost' });
      await store.release(ref, turn.fence, { forgive: false });
      expect(await taken(store, ref)).toMatchObject({ version: 1, state: 'first', next: null, outbox: [] });
    },
  },
  {
    says: 'a commit that leaves its entry waiting hands it out again',
    async holds({ store }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      const committed = await store.commit(
        ref,
        commitOf(turn, { done: null, outbox: [{ id: 'sorry', body: 'later' }] }),
      );
      expect(committed).toMatchObject({ version: 1, next: { id: 'm1', attempts: 2 } });
    },
  },
  {
    says: 'a lease that was given back is free at once, and nothing is written under it any more',
    async holds({ store, other }) {
      const ref = newRef();
      const turn = await taken(store, ref);
      expect(await store.release(ref, turn.fence, { forgive: false })).toBe(true);
      expect(await store.commit(ref, commitOf(turn))).toEqual({ status: 'lost' });
      expect((await taken(other, ref)).fence).toBeGreaterThan(turn.fence);
    },
  },
  {
    says: 'whoever gives the lease back is told of an entry that came in meanwhile',
    async holds({ store, other }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      await store.commit(ref, commitOf(turn, { done: 'm1' }));
      expect((await begin(other, ref, entry('m2'))).turn).toBeNull();
      expect(await store.release(ref, turn.fence, { forgive: false })).toBe(false);
      expect((await taken(store, ref)).next).toMatchObject({ id: 'm2', attempts: 1 });
    },
  },
  {
    says: 'replies stay in the outbox, in order, until they are delivered',
    async holds({ store }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      const outbox = [1, 2, 3].map((n) => ({ id: `r${n}`, body: `reply ${n}` }));
      await store.commit(ref, commitOf(turn, { done: 'm1', outbox }));
      await store.commit(
        ref,
        commitOf(turn, {
          version: 1,
          outbox: [
            { id: 'r2', body: 'again' },
            { id: 'r4', body: 4 },
          ],
        }),
      );
      await store.delivered(ref, ['r1', 'r3', 'r9']);
      await store.delivered(ref, []);
      await store.release(ref, turn.fence, { forgive: false });
      expect((await taken(store, ref)).outbox).toEqual([outbox[1], { id: 'r4', body: 4 }]);
    },
  },
  {
    says: 'what a dead worker left over is listed once its lease has run out, and what is finished is not',
    async holds({ store, other }) {
      const shop = newShop();
      const [inInbox, inOutbox, finished, givenBack] = [newRef(shop), newRef(shop), newRef(shop), newRef(shop)];
      await begin(store, inInbox, entry('m1'));
      const turn = await taken(store, inOutbox, entry('m1'));
      await store.commit(inOutbox, commitOf(turn, { done: 'm1', outbox: [{ id: 'r1', body: 'hello' }] }));
      const done = await taken(store, finished, entry('m1'));
      await store.commit(finished, commitOf(done, { done: 'm1' }));
      await store.release(finished, done.fence, { forgive: false });
      const failed = await taken(store, givenBack, entry('m1'));
      await store.release(givenBack, failed.fence, { forgive: true });

      const listed = async (now: number) =>
        (await other.unfinished({ now, limit: 1000 })).filter((ref) => ref.shop === shop);
      expect(await listed(start + 1)).toEqual([givenBack]);
      const sorted = (refs: readonly { conversation: string }[]) => refs.map((ref) => ref.conversation).sort();
      const week = 7 * 24 * 3_600_000;
      for (const now of [start + leaseMs, start + week, start + week]) {
        expect(sorted(await listed(now))).toEqual(sorted([inInbox, inOutbox, givenBack]));
      }
      const limited = await other.unfinished({ now: start + week, limit: 2 });
      expect(limited).toHaveLength(2);
      await taken(store, inInbox, undefined, start + week);
      expect(sorted(await listed(start + week + 1))).toEqual(sorted([inOutbox, givenBack]));
    },
  },
  {
    says: 'a conversation that was struck off as finished is listed again when it goes on',
    async holds({ store }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      await store.commit(ref, commitOf(turn, { done: 'm1' }));
      await store.release(ref, turn.fence, { forgive: false });
      const muchLater = start + 3_600_000;
      expect(await store.unfinished({ now: muchLater, limit: 10_000 })).not.toContainEqual(ref);
      await begin(store, ref, entry('m2'), muchLater);
      expect(await store.unfinished({ now: muchLater + leaseMs, limit: 10_000 })).toContainEqual(ref);
    },
  },
  {
    says: 'an erased conversation is as if it had never been, and a turn under way loses its commit',
    async holds({ store, other }) {
      const ref = newRef();
      const turn = await taken(store, ref, entry('m1'));
      await store.commit(ref, commitOf(turn, { first: entry('effect'), outbox: [{ id: 'r', body: 'words' }] }));
      await other.erase(ref);
      expect(await store.commit(ref, commitOf(turn, { version: 1 }))).toEqual({ status: 'lost' });
      expect(await store.unfinished({ now: start + leaseMs, limit: 10_000 })).not.toContainEqual(ref);
      const again = await begin(store, ref, entry('m1'), start + 1);
      expect(again).toMatchObject({ accepted: 'accepted', turn: { version: 0, state: null, outbox: [] } });
      expect(again.turn?.next).toMatchObject({ id: 'm1', attempts: 1 });
      expect(again.turn?.fence).toBeGreaterThan(turn.fence);
    },
  },
];
