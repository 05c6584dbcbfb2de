import type { CatalogueLine } from '../../store/catalogue-import/catalogue-line';
import type { OrderLine, ShopperLine } from '../../store/history-import/history-line';
import type { TauAddress, TauOrders, TauProducts, TauUsers } from './tau-bench-files';
import { goodsNames, valueName } from './tau-bench-names';

/** The data set says whether a variant can be had, not how many there are. */
const unitsOfAvailable = 100;
/** The day the data set's own conversations take place; orders have no dates there. */
const lastDay = Date.parse('2024-05-14T12:00:00-04:00');
const dayMs = 86_400_000;

const minor = (dollars: number): number => Math.round(dollars * 100);

export type CatalogueDraft = Pick<
  CatalogueLine,
  'id' | 'title' | 'category' | 'options' | 'variants' | 'currency' | 'addedOn'
>;

export function catalogueOf(products: TauProducts): CatalogueDraft[] {
  return Object.values(products).map(({ product_id, name, variants }) => {
    const { title, department } = goodsNames(name);
    const all = Object.values(variants);
    return {
      id: product_id,
      title,
      category: [department, title],
      options: [...new Set(all.flatMap(({ options }) => Object.keys(options)))],
      variants: all.map(({ item_id, options, available, price }) => ({
        sku: item_id,
        options: Object.fromEntries(Object.entries(options).map(([option, value]) => [option, valueName(value)])),
        price: minor(price),
        stock: available ? unitsOfAvailable : 0,
      })),
      currency: 'USD',
      addedOn: '2024-01-01',
    };
  });
}

export function shoppersOf(users: TauUsers): ShopperLine[] {
  return Object.entries(users).map(([id, { name, email, address, payment_methods }]) => ({
    id,
    name: { first: name.first_name, last: name.last_name },
    email,
    addresses: [addressOf(address)],
    wallet: Object.values(payment_methods).map(tenderOf),
  }));
}

function tenderOf(method: TauUsers[string]['payment_methods'][string]): ShopperLine['wallet'][number] {
  const { id } = method;
  switch (method.source) {
    case 'credit_card':
      return { id, kind: 'card', brand: method.brand, lastFour: method.last_four };
    case 'paypal':
      return { id, kind: 'paypal' };
    case 'gift_card':
      return { id, kind: 'giftCard', balance: minor(method.balance) };
  }
}

const addressOf = ({ address1, address2, city, state, zip }: TauAddress) => ({
  street: [address1, address2].filter(Boolean).join(', '),
  city,
  province: state,
  postcode: zip,
  country: 'US',
});

const statuses = { pending: 'paid', processed: 'fulfilling', delivered: 'delivered', cancelled: 'cancelled' } as const;

/** A shopper's orders in the order of their list, a day apart, the last one newest. */
export function ordersOf(orders: TauOrders, users: TauUsers): OrderLine[] {
  return Object.values(orders).map((order) => {
    const user = users[order.user_id];
    const first = order.payment_history[0]?.payment_method_id ?? '';
    const listed = user?.orders ?? [];
    const daysBefore = Math.max(0, listed.length - 1 - listed.indexOf(order.order_id));
    return {
      number: order.order_id,
      shopper: order.user_id,
      status: statuses[order.status],
      placedAt: new Date(lastDay - daysBefore * dayMs).toISOString(),
      contact: {
        recipient: `${user?.name.first_name ?? ''} ${user?.name.last_name ?? ''}`.trim() || order.user_id,
        ...addressOf(order.address),
      },
      lines: linesOf(order.items),
      delivery: 0,
      payment: methodOf(first),
      tender: first,
      parcels: order.fulfillments.map(({ tracking_id, item_ids }) => ({
        tracking: tracking_id[0] ?? null,
        skus: [...new Set(item_ids)],
      })),
    };
  });
}

/** The same variant twice is one line of two. */
function linesOf(items: TauOrders[string]['items']): OrderLine['lines'] {
  const lines = new Map<string, OrderLine['lines'][number]>();
  for (const { item_id, price } of items) {
    const quantity = (lines.get(item_id)?.quantity ?? 0) + 1;
    lines.set(item_id, { sku: item_id, quantity, price: minor(price) });
  }
  return [...lines.values()];
}

const methodOf = (tender: string): OrderLine['payment'] =>
  tender.startsWith('gift_card') ? 'giftCard' : tender.startsWith('paypal') ? 'paypal' : 'card';
