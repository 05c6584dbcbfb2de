import { OrderNumber, ProductId, Sku, TenderId } from '../../../src/base/ids';
import type { LocalText } from '../../../src/base/locale';
import type { Contact, Order } from '../../../src/commerce/order';
import type { OrderStatus } from '../../../src/commerce/order-status';
import { type OrderWish, type PolicyRule, strictRule, wishReasons } from '../../../src/commerce/policy';
import type { Named, StockedProduct } from '../../../src/commerce/product';
import type { ShopProfile } from '../../../src/commerce/shop';
import { summaryOf } from '../../../src/dialogs/summary-changes';
import { plainProfile, ShopWorld, shopper } from '../support/shop-world';

const after: readonly OrderStatus[] = ['fulfilling', 'delivered'];
const before: readonly OrderStatus[] = ['placed', 'paid'];
const goods: Partial<PolicyRule> = { reasons: [...wishReasons], photoFor: ['broken', 'wrong'] };

const rule = (statuses: readonly OrderStatus[], over: Partial<PolicyRule> = {}): PolicyRule => ({
  ...strictRule,
  statuses,
  anyTender: true,
  freight: 'shop',
  ...over,
});

const rules: Readonly<Record<OrderWish, PolicyRule>> = {
  cancel: rule(before, { reasons: ['noLongerNeeded', 'orderedByMistake', 'other'] }),
  changeItems: rule(before, { sameProduct: true }),
  changeAddress: rule(before),
  changePayment: rule(before),
  return: rule(after, { ...goods, ways: ['original', 'giftCard'] }),
  exchange: rule(after, { ...goods, sameProduct: true }),
  refundOnly: rule(after, { ...goods, ways: ['original', 'giftCard'] }),
  claim: rule(after, goods),
  priceDrop: rule(after),
  invoice: rule(after),
  review: rule(after),
};

/** A shop that grants every wish, and asks all that can be asked. */
const profile: ShopProfile = { ...plainProfile, policies: { rules, refundDays: [3, 7] } };

/** The same, but who writes has to be proven first. */
const proving: ShopProfile = { ...profile, provenBy: ['email', 'nameAndPostcode'] };

interface Ware {
  readonly id: string;
  readonly title: LocalText;
  readonly option: string;
  readonly values: readonly Named[];
  readonly priceMinor: number;
}

const named = (id: string, zh: string, en: string): Named => ({ id, name: { zh, en } });

const wares: readonly Ware[] = [
  {
    id: 'lamp',
    title: { zh: '台灯', en: 'Desk lamp' },
    option: 'color',
    values: [named('black', '黑色', 'black'), named('white', '白色', 'white'), named('green', '绿色', 'green')],
    priceMinor: 19900,
  },
  {
    id: 'backpack',
    title: { zh: '双肩包', en: 'Backpack' },
    option: 'color',
    values: [named('blue', '蓝色', 'blue'), named('grey', '灰色', 'grey')],
    priceMinor: 25900,
  },
];

const stocked = ({ id, title, option, values, priceMinor }: Ware): StockedProduct => {
  const variants = values.map((value) => ({
    sku: Sku(`${id}-${value.id}`),
    options: { [option]: value },
    price: { amount: priceMinor, currency: 'CNY' },
  }));
  return {
    ...{ id: ProductId(id), title, description: title, brand: null, category: [named(id, id, id)], attributes: [] },
    ...{ tags: [], options: [option], variants, pictures: [], rating: 4.5, ratingCount: 9, sales: 10 },
    addedOn: '2026-01-01',
    available: Object.fromEntries(variants.map(({ sku }) => [sku, 5])),
  };
};

export const orderNumber = OrderNumber('SO-20261120-0001');
export const otherNumber = OrderNumber('SO-20261118-0002');

const contact: Contact = {
  recipient: 'Ann Lee',
  phone: '+8613800138000',
  city: '上海市',
  street: '徐汇区漕溪北路100号',
  postcode: '200030',
  country: 'CN',
};

function orderOf(number: OrderNumber, status: OrderStatus): Order {
  const world = new ShopWorld(profile);
  world.products = wares.map(stocked);
  const changes = ['lamp-black', 'backpack-blue'].map((sku) => ({ op: 'add' as const, sku: Sku(sku), quantity: 1 }));
  const filled = world.carryOut({ effect: 'changeCart', changes });
  if (filled.outcome !== 'cartChanged') throw new Error(filled.outcome);
  const order = { token: 't', outlet: null, summary: summaryOf(filled.cart), contact, payment: 'simulated' as const };
  const placed = world.carryOut({ effect: 'placeOrder', ...order });
  if (placed.outcome !== 'orderPlaced') throw new Error(placed.outcome);
  return { ...placed.order, number, status, tender: TenderId('visa'), reservedUntil: null };
}

export interface Stage {
  readonly status: OrderStatus;
  /** With two orders the shopper is asked which. */
  readonly orders: 1 | 2;
  readonly isStranger: boolean;
}

/** A shop in which this shopper has ordered, with three ways of paying on file. */
export function serviceShop({ status, orders, isStranger }: Stage): ShopWorld {
  const world = new ShopWorld(isStranger ? proving : profile);
  world.products = wares.map(stocked);
  world.orders = [orderNumber, otherNumber].slice(0, orders).map((number) => orderOf(number, status));
  world.wallet = [
    { id: TenderId('visa'), kind: 'card', brand: 'Visa', lastFour: '1234' },
    { id: TenderId('paypal'), kind: 'paypal' },
    { id: TenderId('gift'), kind: 'giftCard', balance: { amount: 99900, currency: 'CNY' } },
  ];
  const name = { first: 'Ann', last: 'Lee' };
  const { wallet } = world;
  world.known = { id: shopper, name, email: 'ann@example.com', addresses: [contact], wallet, version: 1 };
  return world;
}

/** What has become cheaper since. */
export function dropPrices(world: ShopWorld): void {
  world.products = world.products.map((product) => ({
    ...product,
    variants: product.variants.map((variant) => ({ ...variant, price: { ...variant.price, amount: 15900 } })),
  }));
}
