import type { CaseId, ShopId } from '../base/ids';
import { err, ok, type Result } from '../base/result';
import type { Order } from '../commerce/order';
import { type CaseRefusal, type CaseStatus, moveCase, type ServiceCase } from '../commerce/service-case';
import type { News } from '../dialogs/event';
import type { CommerceBooks, Shelf } from '../ports/commerce-store';
import type { When } from './book-order';
import { refundCase } from './granting';
import { shelfOf } from './outlet-shelf';
import { takeStock, unitsOf } from './swap-stock';

/**
 * Moves a case on by the merchant's word, inside the caller's transaction, and tells the shopper. Received: the goods go back
 * on the shelf; done after that: the money goes back, or the new goods go out.
 */
export async function moveCaseOn(
  books: CommerceBooks,
  when: When,
  { id, to }: { readonly id: CaseId; readonly to: CaseStatus },
): Promise<Result<ServiceCase, CaseRefusal>> {
  const given = await books.serviceCases.read(when.shop, id);
  const order = given && (await books.orders.read(when.shop, given.order));
  if (!given || !order) return err({ code: 'unknownCase' });
  const moved = moveCase(given, to, when.now);
  if (!moved.ok) return moved;
  if (!(await books.serviceCases.update(when.shop, moved.value))) throw new Error(`case ${id} changed under its lock`);
  const shelf = shelfOf(books, order);
  if (to === 'approved') await setAside(shelf, when, given);
  if (to === 'received') await takeBack(shelf, when.shop, given);
  if (to === 'done') await finish(books, when, { of: given, order });
  if (to === 'refused' && given.status === 'approved') await letGo(shelf, when.shop, given);
  await tell(books, when.shop, moved.value);
  return ok(moved.value);
}

async function setAside(shelf: Shelf, when: When, { wish, lines }: ServiceCase): Promise<void> {
  if (wish !== 'exchange') return;
  const taken = await takeStock(when, { lines, as: 'reserved', shelf });
  if (!taken.ok) throw new Error('what it is to be exchanged for is sold out');
}

async function takeBack(shelf: Shelf, shop: ShopId, { lines }: ServiceCase): Promise<void> {
  for (const [sku, quantity] of unitsOf(lines, ({ sku }) => sku)) await shelf.takeBack(shop, sku, quantity);
}

async function finish(
  books: CommerceBooks,
  when: When,
  { of, order }: { readonly of: ServiceCase; readonly order: Order },
): Promise<void> {
  if (of.wish === 'exchange') {
    for (const [sku, quantity] of unitsOf(of.lines, ({ by }) => by))
      await shelfOf(books, order).sell(when.shop, sku, quantity);
  }
  if (of.amount) await refundCase(books, when, { order, of, amount: of.amount });
}

/** New goods that were set aside for an exchange. */
async function letGo(shelf: Shelf, shop: ShopId, of: ServiceCase): Promise<void> {
  if (of.wish !== 'exchange') return;
  for (const [sku, quantity] of unitsOf(of.lines, ({ by }) => by)) await shelf.release(shop, sku, quantity);
}

async function tell({ news }: CommerceBooks, shop: ShopId, moved: ServiceCase): Promise<void> {
  const { id, status, order, conversation } = moved;
  const body: Extract<News, { news: 'caseMoved' }> = { news: 'caseMoved', order, case: id, wish: moved.wish, status };
  await news.add(shop, { id: `news:${id}:${status}`, conversation, body });
}
