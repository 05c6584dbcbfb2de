import { ConversationId, CouponId, OrderNumber, ShopperId } from '../../../src/base/ids';
import type { Contact, Order } from '../../../src/commerce/order';
import { type Coupon, noPromotions, type Promotions } from '../../../src/commerce/promotions';
import { acceptInvitation } from '../../../src/operations/accept-invitation';
import { linkByCode } from '../../../src/operations/link-shoppers';
import { payBack } from '../../../src/operations/pay-back';
import { placeOrder } from '../../../src/operations/place-order';
import { settlePayment } from '../../../src/operations/settle-payment';
import { share } from '../../../src/operations/share';
import { startPayment } from '../../../src/operations/start-payment';
import { contact, expectOutcome, morning, profile, Till } from './till';

const everything = { products: [], skus: [], categories: [], brands: [], except: [] };
const gift = (id: string): Coupon => ({
  ...{ id: CouponId(id), name: { en: id }, from: null, until: null, automatic: false, claimable: false, given: true },
  ...{ code: null, gives: { gain: 'amount', minor: 100 }, on: everything, spendMinor: 0, limit: null },
  ...{ perShopper: null, stacks: true, level: null },
});
const promotions: Promotions = {
  ...noPromotions,
  coupons: [gift('thanks'), gift('friend')],
  gifts: { welcome: null, birthday: null, inviter: CouponId('thanks'), invited: CouponId('friend') },
};

const [ann, bert] = [ShopperId('ann'), ShopperId('bert')];
const bertsHome: Contact = { ...contact, recipient: '李四', phone: '+8613900139000', street: '南京路1号' };
let till: Till;
beforeEach(async () => {
  till = await Till.open(promotions);
});
afterEach(() => till.close());

async function codeOf(shopper: ShopperId): Promise<string> {
  const conversation = ConversationId(`talk-of-${shopper}`);
  const shared = await share(till.operation({ shopper, conversation }), null, async (place) => place);
  return expectOutcome(shared, 'shared').url.replace('from:', '');
}

async function accept(shopper: ShopperId, code: string): Promise<boolean> {
  const conversation = ConversationId(`talk-of-${shopper}`);
  const operation = till.operation({ shopper, conversation });
  return expectOutcome(await acceptInvitation(operation, { place: '', code }), 'invitationAccepted').taken;
}

async function buys(shopper: ShopperId, to: Contact): Promise<Order> {
  await till.add('mask', 1, shopper);
  const operation = till.operation({ shopper, conversation: ConversationId(`talk-of-${shopper}`) });
  const summary = await till.summary(shopper);
  const placed = await placeOrder(operation, { token: 't', summary, contact: to, payment: 'simulated' });
  return expectOutcome(placed, 'orderPlaced').order;
}

async function pays(order: Order, times = 1): Promise<void> {
  await startPayment(till.operation({ shopper: order.shopper }), order.number, {
    payUrl: () => 'https://shop.example',
  });
  const [attempt] = await till.store.payments.ofOrder(profile.id, order.number);
  if (!attempt) throw new Error('nothing to pay');
  const notice = { attempt: attempt.id, status: 'settled' as const, amount: order.totals.total };
  const deps = { store: till.store, profile: till.profile, now: morning };
  await Promise.all(Array.from({ length: times }, () => settlePayment(deps, notice)));
}

async function gifts(shopper: ShopperId): Promise<Readonly<Record<string, number>>> {
  const ids = promotions.coupons.map(({ id }) => id);
  const standing = await till.store.coupons.standing(profile.id, shopper, ids);
  return Object.fromEntries(ids.map((id) => [id, standing.get(id)?.given?.length ?? 0]));
}

const none = { thanks: 0, friend: 0 };

test('both get their coupon after the first paid order, once, and are told where they talk', async () => {
  const code = await codeOf(ann);
  expect(await accept(bert, code)).toBe(true);
  const order = await buys(bert, bertsHome);
  expect([await gifts(ann), await gifts(bert)]).toEqual([none, none]);
  await pays(order, 5);
  expect([await gifts(ann), await gifts(bert)]).toEqual([
    { thanks: 1, friend: 0 },
    { thanks: 0, friend: 1 },
  ]);
  await pays(await buys(bert, bertsHome));
  expect((await gifts(ann)).thanks).toBe(1);
  const news = await till.store.news.waiting(profile.id, 50);
  const rewards = news.filter(({ id }) => id.includes('invitation'));
  expect(rewards.map(({ conversation }) => conversation).sort()).toEqual(['talk-of-ann', 'talk-of-bert']);
});

test('each friend counts once, and several friends count each', async () => {
  const code = await codeOf(ann);
  for (const name of ['bert', 'carl']) {
    const friend = ShopperId(name);
    expect(await accept(friend, code)).toBe(true);
    expect(await accept(friend, code)).toBe(false);
    await pays(
      await buys(friend, {
        ...bertsHome,
        phone: `+86139001390${name.length}${name === 'carl' ? 1 : 2}`,
        recipient: name,
      }),
    );
  }
  expect((await gifts(ann)).thanks).toBe(2);
});

test('the first inviter stays', async () => {
  const [first, second] = [await codeOf(ann), await codeOf(ShopperId('dora'))];
  expect([await accept(bert, first), await accept(bert, second)]).toEqual([true, false]);
});

test('the code of a shopper is the same each time, and unknown ones count for nothing', async () => {
  expect(await codeOf(ann)).toBe(await codeOf(ann));
  expect(await accept(bert, 'aaaaaaaa')).toBe(false);
});

test('nobody invites themselves, nor from the conversation they shared in, nor an old customer', async () => {
  const code = await codeOf(ann);
  expect(await accept(ann, code)).toBe(false);
  const proven = till.operation({ shopper: ShopperId('known-ann'), conversation: ConversationId('talk-of-ann') });
  expect(expectOutcome(await acceptInvitation(proven, { place: '', code }), 'invitationAccepted').taken).toBe(false);
  await pays(await buys(bert, bertsHome));
  expect(await accept(bert, code)).toBe(false);
});

test.each([
  ['the same phone', { ...bertsHome, phone: contact.phone }],
  ['the same name at the same place', { ...contact, phone: '+8613900139000' }],
])('by another door with %s there is no reward, now or later', async (_what, to) => {
  await pays(await buys(ann, contact));
  expect(await accept(bert, await codeOf(ann))).toBe(true);
  await pays(await buys(bert, to));
  await pays(await buys(bert, bertsHome));
  expect([await gifts(ann), await gifts(bert)]).toEqual([none, none]);
});

const join = (...both: readonly [ShopperId, ShopperId]) => till.store.links.join(profile.id, both, both.join());
const circleGifts = async () => [await gifts(ann), await gifts(bert)];
const annsPhone = ShopperId('ann-on-the-phone');
const wholeReward = [
  { thanks: 1, friend: 0 },
  { thanks: 0, friend: 1 },
];

describe('over linked channels', () => {
  test('nobody invites their own second channel, and whoever ordered by another one is no new shopper', async () => {
    const code = await codeOf(ann);
    await join(ann, annsPhone);
    expect(await accept(annsPhone, code)).toBe(false);
    const bertsPhone = ShopperId('bert-on-the-phone');
    await pays(await buys(bert, bertsHome));
    await join(bert, bertsPhone);
    expect(await accept(bertsPhone, code)).toBe(false);
  });

  test('who links their channels before the order gets nothing; who links them after the reward keeps nothing', async () => {
    const code = await codeOf(ann);
    expect([await accept(annsPhone, code), await accept(bert, code)]).toEqual([true, true]);
    await join(ann, annsPhone);
    await pays(await buys(annsPhone, { ...bertsHome, phone: '+8613900139009', recipient: '王五' }));
    expect(await gifts(ann)).toEqual(none);
    await pays(await buys(bert, bertsHome));
    expect(await circleGifts()).toEqual(wholeReward);
    const offer = { shopper: ann, conversation: ConversationId('talk'), hash: 'hash', expiresAt: morning + 1 };
    await till.store.links.offer(profile.id, offer);
    await linkByCode(till.operation({ shopper: bert }), 'hash');
    expect(await circleGifts()).toEqual([none, none]);
  });

  test('the reward is there in whichever channel the shopper talks, and an order by another channel earns it, once', async () => {
    const bertsPhone = ShopperId('bert-on-the-phone');
    expect(await accept(bert, await codeOf(ann))).toBe(true);
    expect(await accept(bertsPhone, await codeOf(ShopperId('dora')))).toBe(true);
    await join(bert, bertsPhone);
    await join(ann, annsPhone);
    await pays(await buys(bertsPhone, bertsHome));
    expect([await gifts(annsPhone), await gifts(bertsPhone)]).toEqual(wholeReward);
    await pays(await buys(bert, bertsHome));
    expect((await gifts(annsPhone)).thanks).toBe(1);
    expect((await gifts(ShopperId('dora'))).thanks).toBe(0);
  });
});

describe('when the first order is', () => {
  async function rewarded(): Promise<Order> {
    expect(await accept(bert, await codeOf(ann))).toBe(true);
    const order = await buys(bert, bertsHome);
    await pays(order);
    expect(await circleGifts()).toEqual(wholeReward);
    return order;
  }
  const when = { shop: profile.id, now: morning };
  const back = async (order: Order, amount: number, cause: string) => {
    const wish = { order, amount: { ...order.totals.total, amount }, why: 'cancelled' as const, cause, lines: [] };
    await till.store.once(profile.id, cause, async (books) => {
      await payBack(books, when, { ...wish, giftCard: null });
      return null;
    });
  };

  test('paid back in part the reward stays, with the rest it goes, and the next order that is kept earns it', async () => {
    const order = await rewarded();
    await back(order, 100, 'part');
    expect(await circleGifts()).toEqual(wholeReward);
    await back(order, order.totals.total.amount - 100, 'rest');
    expect(await circleGifts()).toEqual([none, none]);
    await pays(await buys(bert, bertsHome));
    expect(await circleGifts()).toEqual(wholeReward);
  });

  test('paid back after the coupon was used, it is not to be had again', async () => {
    const order = await rewarded();
    const used = OrderNumber('SO-OTHER');
    const use = { coupon: CouponId('thanks'), shopper: ann, order: used, limit: null, perShopper: null };
    expect(await till.store.coupons.use(profile.id, { ...use, given: true, at: morning })).toBe('used');
    await back(order, order.totals.total.amount, 'all');
    await till.store.coupons.giveBack(profile.id, used);
    expect(await till.store.coupons.use(profile.id, { ...use, given: true, at: morning })).toBe('usedByShopper');
    await pays(await buys(bert, bertsHome));
    expect(await till.store.coupons.use(profile.id, { ...use, given: true, at: morning })).toBe('usedByShopper');
    expect((await gifts(bert)).friend).toBe(1);
  });
});
