import { inLocale } from '../../base/locale';
import type { Dossier } from '../../commerce/dossier';
import type { Clause } from '../../commerce/judge-wish';
import { orderStatuses } from '../../commerce/order-status';
import type { OrderWish } from '../../commerce/policy';
import type { Choice, Reply } from '../../replies/reply';
import { type Context, dropDialog, withTopic } from '../context';
import type { ServiceFrame } from '../frame';
import { done, type Step } from '../step';

interface Refusing {
  readonly dossier: Dossier;
  readonly wish: OrderWish;
  /** What was said of it before it was refused. */
  readonly said?: Pick<ServiceFrame['slots'], 'reason' | 'lines'>;
  readonly clause?: Clause | undefined;
  readonly instead?: readonly OrderWish[] | undefined;
  readonly code?: 'noOther' | 'unknownTender' | 'noPriceDrop' | 'giftCardShort' | 'mustPayMore' | undefined;
}

/** Says which rule stands in the way, and offers what is possible instead. */
export function refuse(context: Context, refusing: Refusing): Step {
  const { conversation, t } = context;
  const { order } = refusing.dossier;
  const possible = refusing.instead ?? [];
  const text = refusing.clause ? clauseText(context, refusing.clause, order.number) : codeText(context, refusing);
  const others = possible.map<Choice>((wish) => ({
    title: t.service.wishes[wish],
    action: { do: 'order.serve', order: order.number, wish },
  }));
  const person: Choice = { title: t.chips.person, action: { do: 'human' } };
  const refused = { wish: refusing.wish, order: order.number, why: text, ...kept(refusing) };
  const next = withTopic(dropDialog(conversation, 'service'), { lastOrder: order.number, refused });
  if (isOnItsWay(refusing)) {
    const reply: Reply = { type: 'say', text: t.sentences([text, t.service.askToStop]), choices: [person, ...others] };
    return done({ ...next, suggested: person.action }, [reply]);
  }
  const way = possible.length > 0 ? t.service.instead : t.service.askPerson;
  return done(next, [{ type: 'say', text: t.sentences([text, way]), choices: [...others, person] }]);
}

const kept = ({ said }: Refusing) =>
  said ? { reason: said.reason, lines: said.lines.map((line) => ({ ...line, by: null })) } : {};

/** No rule calls a parcel back, but a person may still get the carrier to. */
const isOnItsWay = ({ wish, clause }: Refusing): boolean =>
  wish === 'cancel' && clause?.rule === 'status' && clause.status === 'fulfilling';

function codeText({ t, wording }: Context, { code, dossier }: Refusing): string {
  if (code !== 'noOther') return t.service[code ?? 'summaryChanged'];
  const [line] = dossier.order.lines;
  return t.service.noOther(line ? inLocale(line.title, wording.locale) : dossier.order.number);
}

/** A clause in the shopper's words. */
export function clauseText({ t, wording }: Pick<Context, 't' | 'wording'>, clause: Clause, order: string): string {
  const { clauses, wishes, reasons } = t.service;
  switch (clause.rule) {
    case 'notOffered':
      return clauses.notOffered(wishes[clause.wish]);
    case 'status': {
      if (clause.status === 'cancelled') return clauses.cancelled(order);
      const at = (status: (typeof orderStatuses)[number]) => orderStatuses.indexOf(status);
      const isEarly = clause.allowed.every((status) => at(status) > at(clause.status));
      return (isEarly ? clauses.tooEarly : clauses.tooLate)(order, t.orderStatus[clause.status]);
    }
    case 'window':
      return clauses.window(clause.days, clause.passed);
    case 'exception':
      return t.sentences([inLocale(clause.says, wording.locale)]);
    case 'notAfter':
      return (clause.after === clause.wish ? clauses.onlyOnce : clauses.notAfter)(wishes[clause.after], order);
    case 'whole':
      return clauses.whole;
    case 'reason':
      return clauses.reason(t.list(clause.reasons.map((reason) => reasons[reason])));
    case 'nothingLeft':
      return clauses.nothingLeft;
  }
}
