import { setTimeout as sleep } from 'node:timers/promises';
import type { ShortMemory } from '../../../src/ports/short-memory';
import type { Clause } from '../contract';
import { newShop } from '../new-names';

const keeping = (lastsMs = 60_000) => ({ now: Date.now(), lastsMs });

export const shortMemoryClauses: readonly Clause<ShortMemory>[] = [
  {
    says: 'another shop sees nothing',
    async holds(memory) {
      const [ours, theirs] = [newShop(), newShop()];
      await memory.write(ours, 'token', 'secret', keeping());
      expect(await memory.read(theirs, 'token', Date.now())).toBeNull();
      expect(await memory.take(theirs, 'token', Date.now())).toBeNull();
      expect(await memory.writeNew(theirs, 'token', 'theirs', keeping())).toBeNull();
      expect(await memory.read(ours, 'token', Date.now())).toBe('secret');
    },
  },
  {
    says: 'a value lapses',
    async holds(memory) {
      const shop = newShop();
      await memory.write(shop, 'a', { left: 3 }, keeping(30));
      expect(await memory.read(shop, 'a', Date.now())).toEqual({ left: 3 });
      await sleep(60);
      expect(await memory.read(shop, 'a', Date.now())).toBeNull();
      expect(await memory.writeNew(shop, 'a', 2, keeping())).toBeNull();
    },
  },
  {
    says: 'of many who write a new one, one does; the others are told what stands there',
    async holds(memory) {
      const shop = newShop();
      const told = await Promise.all([1, 2, 3, 4, 5].map((value) => memory.writeNew(shop, 'once', value, keeping())));
      const kept = await memory.read(shop, 'once', Date.now());
      expect(told.filter((value) => value === null)).toHaveLength(1);
      expect(told.filter((value) => value === kept)).toHaveLength(4);
    },
  },
  {
    says: 'of many who take one, one gets it',
    async holds(memory) {
      const shop = newShop();
      await memory.write(shop, 'waiting', ['hello'], keeping());
      const got = await Promise.all([1, 2, 3].map(() => memory.take(shop, 'waiting', Date.now())));
      expect(got.filter((value) => value !== null)).toEqual([['hello']]);
    },
  },
];
