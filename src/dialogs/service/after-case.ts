import type { ServiceCase } from '../../commerce/service-case';
import { formatMoney } from '../../replies/format';
import type { Choice, Reply } from '../../replies/reply';
import { type Context, withTopic } from '../context';
import type { Outcome } from '../effect';
import type { News } from '../event';
import { orderChip, unknownOrder } from '../look-up-orders';
import { ask, done, type Step } from '../step';
import { refuse } from './refuse';
import { howItStands } from './sent-back';
import { advance, emptySlots } from './service';
import { withWayBack } from './way-back';

type OutcomeOf<Name extends Outcome['outcome']> = Extract<Outcome, { outcome: Name }>;

/** What was done, and what money goes where and when. */
export function caseOpened(context: Context, { opened, order, back }: OutcomeOf<'caseOpened'>): Step {
  const { t, wording, conversation } = context;
  const { wish, lines, reason, way, tender, address } = opened;
  const lastCase = { wish, lines, reason, way, tender, address };
  const next = withTopic(conversation, { lastOrder: order.number, lastCase });
  const choices: Choice[] = [
    { title: t.chips.whereIsIt(order.number), action: { do: 'order.show', order: order.number } },
  ];
  const isPart = opened.wish === 'cancel' && opened.lines.length > 0;
  const texts =
    opened.status === 'needsPerson'
      ? [t.service.forPerson(order.number)]
      : [isPart ? t.service.linesCancelled(order.number) : t.service.done[opened.wish](order.number)];
  if (opened.wish === 'claim' && opened.lines.some(({ by }) => by !== null)) texts.push(t.service.resent);
  if (back) texts.push(t.service.back(formatMoney(back, wording.locale), arrival(context, opened, order)));
  else if (opened.wish === 'cancel' && opened.status === 'done') texts.push(t.service.nothingCharged);
  const said: Reply = { type: 'say', text: t.sentences(texts), choices };
  return opened.status === 'approved'
    ? withWayBack(context, opened.id, (wayBack) => done(next, [said, ...wayBack]))
    : done(next, [said]);
}

/** Onto a gift card at once, along a payment in the days that the shop names. */
function arrival({ t, profile }: Context, { way }: ServiceCase, { payment }: OutcomeOf<'caseOpened'>['order']): string {
  if (way === 'giftCard' || payment === 'giftCard') return t.service.atOnce;
  if (payment === 'cod') return t.service.byHand;
  return t.service.days(...profile.policies.refundDays);
}

export function caseRefused(context: Context, { demand, refusal }: OutcomeOf<'caseRefused'>): Step {
  return ask('dossier', { number: demand.order }, (dossier) => {
    if (!dossier || refusal.code === 'unknownOrder') return unknownOrder(context, demand.order);
    const { wish, lines, reason, photos, way, tender, invoice, stars, words, order } = demand;
    switch (refusal.code) {
      case 'notGranted':
        return refuse(context, { dossier, wish, clause: refusal.clause, instead: refusal.instead });
      case 'summaryChanged':
        return advance(
          context,
          {
            ...emptySlots(wish),
            ...{ order, lines, reason, photos, way, tender, invoice, stars, words },
            address: demand.address,
          },
          context.t.service.summaryChanged,
        );
      case 'notEnoughStock': {
        const open = lines.map((line) => (line.by === refusal.sku ? { ...line, by: null } : line));
        const slots = { ...emptySlots(wish), ...{ order, reason, photos, way, tender }, lines: open, resend: null };
        return advance(context, slots, context.t.service.short(refusal.available));
      }
      default:
        return refuse(context, { dossier, wish, code: refusal.code });
    }
  });
}

/** What the merchant did about it, told by itself. */
export function tellCase(context: Context, news: Extract<News, { news: 'caseMoved' }>): Step {
  const { t, profile, wording } = context;
  const { order, wish, status, back, why } = news;
  const texts = [t.service.moved[status](t.service.wishes[wish], order)];
  if (status === 'sent') return tellSent(context, news);
  if (why !== undefined) texts.push(t.service.because(why));
  if (!back) return told(context, news, texts);
  return ask('order', { number: order }, (whose) => {
    const isCash = whose?.payment === 'cod' && !back.atOnce;
    const days = t.service.days(...profile.policies.refundDays);
    const arrives = back.atOnce ? t.service.atOnce : isCash ? t.service.byHand : days;
    const sum = t.service.back(formatMoney(back.amount, wording.locale), arrives);
    return told(context, news, [...texts, sum]);
  });
}

/** By whom it comes back is told with it. */
const tellSent = (context: Context, news: Extract<News, { news: 'caseMoved' }>): Step =>
  ask('comingBack', {}, (all) => {
    const of = all.find((each) => each.of.id === news.case)?.of;
    const { t } = context;
    return told(context, news, [
      of ? howItStands(context, of) : t.service.moved.sent(t.service.wishes[news.wish], news.order),
    ]);
  });

function told(context: Context, news: Extract<News, { news: 'caseMoved' }>, texts: readonly string[]): Step {
  const { conversation, t } = context;
  const { order, status } = news;
  const text = t.sentences(texts);
  const choices: Choice[] = status === 'refused' ? [{ title: t.chips.person, action: { do: 'human' } }] : [];
  const said: Reply = { type: 'say', text, choices };
  const next = withTopic(conversation, { lastOrder: order });
  return status === 'approved'
    ? withWayBack(context, news.case, (wayBack) => done(next, [said, ...wayBack]))
    : done(next, [said]);
}

export function receiptConfirmed(context: Context, { order }: OutcomeOf<'receiptConfirmed'>): Step {
  const { conversation, t } = context;
  return done(withTopic(conversation, { lastOrder: order.number }), [
    {
      type: 'say',
      text: t.service.receipt(order.number),
      choices: [{ title: t.service.wishes.review, action: { do: 'order.serve', order: order.number, wish: 'review' } }],
    },
  ]);
}

export function receiptRefused(context: Context, { order }: OutcomeOf<'receiptRefused'>): Step {
  if (!order) return unknownOrder(context, '');
  return done(context.conversation, [
    { type: 'say', text: context.t.service.notUnderway(order.number), choices: [orderChip(context, order)] },
  ]);
}
