import { AttemptId, ConversationId, OrderNumber, ProductId, type ShopId, ShopperId, Sku } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import type { Contact, Order } from '../../../src/commerce/order';
import type { PaymentAttempt } from '../../../src/commerce/payment';
import type { CommerceStore, ImportedProduct } from '../../../src/ports/commerce-store';

/** The same shops seen by two processes. */
export interface TwoProcesses {
  readonly store: CommerceStore;
  readonly other: CommerceStore;
}

export const now = 1_790_000_000_000;

/** A product with one SKU, or several: each with its units. */
export function product(id: string, stock: Readonly<Record<string, number>>, titled = id): ImportedProduct {
  return {
    id: ProductId(id),
    title: { zh: `${titled}口红`, en: `${titled} lipstick` },
    description: { en: 'A "quoted" text\nwith two lines and 😀' },
    brand: { id: 'acme', name: { en: 'Acme' } },
    category: [{ id: 'makeup', name: { zh: '彩妆', en: 'Makeup' } }],
    attributes: [{ name: 'finish', value: { id: 'matte', name: { en: 'Matte' } } }],
    tags: [{ en: 'new' }],
    options: ['shade'],
    variants: Object.keys(stock).map((sku) => ({
      sku: Sku(sku),
      options: { shade: { id: sku, name: { en: sku } } },
      price: money(12_900, 'CNY'),
    })),
    pictures: [`pictures/${id}.svg`],
    rating: 4.5,
    ratingCount: 12,
    sales: 3,
    addedOn: '2026-03-01',
    stock,
  };
}

/** A shop whose only SKU has this many units. */
export async function stocked(store: CommerceStore, shop: ShopId, units: number): Promise<Sku> {
  await store.catalogue.replace(shop, [product('lipstick', { red: units })]);
  return Sku('red');
}

export async function unitsOf(store: CommerceStore, shop: ShopId, sku: string): Promise<number | undefined> {
  return (await store.stock.available(shop, [Sku(sku)])).get(Sku(sku));
}

export const contact: Contact = {
  recipient: '张三',
  phone: '+8613800138000',
  street: '世纪大道100号',
  country: 'CN',
};

export function order(number: string, change: Partial<Order> = {}): Order {
  return {
    number: OrderNumber(number),
    shopper: ShopperId('anna'),
    conversation: ConversationId('talk'),
    status: 'placed',
    lines: [],
    totals: { goods: money(12_900, 'CNY'), delivery: money(0, 'CNY'), total: money(12_900, 'CNY') },
    contact,
    payment: 'simulated',
    placedAt: now,
    updatedAt: now,
    reservedUntil: now + 900_000,
    version: 1,
    ...change,
  };
}

export function attempt(id: string, of: string, change: Partial<PaymentAttempt> = {}): PaymentAttempt {
  return {
    id: AttemptId(id),
    order: OrderNumber(of),
    method: 'simulated',
    amount: money(12_900, 'CNY'),
    status: 'created',
    scene: null,
    reference: null,
    askAt: null,
    createdAt: now,
    expiresAt: now + 900_000,
    version: 1,
    ...change,
  };
}
