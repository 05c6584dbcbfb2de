import { ConversationId, CouponId, OrderNumber, ShopperId, Sku } from '../../../src/base/ids';
import type { Clause } from '../contract';
import { newShop } from '../new-names';
import { now, type TwoProcesses } from './subject';

const [anna, bert, carl] = [ShopperId('anna'), ShopperId('bert'), ShopperId('carl')];
const talk = ConversationId('talk');
const offer = (hash: string, shopper = anna) => ({ shopper, conversation: talk, hash, expiresAt: now + 1000 });

export const linkClauses: readonly Clause<TwoProcesses>[] = [
  {
    says: 'who is linked is one circle from every side, and another shop sees nothing of it',
    async holds({ store, other }) {
      const shop = newShop();
      expect(await store.links.circle(shop, anna)).toEqual([anna]);
      await store.links.join(shop, [bert, anna], 'one');
      await other.links.join(shop, [anna, carl], 'two');
      for (const each of [anna, bert, carl]) expect(await other.links.circle(shop, each)).toEqual([anna, bert, carl]);
      expect(await other.links.circle(newShop(), anna)).toEqual([anna]);
    },
  },
  {
    says: 'whoever leaves sees nobody and is seen by nobody; the rest stay together',
    async holds({ store, other }) {
      const shop = newShop();
      await store.links.join(shop, [anna, bert], 'one');
      await store.links.join(shop, [anna, carl], 'two');
      expect(await other.links.leave(shop, anna)).toBe(true);
      expect(await other.links.leave(shop, anna)).toBe(false);
      expect(await store.links.circle(shop, anna)).toEqual([anna]);
      expect(await store.links.circle(shop, bert)).toEqual([bert, carl]);
      expect(await store.links.leave(shop, bert)).toBe(true);
      expect(await store.links.leave(shop, carl)).toBe(false);
    },
  },
  {
    says: 'who is linked has one cart, whichever of them asks, and nobody else sees it',
    async holds({ store, other }) {
      const shop = newShop();
      const lines = [{ sku: Sku('red'), quantity: 2 }];
      await store.links.join(shop, [carl, bert], 'one');
      await store.carts.write(shop, carl, { lines });
      for (const each of [bert, carl]) expect(await other.carts.read(shop, each)).toEqual({ lines });
      expect(await other.carts.read(shop, anna)).toEqual({ lines: [] });
      expect(await other.carts.read(newShop(), bert)).toEqual({ lines: [] });
    },
  },
  {
    says: 'who is linked is one shopper for coupons: claims, gifts and uses of all count for each',
    async holds({ store, other }) {
      const shop = newShop();
      const [claimed, given] = [CouponId('claimed'), CouponId('given')];
      const order = OrderNumber('SO-1');
      await store.links.join(shop, [anna, bert], 'one');
      await store.coupons.claim(shop, anna, { coupon: claimed, at: now });
      await store.coupons.give(shop, { coupon: given, shopper: anna, cause: 'c', at: now, until: null });
      const of = (shopper: ShopperId) => other.coupons.standing(shop, shopper, [claimed, given]);
      expect((await of(bert)).get(claimed)?.claimedAt).toBe(now);
      expect((await of(bert)).get(given)?.given).toEqual([null]);
      expect((await of(carl)).get(given)?.given).toBeUndefined();
      const use = { shopper: bert, order, limit: null, perShopper: 1, at: now };
      expect(await other.coupons.use(shop, { ...use, coupon: given, given: true })).toBe('used');
      expect(await other.coupons.use(shop, { ...use, coupon: claimed })).toBe('used');
      const again = { ...use, shopper: anna, order: OrderNumber('SO-2'), coupon: claimed };
      expect(await store.coupons.use(shop, again)).toBe('usedByShopper');
      expect((await of(anna)).get(given)).toMatchObject({ usedByShopper: 1 });
      expect((await of(anna)).get(given)?.given).toBeUndefined();
    },
  },
  {
    says: 'a code is taken once, by one of two who try, and not in another shop',
    async holds({ store, other }) {
      const shop = newShop();
      await store.links.offer(shop, offer('h1'));
      expect(await store.links.take(newShop(), 'h1', now)).toBeNull();
      const taken = await Promise.all([store, other].map((each) => each.links.take(shop, 'h1', now)));
      expect(taken.filter((each) => each !== null)).toEqual([offer('h1')]);
      expect(await store.links.take(shop, 'h1', now)).toBeNull();
    },
  },
  {
    says: 'a code lapses, and a newer one of the same shopper takes its place',
    async holds({ store, other }) {
      const shop = newShop();
      await store.links.offer(shop, offer('h1'));
      await other.links.offer(shop, offer('h2'));
      await other.links.offer(shop, offer('h3', bert));
      expect(await store.links.take(shop, 'h1', now)).toBeNull();
      expect(await store.links.take(shop, 'h2', now + 1000)).toEqual(offer('h2'));
      expect(await store.links.take(shop, 'h3', now + 1001)).toBeNull();
    },
  },
  {
    says: 'wrong guesses are counted for each shopper',
    async holds({ store, other }) {
      const shop = newShop();
      expect(await store.links.wrongGuesses(shop, anna)).toBeNull();
      await store.links.noteWrong(shop, anna, { count: 1, since: now });
      await store.links.noteWrong(shop, anna, { count: 2, since: now });
      expect(await other.links.wrongGuesses(shop, anna)).toEqual({ count: 2, since: now });
      expect(await other.links.wrongGuesses(shop, bert)).toBeNull();
    },
  },
];
