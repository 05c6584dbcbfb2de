import type { Context } from '../context';
import type { ServiceFrame } from '../frame';
import { textOf } from '../said';
import { plans } from './plans';

type Slots = ServiceFrame['slots'];

/** "Then change it to a smaller one": the goods that could not be cancelled alone, or that were just asked about. */
export function knownLines({ conversation }: Context, slots: Slots, text: string): Slots['lines'] {
  const { wish, order, lines } = slots;
  const { refused, spoken } = conversation.topic;
  if (lines.length === 0 && spoken?.order === order && plans[wish].includes('chooseLines') && withIt.test(text))
    return slots.goods
      .filter(({ sku }) => spoken?.skus.includes(sku))
      .map(({ sku, quantity }) => ({ sku, quantity, by: null }));
  const pointsBack = /\b(?:it|them|that one|those)\b|[它这那]/i.test(text);
  const isSame = refused?.order === order && plans[wish].includes('chooseLines');
  return lines.length === 0 && isSame && pointsBack ? (refused?.lines ?? []) : lines;
}

/** "It, along with the helmet", 连同头盔一起退. */
const withIt =
  /\b(?:it|that|this|them|those)\b,? (?:back )?(?:(?:along |together )?with|and|plus|as well as)\b|它(?:和|跟|连同|还有)|(?:连同|跟|和)[^，。]{1,10}一起/i;

const asBefore =
  /\bsame reason\b|\breason(?:'s| is) the same\b|(?:同样|一样|相同)的?(?:原因|理由)|(?:原因|理由)(?:也)?(?:一样|相同|同上)/i;

/** Told with a wish that was refused or done, and still the reason when it is wished another way, or of another order. */
export function knownReason(context: Context, { wish, order, heard, reason }: Slots): Slots['reason'] {
  const { refused, lastCase } = context.conversation.topic;
  const isSame = asBefore.test(`${heard} ; ${textOf(context)}`);
  const before = refused?.wish === wish && (refused.order === order || isSame) ? refused.reason : null;
  const done = isSame && lastCase?.wish === wish ? lastCase.reason : null;
  return reason ?? before ?? done ?? null;
}
