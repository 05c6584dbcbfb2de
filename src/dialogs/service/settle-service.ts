import type { Context } from '../context';
import { dropDialog, pushFrame, withTopic } from '../context';
import type { Said } from '../event';
import type { ServiceFrame } from '../frame';
import { done, type Step } from '../step';
import { intentsOf, plans } from './plans';
import { advance, emptySlots, frameOf } from './service';

type Slots = ServiceFrame['slots'];

/** The yes: done under its token, and the next order that was named follows. */
export function carryOutService(context: Context, frame: ServiceFrame): Step {
  const { token, demand } = frame.slots;
  if (!token || !demand) return advance(context, frame.slots);
  const next = followUp(context, frame);
  const waiting = next.waiting.filter((said) => !isEcho(said, frame.slots));
  return done({ ...next, waiting }, [], { effect: 'openCase', token, demand });
}

/** "Yes, exchange it": the same wish once more, of nothing else. */
const isEcho = ({ understanding: { intents, entities } }: Said, { wish }: Slots): boolean =>
  entities.length === 0 && intentsOf[wish].some((intent) => intent === intents[0]?.intent);

/** Second thoughts, in the words of the thing itself. */
export const takesBack =
  /^(?:no|nope|actually)?[,.! ]*(?:i.ll |please |let.s |just )?(?:keep (?:it|them|the order|my order)|leave it)\b|留着|(?:先|还是|那)?不(?:退|换|取消|改|开)了(?!.*换)/i;

export function keepAsItIs(context: Context, frame: ServiceFrame): Step {
  const left = withTopic(followUp(context, frame), { lastOrder: frame.slots.order });
  const next = { ...left, waiting: left.waiting.filter(({ understanding }) => !takesBack.test(understanding.text)) };
  return done(next, [{ type: 'say', text: context.t.service.kept(frame.slots.order ?? '') }]);
}

function followUp({ conversation }: Context, { slots }: ServiceFrame): Context['conversation'] {
  const [order, ...further] = slots.further;
  const left = dropDialog(conversation, 'service');
  if (!order) return left;
  const { wish, reason, way, address } = slots;
  const tender = wish === 'changePayment' ? slots.tender : null;
  const heard = plans[wish].includes('chooseLines') ? slots.heard : '';
  return pushFrame(left, frameOf({ ...emptySlots(wish), order, further, heard, reason, way, address, tender }));
}
