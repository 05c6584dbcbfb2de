import type { CaseId } from '../base/ids';
import { type ServiceCase, sendBack } from '../commerce/service-case';
import type { SentBack } from '../commerce/way-back';
import type { Outcome } from '../dialogs/effect';
import type { Operation } from './operation';
import { ownOrder } from './own-order';

/**
 * The shopper says that the goods are on their way back. Said again it changes nothing, with another number the number
 * alone; there is no undo, as nothing but the shop's own word that they have come moves goods or money.
 */
export function sendBackCase(
  operation: Operation,
  said: { readonly case: CaseId; readonly by: Omit<SentBack, 'at'> },
): Promise<Outcome> {
  const { store, profile, shopper, key, now } = operation;
  return store.once<Outcome>(profile.id, key, async (books) => {
    const given = await books.serviceCases.read(profile.id, said.case);
    const order = given && (await ownOrder(books, operation, given.order));
    if (!given || !order) return { outcome: 'sentBack', of: null };
    if (given.status === 'received' || isKnown(given, said.by)) return { outcome: 'sentBack', of: given };
    const sent = sendBack(given, { ...said.by, at: now });
    if (!sent.ok) return { outcome: 'sentBack', of: null };
    if (!(await books.serviceCases.update(profile.id, sent.value)))
      throw new Error(`case ${given.id} changed under its lock`);
    // The audit outlives a shopper who is erased, and a tracking number tells who sent the parcel.
    const details = { case: given.id };
    await books.audit.note(profile.id, { at: now, who: shopper, did: 'case:sent', subject: given.order, details });
    return { outcome: 'sentBack', of: sent.value };
  });
}

const isKnown = ({ status, sentBack }: ServiceCase, { carrier, tracking }: Omit<SentBack, 'at'>): boolean =>
  status === 'sent' &&
  (carrier === null || carrier === sentBack?.carrier) &&
  (tracking === null || tracking === sentBack?.tracking);
