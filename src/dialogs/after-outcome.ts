import type { Sku } from '../base/ids';
import type { CartRefusal } from '../commerce/cart';
import { lineTitle } from '../replies/cards';
import type { Choice, Reply } from '../replies/reply';
import { cartReply } from './cart-reply';
import { orderPlaced, orderRefused } from './check-out-summary';
import { type Context, withTopic } from './context';
import { couponsLeft, couponUsed } from './coupons';
import type { Outcome } from './effect';
import { erased, eraseRefused } from './erase-account';
import { paymentChecked } from './follow-money';
import { newsHeard } from './hear-news';
import { addressKept } from './home-address';
import { linkCodeIssued, linked, linkRefused, unlinked } from './link-account';
import { membersJoined } from './membership';
import { paymentRefused, paymentStarted } from './pay-order';
import { pickUpCodeIssued, pickUpCodeRefused } from './pick-up-code';
import { undoOf } from './put-back';
import { caseOpened, caseRefused, receiptConfirmed, receiptRefused } from './service/after-case';
import { tellSentBack } from './service/sent-back';
import { visitBooked, visitRefused } from './service/way-back';
import { invitationAccepted, shared } from './share';
import { done, type Step } from './step';
import { paymentSwitched } from './switch-payment';
import { backFromDesk, handedOver } from './talk-to-person';

type OutcomeOf<Name extends Outcome['outcome']> = Extract<Outcome, { outcome: Name }>;

/** What is said of an effect that was carried out or refused. */
export function afterOutcome(context: Context, outcome: Outcome): Step {
  switch (outcome.outcome) {
    case 'cartChanged':
      return cartChanged(context, outcome);
    case 'couponUsed':
      return couponUsed(context, outcome);
    case 'couponsLeft':
      return couponsLeft(context, outcome);
    case 'orderPlaced':
      return orderPlaced(context, outcome);
    case 'orderRefused':
      return orderRefused(context, outcome);
    case 'paymentStarted':
      return paymentStarted(context, outcome);
    case 'paymentChecked':
      return paymentChecked(context, outcome);
    case 'paymentSwitched':
      return paymentSwitched(context, outcome);
    case 'paymentRefused':
      return paymentRefused(context, outcome);
    case 'handedOver':
      return handedOver(context, outcome.handOff);
    case 'deskLeft':
      return backFromDesk(context);
    case 'deskTold':
      return done(context.conversation, []);
    case 'caseOpened':
      return caseOpened(context, outcome);
    case 'caseRefused':
      return caseRefused(context, outcome);
    case 'receiptConfirmed':
      return receiptConfirmed(context, outcome);
    case 'shared':
      return shared(context, outcome);
    case 'invitationAccepted':
      return invitationAccepted(context, outcome);
    case 'membersJoined':
      return membersJoined(context, outcome);
    case 'pickUpCodeIssued':
      return pickUpCodeIssued(context, outcome);
    case 'pickUpCodeRefused':
      return pickUpCodeRefused(context, outcome.order);
    case 'sentBack':
      return tellSentBack(context, outcome);
    case 'visitBooked':
      return visitBooked(context, outcome);
    case 'visitRefused':
      return visitRefused(context, outcome);
    case 'newsHeard':
      return newsHeard(context);
    case 'linkCodeIssued':
      return linkCodeIssued(context, outcome);
    case 'linked':
      return linked(context);
    case 'linkRefused':
      return linkRefused(context, outcome);
    case 'unlinked':
      return unlinked(context, outcome);
    case 'addressKept':
      return addressKept(context, outcome.was);
    case 'erased':
      return erased(context, outcome);
    case 'eraseRefused':
      return eraseRefused(context, outcome);
    case 'receiptRefused':
      return receiptRefused(context, outcome);
  }
}

function cartChanged(context: Context, outcome: OutcomeOf<'cartChanged'>): Step {
  const { conversation } = context;
  const { cart, refused } = outcome;
  if (refused) return done(conversation, [refusalReply(context, outcome, refused)]);
  const [first] = outcome.changes;
  const lastSku =
    first === undefined || first.op === 'clear' || first.op === 'remove'
      ? null
      : first.op === 'replace'
        ? first.by
        : first.sku;
  const lastProduct = cart.lines.find((line) => line.sku === lastSku)?.product ?? null;
  const undo = undoOf(outcome.changes, outcome.before, cart);
  // "Make it two" is said of what was put in, not of what was looked at before it.
  const { focus } = conversation.topic;
  const seen = focus && lastProduct !== null && focus.product !== lastProduct ? null : focus;
  const next = { ...withTopic(conversation, { lastSku, lastProduct, wanted: null, undo, focus: seen }), paused: false };
  const suggested = cart.lines.length > 0 ? ({ do: 'checkout.start' } as const) : null;
  return done({ ...next, suggested }, [cartReply(context, cart, changeText(context, outcome))]);
}

function changeText(context: Context, { changes, cart, before }: OutcomeOf<'cartChanged'>): string {
  const { t, wording } = context;
  const titleOf = (sku: Sku): string => {
    const line = cart.lines.find((each) => each.sku === sku) ?? before.lines.find((each) => each.sku === sku);
    return line ? lineTitle(line, wording) : '';
  };
  const [first] = changes;
  const added = changes.flatMap((change) => (change.op === 'add' ? [change] : []));
  switch (first?.op) {
    case 'add':
      if (added.length > 1)
        return t.cart.addedSeveral(t.and(added.map(({ quantity, sku }) => t.cart.pieces(quantity, titleOf(sku)))));
      return t.cart.added(first.quantity, titleOf(first.sku));
    case 'set':
      return t.cart.set(first.quantity, titleOf(first.sku));
    case 'remove':
      return t.cart.removed(titleOf(first.sku));
    case 'replace':
      return t.cart.replaced(titleOf(first.by));
    default:
      return t.cart.cleared;
  }
}

function refusalReply(context: Context, outcome: OutcomeOf<'cartChanged'>, refused: CartRefusal): Reply {
  const { t, wording } = context;
  const titleOf = (sku: Sku): string => {
    const line = outcome.asked.lines.find((each) => each.sku === sku);
    return line ? lineTitle(line, wording) : '';
  };
  const view: Choice = { title: t.chips.viewCart, action: { do: 'cart.view' } };
  switch (refused.code) {
    case 'badQuantity':
      return { type: 'say', text: t.cart.badQuantity(refused.max), choices: [view] };
    case 'notEnoughStock':
      return {
        type: 'say',
        text: t.cart.notEnough(titleOf(refused.sku), refused.available),
        choices: [takeAll(context, outcome, refused), view],
      };
    case 'outOfStock':
      return { type: 'say', text: t.cart.outOfStock(titleOf(refused.sku)), choices: [view] };
    case 'notInCart':
      return cartReply(context, outcome.cart, t.cart.notInCart);
    case 'unknownSku':
      return { type: 'say', text: t.cart.unknownSku, choices: [{ title: t.chips.browse, action: { do: 'browse' } }] };
    case 'cartFull':
      return { type: 'say', text: t.cart.full(refused.max), choices: [view] };
  }
}

/** "Take 3": as many as there are, whether the line is in the cart already or not. */
function takeAll(
  { t }: Context,
  { asked, before }: OutcomeOf<'cartChanged'>,
  { sku, available }: { readonly sku: Sku; readonly available: number },
): Choice {
  const title = t.cart.takeAll(available);
  if (before.lines.some((each) => each.sku === sku)) {
    return { title, action: { do: 'cart.set', sku, quantity: available } };
  }
  const line = asked.lines.find((each) => each.sku === sku);
  return {
    title,
    action: { do: 'cart.add', product: line?.product ?? sku, sku, quantity: available },
  };
}
