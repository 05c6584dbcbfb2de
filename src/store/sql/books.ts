import type { CommerceBooks } from '../../ports/commerce-store';
import { type Access, accessWithin, type Writing } from './access';
import { audit } from './audit';
import { carts } from './carts';
import { catalogue } from './catalogue';
import { coupons } from './coupons';
import { desk } from './desk';
import { erasure } from './erasure/erasure';
import { history } from './history';
import { invitations } from './invitations';
import { knownShoppers } from './known-shoppers';
import { ledger } from './ledger';
import { links } from './links';
import { members } from './members';
import { news } from './news';
import { notices } from './notices';
import { orders } from './orders';
import { payments } from './payments';
import { pickUpCodes } from './pick-up-codes';
import { refunds } from './refunds';
import { replaceCatalogue } from './replace-catalogue';
import { serviceCases } from './service-cases';
import { shoppers } from './shoppers';
import { stock } from './stock';

type Replace = CommerceBooks['catalogue']['replace'];

export function books(access: Access, replace: Replace): CommerceBooks {
  return {
    catalogue: { ...catalogue(access), replace },
    carts: carts(access),
    stock: stock(access),
    orders: orders(access),
    payments: payments(access),
    notices: notices(access),
    refunds: refunds(access),
    serviceCases: serviceCases(access),
    ledger: ledger(access),
    shoppers: shoppers(access),
    members: members(access),
    links: links(access),
    coupons: coupons(access),
    pickUpCodes: pickUpCodes(access),
    invitations: invitations(access),
    knownShoppers: knownShoppers(access),
    history: history(access),
    news: news(access),
    audit: audit(access),
    desk: desk(access),
    erasure: erasure(access),
  };
}

export const booksWithin = (writing: Writing): CommerceBooks =>
  books(accessWithin(writing), (shop, products, onStep) => replaceCatalogue(writing, { shop, onStep }, products));
