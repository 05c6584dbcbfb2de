import type { Context } from '../context';
import type { ServiceFrame } from '../frame';
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

/** Told with a wish that was refused, and still the reason when it is wished another way. */
export function knownReason({ conversation }: Context, { wish, order, reason }: Slots): Slots['reason'] {
  const { refused } = conversation.topic;
  return reason ?? (refused?.wish === wish && refused.order === order ? (refused.reason ?? null) : null);
}
