import type { OrderNumber } from '../base/ids';
import type { Dossier } from '../commerce/dossier';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Operation } from './operation';
import { ownOrder } from './own-order';

type Books = Pick<CommerceBooks, 'orders' | 'serviceCases' | 'catalogue' | 'knownShoppers'>;

/** All that is known of a shopper's own order; null for somebody else's, as for one that does not exist. */
export async function readDossier(
  books: Books,
  who: Pick<Operation, 'profile' | 'shopper'>,
  number: OrderNumber,
): Promise<Dossier | null> {
  const order = await ownOrder(books, who, number);
  if (!order) return null;
  const { id: shop } = who.profile;
  const cases = await books.serviceCases.ofOrder(shop, order.number);
  const products = await books.catalogue.products(shop, [...new Set(order.lines.map(({ product }) => product))]);
  const known = await books.knownShoppers.read(shop, who.shopper);
  return { order, cases, products, wallet: known?.wallet ?? [], level: null };
}
