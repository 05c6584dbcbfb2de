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
      await memory.write(shop, 'a', { left: 3 }, keeping(400));
      expect(await memory.read(shop, 'a', Date.now())).toEqual({ left: 3 });
      await sleep(500);
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
    says: 'a value is replaced where the expected one stands',
    async holds(memory) {
      const shop = newShop();
      const keep = keeping();
      expect(await memory.replace(shop, 'consents', [{ a: 1 }, { a: 2 }], keep)).toBe(false);
      expect(await memory.replace(shop, 'consents', [null, { a: 1, b: ['x'] }], keep)).toBe(true);
      expect(await memory.replace(shop, 'consents', [null, { a: 9 }], keep)).toBe(false);
      const known = await memory.read(shop, 'consents', Date.now());
      expect(await memory.replace(shop, 'consents', [known, { a: 2 }], keep)).toBe(true);
      expect(await memory.read(shop, 'consents', Date.now())).toEqual({ a: 2 });
      const told = await Promise.all([3, 4, 5].map((a) => memory.replace(shop, 'consents', [{ a: 2 }, { a }], keep)));
      expect(told.filter((isWritten) => isWritten)).toHaveLength(1);
    },
  },
  {
    says: 'a value that lapsed is replaced as if there was none',
    async holds(memory) {
      const shop = newShop();
      await memory.write(shop, 'a', 1, keeping(30));
      await sleep(60);
      expect(await memory.replace(shop, 'a', [1, 2], keeping())).toBe(false);
      expect(await memory.replace(shop, 'a', [null, 2], keeping(30))).toBe(true);
      await sleep(60);
      expect(await memory.read(shop, 'a', Date.now())).toBeNull();
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
