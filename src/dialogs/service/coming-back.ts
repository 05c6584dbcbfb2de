import { type ServiceCase, waitsForGoods } from '../../commerce/service-case';
import type { Choice, Reply } from '../../replies/reply';
import { type Context, topFrame, withTopic } from '../context';
import { isStranger, proveFirst } from '../prove-identity';
import { textOf } from '../said';
import { ask, type ComingBack, done, type Step } from '../step';
import { asksLastDay, asksWayBack } from './read-way-back';
import { howItStands, namedOf } from './sent-back';
import { lastDayOf, wayBackOf } from './way-back';

/** Each has its own number and label, so more than a few would be a wall of them. */
const mostTold = 3;

/**
 * "How do I send it back?", 退货地址是哪里: answered from what the shopper is to send. Null, or on as before, where a message asks
 * nothing of the kind; words that any parcel could be meant by are taken so only of the order that was spoken of.
 */
export function hearWayBack(context: Context, otherwise: () => Step): Step | null {
  const { said, conversation } = context;
  const asked = asksWayBack(textOf(context));
  if (!asked || (asked === 'perhaps' && conversation.frames.length > 0)) return null;
  if (asked === 'sure' && isStranger(context)) return proveFirst(context, { ...(said && { wish: said }) });
  return ask('comingBack', {}, (all) => {
    const named = namedOf(
      context,
      all.map(({ of }) => of),
    );
    const meant = asked === 'sure' ? named : named.filter((each) => isSpokenOf(context, each));
    if (meant.length === 0) return asked === 'sure' ? nothingToSend(context) : otherwise();
    const toSend = all.filter(({ of }) => of.status === 'approved' && meant.includes(of));
    return toSend.length > 0 ? tellWayBack(context, toSend) : tellStanding(context, meant);
  });
}

const isSpokenOf = ({ conversation }: Context, { order, status }: ServiceCase): boolean =>
  (status === 'approved' || status === 'sent') && order === conversation.topic.lastOrder;

/** That of the order which was spoken of comes first. */
function tellWayBack(context: Context, toSend: readonly ComingBack[]): Step {
  const { lastOrder } = context.conversation.topic;
  const isLast = ({ of }: ComingBack): number => Number(of.order === lastOrder);
  const told = [...toSend].sort((a, b) => isLast(b) - isLast(a)).slice(0, mostTold);
  const order = told[0]?.of.order ?? lastOrder;
  return done(
    withTopic(context.conversation, { lastOrder: order }),
    told.flatMap((each) => wayOf(context, each)),
  );
}

function wayOf(context: Context, back: ComingBack): readonly Reply[] {
  const { t, profile } = context;
  const { id } = back.of;
  const person: Choice = { title: t.chips.person, action: { do: 'human' } };
  const hasAddress = profile.policies.returns !== undefined;
  const isOfDay = asksLastDay(textOf(context));
  const texts = [
    howItStands(context, back.of),
    isOfDay ? lastDayOf(context, back.of) || t.wayBack.noLastDay : '',
    hasAddress || isOfDay ? '' : t.wayBack.noAddress(id),
  ];
  if (isOfDay) return [{ type: 'say', text: t.sentences(texts), choices: [howChip(context)] }];
  const said: Reply = { type: 'say', text: t.sentences(texts), choices: hasAddress ? [] : [person] };
  return [said, ...wayBackOf(context, back)];
}

const howChip = ({ t }: Context): Choice => ({ title: t.wayBack.how, action: { do: 'say', text: t.wayBack.how } });

/** It has been sent or has come already, or nobody has agreed to it yet. */
function tellStanding(context: Context, meant: readonly ServiceCase[]): Step {
  const { conversation, t } = context;
  const choices = meant.map<Choice>(({ order }) => ({
    title: t.chips.whereIsIt(order),
    action: { do: 'order.show', order },
  }));
  const text = meant.map((each) => howItStands(context, each)).join('\n');
  return done(conversation, [{ type: 'say', text, choices: choices.slice(0, 1) }]);
}

/** What starts one; in the middle of asking for one, that the way follows. */
function nothingToSend({ conversation, t }: Context): Step {
  const frame = topFrame(conversation);
  if (frame?.dialog === 'service' && waitsForGoods(frame.slots.wish)) {
    return done(conversation, [{ type: 'say', text: t.wayBack.onceAgreed }]);
  }
  const choices: Choice[] = [
    { title: t.wayBack.startReturn, action: { do: 'say', text: t.wayBack.startReturn } },
    { title: t.chips.myOrders, action: { do: 'order.list' } },
  ];
  return done(conversation, [{ type: 'say', text: t.wayBack.noneOpen, choices }]);
}
