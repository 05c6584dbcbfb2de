import { OrderNumber, ShopperId, Sku, TenderId } from '../../base/ids';
import { pastConversation } from '../../commerce/known-shopper';
import { add, money, times } from '../../commerce/money';
import type { Order } from '../../commerce/order';
import type { Parcel } from '../../commerce/parcel';
import type { PricedLine } from '../../commerce/price';
import { findVariant, type Product } from '../../commerce/product';
import type { OrderLine } from './history-line';

/** What a line of orders.jsonl is read against. */
export interface PastWorld {
  readonly currency: string;
  readonly productOf: (sku: string) => Product | undefined;
}

/** The order as this program keeps it. @throws RangeError for a SKU that the catalogue does not have. */
export function toOrder(line: OrderLine, world: PastWorld): Order {
  const lines = line.lines.map((each) => toLine(each, world));
  const goods = lines.reduce((sum, { lineTotal }) => add(sum, lineTotal), money(0, world.currency));
  const delivery = money(line.delivery, world.currency);
  const placedAt = Date.parse(line.placedAt);
  return {
    number: OrderNumber(line.number),
    shopper: ShopperId(line.shopper),
    conversation: pastConversation(ShopperId(line.shopper)),
    status: line.status,
    lines,
    totals: { goods, delivery, total: add(goods, delivery) },
    contact: line.contact,
    payment: line.payment,
    ...(line.tender !== undefined && { tender: TenderId(line.tender) }),
    ...(line.parcels.length > 0 && { parcels: line.parcels.map((_, at) => toParcel(line, at)) }),
    placedAt,
    updatedAt: placedAt,
    reservedUntil: null,
    version: 1,
  };
}

function toLine({ sku, quantity, price }: OrderLine['lines'][number], { productOf, currency }: PastWorld): PricedLine {
  const product = productOf(sku);
  const variant = product && findVariant(product, Sku(sku));
  if (!product || !variant) throw new RangeError(`the catalogue has no SKU "${sku}"`);
  const unitPrice = money(price, currency);
  return {
    sku: variant.sku,
    product: product.id,
    title: product.title,
    options: variant.options,
    picture: product.pictures[0] ?? null,
    unitPrice,
    quantity,
    lineTotal: times(unitPrice, quantity),
  };
}

function toParcel({ parcels, lines, status }: OrderLine, at: number): Parcel {
  const parcel = parcels[at];
  const skus = new Set(parcel?.skus);
  return {
    id: String(at + 1),
    carrier: parcel?.carrier ?? null,
    tracking: parcel?.tracking ?? null,
    lines: lines.filter(({ sku }) => skus.has(sku)).map(({ sku, quantity }) => ({ sku: Sku(sku), quantity })),
    events: [
      { step: 'shipped', at: null },
      ...(status === 'delivered' ? [{ step: 'delivered', at: null } as const] : []),
    ],
    expectedAt: null,
  };
}
