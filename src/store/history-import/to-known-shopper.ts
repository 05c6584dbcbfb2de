import { ShopperId, TenderId } from '../../base/ids';
import type { KnownShopper, Tender } from '../../commerce/known-shopper';
import { money } from '../../commerce/money';
import type { ShopperLine } from './history-line';

export function toKnownShopper({ id, name, email, addresses, wallet }: ShopperLine, currency: string): KnownShopper {
  return {
    id: ShopperId(id),
    name,
    email: email?.toLowerCase() ?? null,
    addresses,
    wallet: wallet.map((tender) => toTender(tender, currency)),
    version: 1,
  };
}

function toTender(tender: ShopperLine['wallet'][number], currency: string): Tender {
  const id = TenderId(tender.id);
  switch (tender.kind) {
    case 'card':
      return { id, kind: 'card', brand: tender.brand ?? null, lastFour: tender.lastFour ?? null };
    case 'paypal':
      return { id, kind: 'paypal' };
    case 'giftCard':
      return { id, kind: 'giftCard', balance: money(tender.balance, currency) };
  }
}
