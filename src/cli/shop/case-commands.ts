import { CaseId, OrderNumber } from '../../base/ids';
import { err, ok } from '../../base/result';
import type { CaseStatus, ServiceCase } from '../../commerce/service-case';
import { moveCaseOn } from '../../operations/move-case';
import type { CommandWorld, ShopCommand } from './shop-command';

const comesBack: ReadonlySet<ServiceCase['wish']> = new Set(['return', 'exchange']);

/** Moves a case on: by its own id, or by its order where only one of it can be moved so. */
export const caseCommand =
  (from: readonly CaseStatus[], to: CaseStatus): ShopCommand =>
  async (world) => {
    const { store, profile, words, who, now } = world;
    const [named] = words;
    if (named === undefined) return err('Say which case or order, for example SC0123456789abcdef.');
    const found = await findCase(world, named, from);
    if (found === null) return err(`Nothing of ${named} can be moved so.`);
    // What nothing has to come back for is done as soon as it is agreed to.
    const step = to === 'approved' && !comesBack.has(found.wish) ? 'done' : to;
    return store.once(profile.id, `case:${found.id}:${found.version}:${step}`, async (books) => {
      const moved = await moveCaseOn(books, { shop: profile.id, now }, { id: found.id, to: step });
      if (!moved.ok) return err(`${found.id} is ${found.status} and cannot become ${step}.`);
      await books.audit.note(profile.id, {
        at: now,
        who,
        did: `case:${step}`,
        subject: found.order,
        details: found.id,
      });
      return ok(`${found.id} (${found.wish} of ${found.order}): ${step}.`);
    });
  };

async function findCase(
  { store, profile }: CommandWorld,
  named: string,
  from: readonly CaseStatus[],
): Promise<ServiceCase | null> {
  const own = await store.serviceCases.read(profile.id, CaseId(named));
  if (own) return own;
  const ofOrder = await store.serviceCases.ofOrder(profile.id, OrderNumber(named));
  const movable = ofOrder.filter(({ status }) => from.includes(status));
  return movable.length === 1 ? (movable[0] ?? null) : null;
}

export const casesCommand: ShopCommand = async ({ store, profile, words: [number] }) => {
  if (number === undefined) return err('Say which order, for example SO-20261122-0001.');
  const cases = await store.serviceCases.ofOrder(profile.id, OrderNumber(number));
  const lines = cases.map(({ id, wish, status }) => `${id}  ${wish}  ${status}`);
  return ok(lines.join('\n') || `${number} has no cases.`);
};
