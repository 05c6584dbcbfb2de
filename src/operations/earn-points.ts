import type { OrderNumber, ShopId } from '../base/ids';
import { type EarnedPoints, earnedFor } from '../commerce/member';
import { minorDigits } from '../commerce/money';
import type { Order } from '../commerce/order';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceBooks } from '../ports/commerce-store';
import { refundable } from './request-refund';

/** Points for an order that has been paid, inside the caller's transaction, once an order; nothing for who has not joined. */
export async function earnPoints(
  books: CommerceBooks,
  { id: shop, promotions }: ShopProfile,
  order: Order,
): Promise<void> {
  if (promotions.levels.length === 0 || (await books.members.earned(shop, order.number))) return;
  const { goods, discount, total } = order.totals;
  const of: EarnedPoints = {
    ...{ order: order.number, shopper: order.shopper, points: 0, spentMinor: 0 },
    paidMinor: total.amount,
    goodsMinor: Math.min(goods.amount - (discount?.amount ?? 0), total.amount),
    pointsPerUnit: promotions.pointsPerUnit,
    unitMinor: 10 ** minorDigits(total.currency),
  };
  const earned = earnedFor(of, total.amount);
  if (await books.members.credit(shop, order.shopper, earned)) {
    await books.members.noteEarned(shop, { ...of, ...earned });
  }
}

/** After money went back or came anew: what was got for it follows, in proportion and however often it is asked. */
export async function keepPointsInStep(books: CommerceBooks, shop: ShopId, order: OrderNumber): Promise<void> {
  const known = await books.members.earned(shop, order);
  if (!known) return;
  const left = earnedFor(known, Math.min(known.paidMinor, await refundable(books, shop, order)));
  if (left.points === known.points && left.spentMinor === known.spentMinor) return;
  const by = { points: left.points - known.points, spentMinor: left.spentMinor - known.spentMinor };
  await books.members.credit(shop, known.shopper, by);
  await books.members.noteEarned(shop, { ...known, ...left });
}
