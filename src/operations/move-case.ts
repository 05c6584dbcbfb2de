import type { CaseId, ShopId } from '../base/ids';
import { err, ok, type Result } from '../base/result';
import type { Order } from '../commerce/order';
import { type CaseRefusal, type CaseStatus, moveCase, type ServiceCase } from '../commerce/service-case';
import type { News } from '../dialogs/event';
import type { CommerceBooks } from '../ports/commerce-store';
import type { When } from './book-order';
import { refundCase } from './granting';
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
  if (to === 'approved') await setAside(books, when, given);
  if (to === 'received') await takeBack(books, when.shop, given);
  if (to === 'done') await finish(books, when, { of: given, order });
  if (to === 'refused' && given.status === 'approved') await letGo(books, when.shop, given);
  await tell(books, when.shop, moved.value);
  return ok(moved.value);
}

async function setAside(books: CommerceBooks, when: When, { wish, lines }: ServiceCase): Promise<void> {
  if (wish !== 'exchange') return;
  const taken = await takeStock(books, when, { lines, as: 'reserved' });
  if (!taken.ok) throw new Error('what it is to be exchanged for is sold out');
}

async function takeBack(books: CommerceBooks, shop: ShopId, { lines }: ServiceCase): Promise<void> {
  for (const [sku, quantity] of unitsOf(lines, ({ sku }) => sku)) await books.stock.takeBack(shop, sku, quantity);
}

async function finish(
  books: CommerceBooks,
  when: When,
  { of, order }: { readonly of: ServiceCase; readonly order: Order },
): Promise<void> {
  if (of.wish === 'exchange') {
    for (const [sku, quantity] of unitsOf(of.lines, ({ by }) => by)) await books.stock.sell(when.shop, sku, quantity);
  }
  if (of.amount) await refundCase(books, when, { order, of, amount: of.amount });
}

/** New goods that were set aside for an exchange. */
async function letGo(books: CommerceBooks, shop: ShopId, of: ServiceCase): Promise<void> {
  if (of.wish !== 'exchange') return;
  for (const [sku, quantity] of unitsOf(of.lines, ({ by }) => by)) await books.stock.release(shop, sku, quantity);
}

async function tell({ news }: CommerceBooks, shop: ShopId, moved: ServiceCase): Promise<void> {
  const { id, status, order, conversation } = moved;
  const body: Extract<News, { news: 'caseMoved' }> = { news: 'caseMoved', order, case: id, wish: moved.wish, status };
  await news.add(shop, { id: `news:${id}:${status}`, conversation, body });
}
