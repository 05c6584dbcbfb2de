import type { OrderNumber } from '../base/ids';
import type { Dossier } from '../commerce/dossier';
import { levelOf } from '../commerce/member';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Operation } from './operation';
import { ownOrder } from './own-order';

type Books = Pick<CommerceBooks, 'orders' | 'links' | 'serviceCases' | 'catalogue' | 'knownShoppers' | 'members'>;

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
  const { levels } = who.profile.promotions;
  const member = levels.length > 0 ? await books.members.read(shop, order.shopper) : null;
  const known = await books.knownShoppers.read(shop, order.shopper);
  return { order, cases, products, wallet: known?.wallet ?? [], level: levelOf(member, levels)?.id ?? null };
}
