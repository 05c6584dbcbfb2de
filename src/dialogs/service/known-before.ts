import type { Context } from '../context';
import type { ServiceFrame } from '../frame';
import { plans } from './plans';

type Slots = ServiceFrame['slots'];

/** "Then change it to a smaller one": the goods that could not be cancelled alone. */
export function knownLines({ conversation }: Context, { wish, order, lines }: Slots, text: string): Slots['lines'] {
  const { refused } = conversation.topic;
  const pointsBack = /\b(?:it|them|that one|those)\b|[它这那]/i.test(text);
  const isSame = refused?.order === order && plans[wish].includes('chooseLines');
  return lines.length === 0 && isSame && pointsBack ? (refused?.lines ?? []) : lines;
}

/** Told with a wish that was refused, and still the reason when it is wished another way. */
export function knownReason({ conversation }: Context, { wish, order, reason }: Slots): Slots['reason'] {
  const { refused } = conversation.topic;
  return reason ?? (refused?.wish === wish && refused.order === order ? (refused.reason ?? null) : null);
}
