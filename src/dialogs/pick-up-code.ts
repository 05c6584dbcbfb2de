import { inLocale } from '../base/locale';
import type { Order } from '../commerce/order';
import type { Context } from './context';
import type { Outcome } from './effect';
import { textOf } from './said';
import { done, type Step } from './step';

const names = /取货码|提货码|自提码|取件码|取货(?:的)?二维码|\b(?:pick[- ]?up|collection|collect) (?:qr )?code\b/i;

/** "我的取货码呢": a new one for the order that can be collected; null when it is something else. */
export function askPickUpCode(context: Context): Step | null {
  const has = (context.profile.outlets ?? []).some(({ pickUp }) => pickUp !== null);
  if (!has || !names.test(textOf(context))) return null;
  return done(context.conversation, [], { effect: 'issuePickUpCode', order: null });
}

export function pickUpCodeIssued(
  { conversation, t, wording }: Context,
  { order, code }: Extract<Outcome, { outcome: 'pickUpCodeIssued' }>,
): Step {
  const name = inLocale(order.pickUp?.name ?? {}, wording.locale);
  return done(conversation, [
    {
      type: 'code',
      text: t.outlet.code(name, order.contact.street),
      title: t.outlet.codeLabel,
      holds: code,
      code,
      choices: [{ title: t.chips.myOrders, action: { do: 'order.list' } }],
    },
  ]);
}

export function pickUpCodeRefused({ conversation, t }: Context, order: Order | null): Step {
  const { noCode } = t.outlet;
  const text =
    order === null
      ? noCode.none
      : order.status === 'placed'
        ? noCode.waits(order.number)
        : order.status === 'cancelled'
          ? noCode.cancelled(order.number)
          : noCode.used(order.number);
  return done(conversation, [
    { type: 'say', text, choices: [{ title: t.chips.myOrders, action: { do: 'order.list' } }] },
  ]);
}

export const collectedText = ({ t, wording }: Context, { number, pickUp }: Order): string =>
  t.outlet.collected(number, inLocale(pickUp?.name ?? {}, wording.locale));
