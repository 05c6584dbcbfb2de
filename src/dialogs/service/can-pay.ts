import type { Dossier } from '../../commerce/dossier';
import { settlingTender, type Tender } from '../../commerce/known-shopper';
import { stillPaid } from '../../commerce/quote-case';
import type { ServiceFrame } from '../frame';

type Slots = ServiceFrame['slots'];

/** Whether a gift card that shall pay has too little on it, and how many other ways on file have enough. */
export function shortOn(
  dossier: Dossier,
  { wish, tender }: Slots,
  amountMinor: number,
): { readonly others: number } | null {
  const { wallet, order } = dossier;
  const owed = wish === 'changePayment' ? stillPaid(dossier) || order.totals.total.amount : -amountMinor;
  const paysBy = settlingTender(wallet, tender, order);
  const isShort = owed > 0 && order.status !== 'placed' && paysBy !== null && !hasEnough(paysBy, owed);
  const isOther = (each: Tender) => each.id !== paysBy?.id && !(wish === 'changePayment' && each.id === order.tender);
  return isShort ? { others: wallet.filter((each) => isOther(each) && hasEnough(each, owed)).length } : null;
}

export const hasEnough = (tender: Tender, owed: number): boolean =>
  tender.kind !== 'giftCard' || tender.balance.amount >= owed;

/** What is dearer than what was paid has to be taken from a way of paying on file. */
export const isUncovered = ({ order, wallet }: Dossier, { tender }: Slots, amountMinor: number): boolean =>
  amountMinor < 0 && order.status !== 'placed' && settlingTender(wallet, tender, order) === null;
