import { setTimeout as sleep } from 'node:timers/promises';
import type { ActivityLog, LoggedActivity } from '../../../src/ports/activity-log';
import type { Clause } from '../contract';
import { newRef, newShop } from '../new-names';

/** The same log opened by two processes. */
export interface TwoLogs {
  readonly log: ActivityLog;
  readonly other: ActivityLog;
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('nothing was heard within five seconds');
    await sleep(10);
  }
}

const positions = (entries: readonly LoggedActivity[]) => entries.map(({ position }) => position);

export const activityLogClauses: readonly Clause<TwoLogs>[] = [
  {
    says: 'another shop sees nothing',
    async holds({ log, other }) {
      const ours = newRef();
      const theirs = { shop: newShop(), conversation: ours.conversation };
      const heard: LoggedActivity[] = [];
      const stop = await other.subscribe(theirs, (entry) => heard.push(entry));
      await log.open(ours, 'anna');
      await log.append(ours, 'a1', { text: 'secret' });
      await sleep(400);
      expect(heard).toEqual([]);
      expect(await other.read(theirs, 0, 10)).toEqual([]);
      expect(await other.opened(theirs)).toBeNull();
      expect((await other.append(theirs, 'a1', { text: 'theirs' })).position).toBe(1);
      await stop();
    },
  },
  {
    says: 'an id is appended once: the second time answers the first',
    async holds({ log, other }) {
      const ref = newRef();
      const first = await log.append(ref, 'a1', { text: '你好', n: 1 });
      expect(first).toEqual({ position: 1, id: 'a1', activity: { text: '你好', n: 1 } });
      await log.append(ref, 'a2', 'second');
      expect(await other.append(ref, 'a1', { text: 'changed' })).toEqual(first);
      expect(await log.read(ref, 0, 10)).toEqual([first, { position: 2, id: 'a2', activity: 'second' }]);
    },
  },
  {
    says: 'positions have no gaps, however many append at once',
    async holds({ log, other }) {
      const ref = newRef();
      const ids = Array.from({ length: 60 }, (_, index) => `a${index % 40}`);
      await Promise.all(ids.map((id, index) => (index % 2 ? log : other).append(ref, id, id)));
      const entries = await log.read(ref, 0, 100);
      expect(positions(entries)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
      expect(new Set(entries.map(({ id }) => id)).size).toBe(40);
    },
  },
  {
    says: 'reading goes on after a position, at most to the limit',
    async holds({ log }) {
      const ref = newRef();
      for (const id of ['a', 'b', 'c', 'd']) await log.append(ref, id, id);
      expect(positions(await log.read(ref, 1, 2))).toEqual([2, 3]);
      expect(positions(await log.read(ref, 3, 10))).toEqual([4]);
      expect(await log.read(ref, 4, 10)).toEqual([]);
      expect(await log.read(ref, 0, 0)).toEqual([]);
    },
  },
  {
    says: 'a subscriber of another process hears each append once and in order',
    async holds({ log, other }) {
      const ref = newRef();
      await log.append(ref, 'before', 'not told');
      const heard: LoggedActivity[] = [];
      const stop = await other.subscribe(ref, (entry) => heard.push(entry));
      for (let n = 0; n < 250; n += 1) await log.append(ref, `a${n}`, { n });
      await log.append(ref, 'a7', 'a repeat is not told');
      await until(() => heard.length >= 250);
      await sleep(300);
      expect(positions(heard)).toEqual(Array.from({ length: 250 }, (_, index) => index + 2));
      expect(heard[7]).toEqual({ position: 9, id: 'a7', activity: { n: 7 } });
      await stop();
    },
  },
  {
    says: 'each subscriber hears for itself, until it stops',
    async holds({ log, other }) {
      const ref = newRef();
      const [own, foreign, brief]: [string[], string[], string[]] = [[], [], []];
      const stops = [
        await log.subscribe(ref, ({ id }) => own.push(id)),
        await other.subscribe(ref, ({ id }) => foreign.push(id)),
      ];
      const stopBrief = await other.subscribe(ref, ({ id }) => brief.push(id));
      await log.append(ref, 'a', 1);
      await until(() => own.length === 1 && foreign.length === 1 && brief.length === 1);
      await stopBrief();
      await other.append(ref, 'b', 2);
      await until(() => own.length === 2 && foreign.length === 2);
      for (const stop of stops) await stop();
      await log.append(ref, 'c', 3);
      await sleep(400);
      expect([own, foreign, brief]).toEqual([['a', 'b'], ['a', 'b'], ['a']]);
    },
  },
  {
    says: 'a conversation is opened by whoever opened it first',
    async holds({ log, other }) {
      const ref = newRef();
      expect(await log.opened(ref)).toBeNull();
      await log.open(ref, 'anna');
      await other.open(ref, 'eve');
      expect(await other.opened(ref)).toEqual({ user: 'anna' });
    },
  },
  {
    says: 'what was erased is read no more; what came after it, and its places, stay',
    async holds({ log, other }) {
      const ref = newRef();
      await log.open(ref, 'anna');
      for (const id of ['a1', 'a2', 'a3', 'a4']) await log.append(ref, id, `said in ${id}`);
      await other.erase(ref, { before: 'a3', user: 'somebody' });
      await log.erase(ref, { before: 'a3', user: 'somebody' });
      const left = [
        { position: 3, id: 'a3', activity: 'said in a3' },
        { position: 4, id: 'a4', activity: 'said in a4' },
      ];
      expect(await other.read(ref, 0, 10)).toEqual(left);
      expect(await log.read(ref, 0, 1)).toEqual(left.slice(0, 1));
      expect(await log.read(ref, 3, 10)).toEqual(left.slice(1));
      expect(await other.opened(ref)).toEqual({ user: 'somebody' });
      expect((await other.append(ref, 'a1', 'anew')).position).toBe(5);
    },
  },
  {
    says: 'a whole log that was erased is empty, and a listener hears what is said next',
    async holds({ log, other }) {
      const ref = newRef();
      await log.append(ref, 'a1', 'first');
      const heard: LoggedActivity[] = [];
      const stop = await other.subscribe(ref, (entry) => heard.push(entry));
      await log.erase(ref, { before: null, user: 'somebody' });
      expect(await other.read(ref, 0, 10)).toEqual([]);
      expect(await other.opened(ref)).toBeNull();
      const next = await log.append(ref, 'a2', 'next');
      expect(next.position).toBe(2);
      await until(() => heard.length > 0);
      expect(heard).toEqual([next]);
      await stop();
    },
  },
];
