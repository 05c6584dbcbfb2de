import { CouponId, OrderNumber, ShopperId } from '../../../src/base/ids';
import type { CouponUse } from '../../../src/ports/coupons';
import type { Clause } from '../contract';
import { newShop } from '../new-names';
import { now, type TwoProcesses } from './subject';

const anna = ShopperId('anna');
const save10 = CouponId('save10');

const use = (order: string, change: Partial<CouponUse> = {}): CouponUse => ({
  coupon: save10,
  shopper: anna,
  order: OrderNumber(order),
  limit: null,
  perShopper: null,
  at: now,
  ...change,
});

export const couponClauses: readonly Clause<TwoProcesses>[] = [
  {
    says: 'a coupon is claimed once a shopper, and another shop and another shopper see nothing of it',
    async holds({ store, other }) {
      const shop = newShop();
      expect(await store.coupons.claim(shop, anna, { coupon: save10, at: now })).toBe(true);
      expect(await other.coupons.claim(shop, anna, { coupon: save10, at: now + 1 })).toBe(false);
      const none = { claimedAt: null, usedByShopper: 0, usedByAll: 0 };
      expect((await other.coupons.standing(shop, anna, [save10])).get(save10)).toEqual({ ...none, claimedAt: now });
      expect((await other.coupons.standing(newShop(), anna, [save10])).get(save10)).toEqual(none);
      expect((await other.coupons.standing(shop, ShopperId('bert'), [save10])).get(save10)).toEqual(none);
      expect((await other.coupons.standing(shop, anna, [])).size).toBe(0);
    },
  },
  {
    says: 'a coupon of one use, wanted by 100 at once, is used exactly once',
    async holds({ store, other }) {
      const shop = newShop();
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, at) =>
          (at % 2 ? store : other).coupons.use(shop, use(`SO-${at}`, { shopper: ShopperId(`s${at}`), limit: 1 })),
        ),
      );
      expect(answers.filter((answer) => answer === 'used')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'usedUp')).toHaveLength(99);
      expect((await store.coupons.standing(shop, anna, [save10])).get(save10)?.usedByAll).toBe(1);
    },
  },
  {
    says: 'one shopper uses a coupon no more often than it says, however many orders come at once',
    async holds({ store, other }) {
      const shop = newShop();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          (at % 2 ? store : other).coupons.use(shop, use(`SO-${at}`, { perShopper: 2 })),
        ),
      );
      expect(answers.filter((answer) => answer === 'used')).toHaveLength(2);
      expect(answers.filter((answer) => answer === 'usedByShopper')).toHaveLength(18);
      expect(await store.coupons.use(shop, use('SO-b', { shopper: ShopperId('bert'), perShopper: 2 }))).toBe('used');
    },
  },
  {
    says: 'what an order used is given back once, and can be used again',
    async holds({ store, other }) {
      const shop = newShop();
      expect(await store.coupons.use(shop, use('SO-1', { limit: 1 }))).toBe('used');
      expect(await other.coupons.use(shop, use('SO-2', { limit: 1 }))).toBe('usedUp');
      await store.coupons.giveBack(shop, OrderNumber('SO-1'));
      await other.coupons.giveBack(shop, OrderNumber('SO-1'));
      expect((await store.coupons.standing(shop, anna, [save10])).get(save10)).toMatchObject({
        usedByAll: 0,
        usedByShopper: 0,
      });
      expect(await other.coupons.use(shop, use('SO-2', { limit: 1 }))).toBe('used');
    },
  },
  {
    says: 'a shopper joins once; points and spending grow and shrink, never below zero, and no addition is lost',
    async holds({ store, other }) {
      const shop = newShop();
      const credit = { points: 10, spentMinor: 1000 };
      expect(await store.members.read(shop, anna)).toBeNull();
      expect(await store.members.credit(shop, anna, credit)).toBeNull();
      expect(await store.members.join(shop, anna, now)).toBe(true);
      expect(await other.members.join(shop, anna, now + 1)).toBe(false);
      await Promise.all(
        Array.from({ length: 20 }, (_, at) => (at % 2 ? store : other).members.credit(shop, anna, credit)),
      );
      expect(await other.members.read(shop, anna)).toEqual({ joinedAt: now, points: 200, spentMinor: 20_000 });
      expect(await other.members.credit(shop, anna, { points: -300, spentMinor: -500 })).toEqual({
        joinedAt: now,
        points: 0,
        spentMinor: 19_500,
      });
      expect(await store.members.read(newShop(), anna)).toBeNull();
    },
  },
  {
    says: 'a coupon is given once a cause, used up by one order, and given back with it',
    async holds({ store, other }) {
      const shop = newShop();
      const give = (cause: string, until: number | null) =>
        store.coupons.give(shop, { coupon: save10, shopper: anna, cause, at: now, until });
      const given = async () => (await other.coupons.standing(shop, anna, [save10])).get(save10)?.given;
      expect(await other.coupons.use(shop, use('SO-0', { given: true }))).toBe('usedByShopper');
      expect([await give('a', null), await give('a', null), await give('b', now + 5), await give('c', now)]).toEqual([
        true,
        false,
        true,
        true,
      ]);
      expect(await given()).toEqual([null, now + 5, now]);
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          (at % 2 ? store : other).coupons.use(shop, use(`SO-${at}`, { given: true })),
        ),
      );
      expect(answers.filter((answer) => answer === 'used')).toHaveLength(2);
      expect(await given()).toEqual([now]);
      for (const at of answers.keys()) await store.coupons.giveBack(shop, OrderNumber(`SO-${at}`));
      expect(await given()).toEqual([null, now + 5, now]);
      expect((await other.coupons.standing(newShop(), anna, [save10])).get(save10)?.given).toBeUndefined();
    },
  },
  {
    says: 'a member’s birthday is kept and found by its month, and what was got for an order is kept',
    async holds({ store, other }) {
      const shop = newShop();
      expect(await store.members.tellBirthday(shop, anna, '05-03')).toBe(false);
      await store.members.join(shop, anna, now);
      expect(await store.members.tellBirthday(shop, anna, '05-03')).toBe(true);
      expect(await other.members.read(shop, anna)).toMatchObject({ birthday: '05-03' });
      expect(await other.members.bornIn(shop, 5)).toEqual([anna]);
      expect(await other.members.bornIn(shop, 12)).toEqual([]);
      expect(await other.members.bornIn(newShop(), 5)).toEqual([]);
      const order = OrderNumber('SO-1');
      const sums = { paidMinor: 6800, goodsMinor: 5800, pointsPerUnit: 2, unitMinor: 100 };
      const earned = { order, shopper: anna, points: 116, spentMinor: 5800, ...sums };
      expect(await store.members.earned(shop, order)).toBeNull();
      await store.members.noteEarned(shop, earned);
      await other.members.noteEarned(shop, { ...earned, points: 10, spentMinor: 500 });
      expect(await store.members.earned(shop, order)).toEqual({ ...earned, points: 10, spentMinor: 500 });
      expect(await store.members.earned(newShop(), order)).toBeNull();
    },
  },
];
