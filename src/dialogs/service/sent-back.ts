import { CaseId } from '../../base/ids';
import { isComingBack, type ServiceCase } from '../../commerce/service-case';
import type { SentBack } from '../../commerce/way-back';
import type { Choice } from '../../replies/reply';
import { type Context, withTopic } from '../context';
import type { Outcome } from '../effect';
import { entities, textOf } from '../said';
import { ask, done, type Step } from '../step';
import { endsWithCarrier, readSentBack } from './read-sent-back';

/** "寄出去了 顺丰 SF1234567890": of what was agreed to come back. Null, or on as before, where nothing is. */
export function hearSentBack(context: Context, otherwise: () => Step): Step | null {
  const text = textOf(context);
  const { orders, cases } = numbersIn(context);
  const by = readSentBack(text, [...orders.map(({ text: said }) => said), ...cases]);
  if (!by) return null;
  return ask('comingBack', {}, (all) => {
    const meant = namedOf(context, all.map(({ of }) => of).filter(isComingBack));
    const [first] = meant;
    if (!first) return otherwise();
    const one = meant.length === 1 ? first : likeliest(context, meant, by);
    return one ? send(context, one, by) : askWhich(context, meant, by);
  });
}

function numbersIn(context: Context) {
  const text = textOf(context);
  const orders = entities(context, 'orderNumber').filter(({ start }) => !isOfParcel(text.slice(0, start)));
  const cases: readonly string[] = text.match(/SC[0-9a-f]{16}/gi) ?? [];
  return { orders, cases };
}

/** Of what comes back, that which a message names by the number of an order or its own; all where it names none. */
export function namedOf(context: Context, open: readonly ServiceCase[]): readonly ServiceCase[] {
  const { orders, cases } = numbersIn(context);
  const named = open.filter(
    ({ id, order }) => cases.some((each) => same(each, id)) || orders.some(({ value }) => value === order),
  );
  return named.length > 0 || orders.length > 0 ? named : open;
}

/** What stands before a number that a carrier gave: 顺丰单号, "tracking", "UPS". */
const isOfParcel = (before: string): boolean =>
  /(?:单号|运单|快递|tracking|waybill|number)[\s:：#是is]*$/i.test(before) || endsWithCarrier(before);

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The one of the order which was spoken of, else the only one: that nobody has sent yet, or that has no such number yet. */
function likeliest(
  { conversation }: Context,
  meant: readonly ServiceCase[],
  { tracking }: Omit<SentBack, 'at'>,
): ServiceCase | null {
  const open = meant.filter(({ status, sentBack }) =>
    tracking === null ? status === 'approved' : status !== 'received' && !sentBack?.tracking,
  );
  const spoken = open.filter(({ order }) => order === conversation.topic.lastOrder);
  const [only] = spoken.length === 1 ? spoken : open.length === 1 ? open : [];
  return only ?? null;
}

const send = ({ conversation }: Context, { id, order }: ServiceCase, by: Omit<SentBack, 'at'>): Step =>
  done(withTopic(conversation, { lastOrder: order }), [], { effect: 'sendBack', case: id, by });

function askWhich({ conversation, t }: Context, open: readonly ServiceCase[], by: Omit<SentBack, 'at'>): Step {
  const choices = open.map<Choice>(({ id, wish, order }) => ({
    title: t.list([t.service.wishes[wish], order, id]),
    action: { do: 'order.sentBack', case: id, ...by },
  }));
  return done(conversation, [{ type: 'say', text: t.wayBack.whichSent, choices }]);
}

/** Of a tap: which one was sent. */
export const sentBackChosen = (
  { conversation }: Context,
  { case: id, carrier, tracking }: { readonly case: string } & Omit<SentBack, 'at'>,
): Step => done(conversation, [], { effect: 'sendBack', case: CaseId(id), by: { carrier, tracking } });

export function tellSentBack(context: Context, { of }: Extract<Outcome, { readonly outcome: 'sentBack' }>): Step {
  const { conversation, t } = context;
  if (!of) return done(conversation, [{ type: 'say', text: t.wayBack.nothingSent, choices: [] }]);
  const choices: Choice[] = [{ title: t.chips.whereIsIt(of.order), action: { do: 'order.show', order: of.order } }];
  const isNumbered = of.status !== 'sent' || of.sentBack?.tracking;
  const texts = [howItStands(context, of), isNumbered ? '' : t.wayBack.tellNumber];
  return done(withTopic(conversation, { lastOrder: of.order }), [{ type: 'say', text: t.sentences(texts), choices }]);
}

/** Where what comes back is, by whom under which number, and what follows, in plain words. */
export function howItStands({ t }: Context, { status, wish, order, sentBack }: ServiceCase): string {
  const state = t.service.moved[status](t.service.wishes[wish], order);
  if (status === 'approved') return state;
  const by = t.list([sentBack?.carrier ?? '', sentBack?.tracking ?? ''].filter(Boolean));
  const follows = wish === 'exchange' ? t.wayBack.thenGoods : t.wayBack.thenMoney;
  return t.sentences([state, by && t.wayBack.under(by), status === 'sent' ? follows : '']);
}
