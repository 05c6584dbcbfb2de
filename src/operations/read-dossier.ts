import type { OrderNumber } from '../base/ids';
import type { Dossier } from '../commerce/dossier';
import { levelOf } from '../commerce/member';
import { atShopperPrices } from '../commerce/unit-price';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Operation } from './operation';
import { ownOrder } from './own-order';

type Books = Pick<CommerceBooks, 'orders' | 'links' | 'serviceCases' | 'catalogue' | 'knownShoppers' | 'members'>;

/** All that is known of a shopper's own order; null for somebody else's, as for one that does not exist. */
export async function readDossier(
  books: Books,
  who: Pick<Operation, 'profile' | 'shopper' | 'now'>,
  number: OrderNumber,
): Promise<Dossier | null> {
  const order = await ownOrder(books, who, number);
  if (!order) return null;
  const { id: shop, promotions } = who.profile;
  const cases = await books.serviceCases.ofOrder(shop, order.number);
  const sold = await books.catalogue.products(shop, [...new Set(order.lines.map(({ product }) => product))]);
  const { levels, taxes } = promotions;
  const member = levels.length > 0 ? await books.members.read(shop, order.shopper) : null;
  const level = levelOf(member, levels);
  const known = await books.knownShoppers.read(shop, order.shopper);
  return {
    order,
    cases,
    products: sold.map((product) => atShopperPrices(product, { promotions, level, now: who.now })),
    taxing: { taxes, to: order.contact },
    wallet: known?.wallet ?? [],
    level: level?.id ?? null,
  };
}
