import type { CaseId } from '../base/ids';
import { waitsForGoods } from '../commerce/service-case';
import { allVisits, nextVisits, type Visit } from '../commerce/way-back';
import type { Outcome } from '../dialogs/effect';
import type { Operation } from './operation';
import { ownOrder } from './own-order';

/** The courier comes for what goes back, at any time of the coming week, whichever were shown; another time takes the place of the one before. Once the goods are here it is over. */
export function bookVisit(
  operation: Operation,
  wanted: { readonly case: CaseId; readonly visit: Visit },
): Promise<Outcome> {
  const { store, profile, shopper, key, now } = operation;
  const { visit } = wanted;
  return store.once<Outcome>(profile.id, key, async (books) => {
    const given = await books.serviceCases.read(profile.id, wanted.case);
    const order = given && (await ownOrder(books, operation, given.order));
    const courier = profile.policies.returns?.courier;
    const visits = courier ? nextVisits(courier, { now, timeZone: profile.timeZone }, allVisits) : [];
    const comes = visits.some(({ day, window }) => day === visit.day && window === visit.window);
    if (!given || !order || given.status !== 'approved' || !waitsForGoods(given.wish) || !comes) {
      return { outcome: 'visitRefused', of: order && given?.status === 'approved' ? given : null };
    }
    const next = { ...given, visit, updatedAt: now, version: given.version + 1 };
    if (!(await books.serviceCases.update(profile.id, next)))
      throw new Error(`case ${given.id} changed under its lock`);
    const details = { case: given.id, day: visit.day, window: visit.window };
    await books.audit.note(profile.id, { at: now, who: shopper, did: 'case:visit', subject: given.order, details });
    return { outcome: 'visitBooked', of: next, visit };
  });
}
