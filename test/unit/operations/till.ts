import { join } from 'node:path';
import { ConversationId, type OrderNumber, ProductId, ShopId, ShopperId, Sku } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import type { Contact, Order } from '../../../src/commerce/order';
import { plainPolicies } from '../../../src/commerce/policy';
import { noPromotions, type Promotions } from '../../../src/commerce/promotions';
import type { ShopProfile } from '../../../src/commerce/shop';
import type { Outcome } from '../../../src/dialogs/effect';
import { summaryOf } from '../../../src/dialogs/summary-changes';
import { changeCartOf } from '../../../src/operations/change-cart';
import { openCase } from '../../../src/operations/open-case';
import type { Operation } from '../../../src/operations/operation';
import { placeOrder } from '../../../src/operations/place-order';
import { readPricedCart } from '../../../src/operations/priced-cart';
import { settlePayment } from '../../../src/operations/settle-payment';
import { startPayment } from '../../../src/operations/start-payment';
import type { CommerceStore, ImportedProduct } from '../../../src/ports/commerce-store';
import { openSqliteCommerce } from '../../../src/store/sqlite/open-sqlite-commerce';
import { freshFolder } from '../../support/fresh-folder';

export const profile: ShopProfile = {
  id: ShopId('till'),
  name: { en: 'Till' },
  currency: 'CNY',
  country: 'CN',
  timeZone: 'Asia/Shanghai',
  defaultLocale: 'zh',
  delivery: { feeMinor: 1000, freeFromMinor: 9900, days: [2, 4] },
  payments: ['cod', 'simulated'],
  reservationMinutes: 15,
  promotions: noPromotions,
  welcome: {},
  featuredCategories: [],
  policies: plainPolicies,
  faq: [],
};

export const contact: Contact = {
  recipient: '张三',
  phone: '+8613800138000',
  city: '上海市',
  street: '世纪大道100号',
  country: 'CN',
};

export const morning = Date.parse('2026-11-22T10:00:00+08:00');

/** One variant, of as many units. */
export const product = (id: string, priceMinor: number, units: number): ImportedProduct => ({
  id: ProductId(id),
  title: { zh: `${id}商品`, en: id },
  description: {},
  brand: null,
  category: [],
  attributes: [],
  tags: [],
  options: [],
  variants: [{ sku: Sku(id), options: {}, price: money(priceMinor, 'CNY') }],
  pictures: [],
  rating: null,
  ratingCount: 0,
  sales: 0,
  addedOn: '2026-01-01',
  stock: { [id]: units },
});

export const shelf = [product('mask', 2900, 5), product('soap', 1500, 2), product('lamp', 19_900, 1)];

type OutcomeOf<Name extends Outcome['outcome']> = Extract<Outcome, { outcome: Name }>;

export function expectOutcome<Name extends Outcome['outcome']>(outcome: Outcome, name: Name): OutcomeOf<Name> {
  expect(outcome.outcome).toBe(name);
  return outcome as OutcomeOf<Name>;
}

/** Operations on a real store with a few goods in it. */
export class Till {
  private calls = 0;

  private constructor(
    readonly store: CommerceStore,
    readonly profile: ShopProfile,
  ) {}

  static async open(promotions: Promotions = noPromotions): Promise<Till> {
    return Till.at(await openSqliteCommerce(join(freshFolder(), 'commerce.db')), shelf, promotions);
  }

  static async at(
    store: CommerceStore,
    goods: readonly ImportedProduct[],
    promotions: Promotions = noPromotions,
  ): Promise<Till> {
    await store.catalogue.replace(profile.id, goods);
    return new Till(store, { ...profile, promotions });
  }

  close = (): Promise<void> => this.store.close();

  operation(over: Partial<Operation> = {}): Operation {
    this.calls += 1;
    return {
      store: this.store,
      profile: this.profile,
      shopper: ShopperId('ann'),
      conversation: ConversationId('talk'),
      key: `talk:m${this.calls}`,
      now: morning,
      ...over,
    };
  }

  async add(sku: string, quantity: number, shopper = 'ann'): Promise<Outcome> {
    const operation = this.operation({ shopper: ShopperId(shopper) });
    return changeCartOf(operation, [{ op: 'add', sku: Sku(sku), quantity }]);
  }

  /** What the summary shows of the cart as it is. */
  async summary(shopper = 'ann') {
    const cart = await this.store.carts.read(profile.id, ShopperId(shopper));
    const customer = { profile: this.profile, shopper: ShopperId(shopper), now: morning, to: contact };
    return summaryOf((await readPricedCart(this.store, customer, cart)).cart);
  }

  async order(payment: 'cod' | 'simulated', over: Partial<Operation> = {}): Promise<Order> {
    const summary = await this.summary(over.shopper);
    const placed = await placeOrder(this.operation(over), { token: 't', summary, contact, payment });
    return expectOutcome(placed, 'orderPlaced').order;
  }

  async units(sku: string): Promise<number | undefined> {
    return (await this.store.stock.available(profile.id, [Sku(sku)])).get(Sku(sku));
  }

  /** What waits for its payment is paid in full. */
  async pay(number: OrderNumber): Promise<void> {
    await startPayment(this.operation(), number, { payUrl: (attempt) => `https://pay.example/${attempt}` });
    const [attempt] = await this.store.payments.ofOrder(profile.id, number);
    if (!attempt) throw new Error('no attempt');
    const { id, amount } = attempt;
    const desk = { store: this.store, profile: this.profile, now: morning };
    await settlePayment(desk, { attempt: id, status: 'settled', amount });
  }

  read = (number: OrderNumber): Promise<Order | null> => this.store.orders.read(profile.id, number);
}

/** Cancels the whole order as it is now. */
export async function cancelOrder(operation: Operation, number: OrderNumber): Promise<Outcome> {
  const order = await operation.store.orders.read(operation.profile.id, number);
  return openCase(operation, {
    ...{ wish: 'cancel', order: number, lines: [], reason: null, photos: [], way: 'original', tender: null },
    ...{ invoice: null, stars: null, words: null, address: null },
    orderVersion: order?.version ?? 1,
    amountMinor: order?.totals.total.amount ?? 0,
  });
}
