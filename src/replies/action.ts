import { z } from 'zod';
import { orderWishes } from '../commerce/policy';
import { paymentMethods } from '../commerce/shop';

const id = z.string().min(1).max(200);
const quantity = z.number().int().min(1).max(999);

/** What a button does. It comes back from a channel, so it is parsed, and holds ids only: prices and titles are read anew. */
export const actionSchema = z.discriminatedUnion('do', [
  /** As if the shopper had typed it. */
  z.strictObject({ do: z.literal('say'), text: z.string().min(1).max(200) }),
  z.strictObject({ do: z.literal('product.show'), product: id }),
  z.strictObject({ do: z.literal('product.compare'), products: z.array(id).min(2).max(3) }),
  z.strictObject({ do: z.literal('product.similar'), product: id }),
  z.strictObject({ do: z.literal('search.category'), category: id }),
  z.strictObject({ do: z.literal('search.more') }),
  z.strictObject({ do: z.literal('search.cheaper') }),
  z.strictObject({ do: z.literal('search.sort'), by: z.enum(['price', 'sales', 'newest', 'rating']) }),
  z.strictObject({ do: z.literal('search.unset'), path: id }),
  z.strictObject({ do: z.literal('cart.add'), product: id, sku: id.optional(), quantity: quantity.optional() }),
  z.strictObject({ do: z.literal('cart.set'), sku: id, quantity }),
  z.strictObject({ do: z.literal('cart.remove'), sku: id }),
  z.strictObject({ do: z.literal('cart.view') }),
  z.strictObject({ do: z.literal('cart.clear') }),
  /** One SKU in the place of another. */
  z.strictObject({ do: z.literal('cart.swap'), sku: id, by: id }),
  z.strictObject({ do: z.literal('coupon.list') }),
  z.strictObject({ do: z.literal('coupon.use'), coupon: id }),
  z.strictObject({ do: z.literal('coupon.leave') }),
  z.strictObject({ do: z.literal('checkout.start') }),
  /** An answer to one open question; it lapses with the question. */
  z.strictObject({ do: z.literal('answer'), question: id, value: z.string().max(200) }),
  /** A yes or no bound to the summary that was shown. */
  z.strictObject({ do: z.literal('confirm'), token: id }),
  z.strictObject({ do: z.literal('decline'), token: id }),
  z.strictObject({ do: z.literal('order.list') }),
  z.strictObject({ do: z.literal('order.show'), order: id }),
  z.strictObject({ do: z.literal('order.cancel'), order: id }),
  z.strictObject({ do: z.literal('order.pay'), order: id }),
  /** The same order, paid another way. */
  z.strictObject({ do: z.literal('order.payBy'), order: id, method: z.enum(paymentMethods) }),
  z.strictObject({ do: z.literal('order.code'), order: id }),
  /** What comes back is on its way. */
  z.strictObject({
    do: z.literal('order.sentBack'),
    case: id,
    carrier: z.string().max(40).nullable(),
    tracking: z.string().max(40).nullable(),
  }),
  z.strictObject({ do: z.literal('order.serve'), order: id, wish: z.enum(orderWishes) }),
  /** Asks the page where the shopper is, which answers with the next; elsewhere it says how a place is sent. */
  z.strictObject({ do: z.literal('location.share') }),
  z.strictObject({
    do: z.literal('location.given'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  /** Somebody passed this place on. */
  z.strictObject({ do: z.literal('visit'), place: z.string().max(180), code: id }),
  /** Null for the shop itself. */
  z.strictObject({ do: z.literal('share'), product: id.nullable() }),
  z.strictObject({ do: z.literal('member.join') }),
  z.strictObject({ do: z.literal('member.show') }),
  /** MM-DD */
  z.strictObject({ do: z.literal('member.birthday'), day: z.string().regex(/^(?:0\d|1[0-2])-[0-3]\d$/) }),
  z.strictObject({ do: z.literal('outlet.list') }),
  /** The next order is collected there. */
  z.strictObject({ do: z.literal('outlet.collect'), outlet: id }),
  z.strictObject({ do: z.literal('browse') }),
  z.strictObject({ do: z.literal('ask'), topic: id }),
  z.strictObject({ do: z.literal('locale'), locale: z.enum(['zh', 'en']) }),
  /** What an unclear message was meant as. */
  z.strictObject({ do: z.literal('mean'), intent: id }),
  /** When the courier comes for what goes back. */
  z.strictObject({
    do: z.literal('order.fetch'),
    case: id,
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    window: z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/),
  }),
  /** A code to link another chat's orders with. */
  z.strictObject({ do: z.literal('account.link') }),
  z.strictObject({ do: z.literal('human') }),
  /** The shopper would rather go on with the assistant than wait for a person. */
  z.strictObject({ do: z.literal('desk.leave') }),
  z.strictObject({ do: z.literal('help') }),
]);

export type Action = z.infer<typeof actionSchema>;

/** What a channel carries in a button's payload. */
export const tapSchema = z.strictObject({
  shoptalk: z.literal(1),
  /** The conversation that the button was shown in: a button of another one is refused. */
  conversation: z.string().min(1).max(200),
  action: actionSchema,
});

export type Tap = z.infer<typeof tapSchema>;
