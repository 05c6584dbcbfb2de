import { CaseId, OrderNumber } from '../../base/ids';
import { err, ok, type Result } from '../../base/result';
import type { CaseStatus, ServiceCase } from '../../commerce/service-case';
import { nearness } from '../../commerce/way-back';
import type { CaseRefused } from '../../dialogs/effect';
import { agreeToCase } from '../../operations/agree-to-case';
import { CaseRefusedError } from '../../operations/case-refused-error';
import { type CaseStep, moveCaseOn } from '../../operations/move-case';
import type { CommerceBooks } from '../../ports/commerce-store';
import { formatMoney } from '../../replies/format';
import type { CommandWorld, ShopCommand } from './shop-command';

type Carry = (
  world: CommandWorld,
  books: CommerceBooks,
  found: ServiceCase,
) => Promise<Result<ServiceCase, { readonly code: string }>>;

interface CaseCommand {
  readonly from: readonly CaseStatus[];
  /** Where it has been moved to already when there is nothing to do. */
  readonly past: readonly CaseStatus[];
  readonly carry: Carry;
}

/** What waits for a person is carried out, whatever was asked for; goods that come back first are waited for. */
export const approveCommand: ShopCommand = caseCommand({
  from: ['needsPerson'],
  past: ['approved', 'sent', 'received', 'done'],
  carry: async ({ profile, now }, books, { id }) => {
    const agreed = await agreeToCase(books, { profile, now }, id);
    return agreed ? ok(agreed) : err({ code: 'caseOver' });
  },
});

const step =
  (to: CaseStep['to']): Carry =>
  ({ profile, now, value }, books, { id }) =>
    moveCaseOn(
      books,
      { shop: profile.id, now },
      {
        ...{ id, to, why: value('reason') ?? undefined },
        by: { carrier: value('carrier'), tracking: value('tracking') },
      },
    );

export const refuseCommand: ShopCommand = caseCommand({
  from: ['needsPerson', 'approved', 'sent'],
  past: ['refused'],
  carry: step('refused'),
});

/** A courier has fetched the goods, or the carrier says that they are on their way. */
export const sentCommand: ShopCommand = caseCommand({
  from: ['approved'],
  past: ['sent', 'received', 'done'],
  carry: step('sent'),
});

export const receiveCommand: ShopCommand = caseCommand({
  from: ['approved', 'sent'],
  past: ['received', 'done'],
  carry: step('received'),
});

export const finishCommand: ShopCommand = caseCommand({ from: ['received'], past: ['done'], carry: step('done') });

/** Moves a case on, by its own id, or by its order where only one of it can be moved so. */
function caseCommand(command: CaseCommand): ShopCommand {
  return async (world) => {
    const { store, profile, words } = world;
    const [named] = words;
    if (named === undefined) return err('Say which case or order, for example SC0123456789abcdef.');
    const found = await findCase(world, named, command);
    if (found === null) return err(`Nothing of ${named} can be moved so.`);
    if (command.past.includes(found.status)) return ok(`${found.id} is ${found.status} already. Nothing was done.`);
    try {
      return await store.once(profile.id, `case:${found.id}:${found.version}:${command.past[0]}`, (books) =>
        moved(world, books, { found, carry: command.carry }),
      );
    } catch (error) {
      if (error instanceof CaseRefusedError) return err(`${found.id}: ${whyNot(found, error.refusal)}`);
      throw error;
    }
  };
}

async function moved(
  world: CommandWorld,
  books: CommerceBooks,
  { found, carry }: { readonly found: ServiceCase; readonly carry: Carry },
): Promise<Result<string, string>> {
  const { profile, now, who, value } = world;
  const done = await carry(world, books, found);
  if (!done.ok) return err(`${found.id} is ${found.status} and cannot be moved so.`);
  const { id, status, wish, order } = done.value;
  const reason = value('reason');
  const details = reason === null ? id : { case: id, reason };
  await books.audit.note(profile.id, { at: now, who, did: `case:${status}`, subject: order, details });
  return ok(`${id} (${wish} of ${order}): ${status}.`);
}

function whyNot({ order }: ServiceCase, refusal: CaseRefused): string {
  switch (refusal.code) {
    case 'notGranted':
      return refusal.clause.rule === 'status'
        ? `${order} is ${refusal.clause.status} by now, so that is no longer possible.`
        : 'the rules do not allow it any more.';
    case 'notEnoughStock':
      return `only ${refusal.available} of ${refusal.sku} are left.`;
    case 'summaryChanged':
      return 'the order or a price is no longer what the shopper said yes to. Refuse it, and they can ask again.';
    case 'giftCardShort':
      return 'the gift card does not have enough on it.';
    case 'mustPayMore':
    case 'unknownTender':
      return 'there is nothing on file that could pay the difference.';
    case 'unknownOrder':
      return `there is no order ${order}.`;
  }
}

async function findCase(
  { store, profile }: CommandWorld,
  named: string,
  { from, past }: CaseCommand,
): Promise<ServiceCase | null> {
  const own = await store.serviceCases.read(profile.id, CaseId(named));
  if (own) return own;
  const ofOrder = await store.serviceCases.ofOrder(profile.id, OrderNumber(named));
  const movable = ofOrder.filter(({ status }) => from.includes(status));
  const gone = ofOrder.filter(({ status }) => past.includes(status));
  const candidates = movable.length > 0 ? movable : gone;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

export const casesCommand: ShopCommand = async (world) => {
  const { store, profile, words } = world;
  const [number] = words;
  const cases = number ? await store.serviceCases.ofOrder(profile.id, OrderNumber(number)) : await waiting(world);
  const lines = cases.map((each) => caseLine(each, world));
  return ok(lines.join('\n') || (number ? `${number} has no cases.` : 'Nothing waits for a person.'));
};

const mostListed = 200;
/** More than are ever on their way at once. */
const mostAgreed = 10_000;

/** What a person has to decide: asked for and not agreed to, or agreed to and not sent in time. */
async function waiting({ store, profile, now }: CommandWorld): Promise<readonly ServiceCase[]> {
  const asked = await store.serviceCases.ofStatus(profile.id, 'needsPerson', mostListed);
  const agreed = await store.serviceCases.ofStatus(profile.id, 'approved', mostAgreed);
  const late = agreed.filter(({ sendBy }) => sendBy && isOver(sendBy, { now, timeZone: profile.timeZone }));
  return [...asked, ...late.slice(0, mostListed)];
}

const isOver = (day: string, at: { now: number; timeZone: string }): boolean => nearness(day, at) === 'over';

function caseLine(given: ServiceCase, { profile, now }: CommandWorld): string {
  const { id, order, wish, status, lines, reason, amount, visit, sendBy, sentBack } = given;
  const goods = lines.map(({ sku, quantity, by }) => `${quantity} x ${sku}${by && by !== sku ? ` for ${by}` : ''}`);
  const sum = amount ? formatMoney(amount, 'en') : '';
  return [
    id,
    order,
    wish,
    status,
    goods.join(', '),
    reason ?? '',
    sum,
    status === 'approved' && sendBy
      ? `${isOver(sendBy, { now, timeZone: profile.timeZone }) ? 'LATE, ' : ''}to be sent by ${sendBy}`
      : '',
    visit ? `courier ${visit.day} ${visit.window}` : '',
    sentBack ? ['sent', sentBack.carrier, sentBack.tracking].filter(Boolean).join(' ') : '',
  ]
    .filter(Boolean)
    .join('  ');
}
