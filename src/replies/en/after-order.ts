import type { OrderStatus } from '../../commerce/order-status';
import type { RefundStatus } from '../../commerce/refund';
import { counted } from '../format';

/** Orders, parcels and refunds. */
export const afterOrder = {
  order: {
    none: 'You have no orders here yet. What are you looking for?',
    unknown: (order: string) =>
      `I can’t find an order ${order} of yours. Please check the number, or look through your orders.`,
    list: (count: number) => `Your last ${counted(count, 'order', 'orders')}:`,
    status: {
      placed: (order: string) => `${order} is placed and will be packed soon.`,
      paid: (order: string) => `${order} is paid and being packed.`,
      fulfilling: (order: string) => `${order} is on its way.`,
      delivered: (order: string) => `${order} was delivered.`,
      cancelled: (order: string) => `${order} was cancelled.`,
    } satisfies Record<OrderStatus, (order: string) => string>,
    waitsForPayment: (order: string) => `${order} is placed and waits for your payment.`,
    expected: (from: string, to: string) => (from === to ? `Expected ${from}.` : `Expected ${from} to ${to}.`),
    shippedWith: (order: string, carrier: string, tracking: string) =>
      `Good news: ${order} has shipped${carrier ? ` with ${carrier}` : ''}${tracking ? `, tracking number ${tracking}` : ''}.`,
    cancelled: (order: string) => `${order} is cancelled. Nothing is charged.`,
    kept: (order: string) => `${order} stays as it is.`,
    alreadyShipped: (order: string) =>
      `${order} has shipped, so it can’t be cancelled any more. You can refuse the parcel at the door and it comes back to us.`,
    alreadyCancelled: (order: string) => `${order} is cancelled already.`,
    nothingToCancel: 'There is no order of yours that could still be cancelled.',
    packed: (order: string) => `${order} is packed and goes out soon.`,
    outForDelivery: (order: string) => `${order} is out for delivery: it should arrive today.`,
    shipped: (order: string) => `Good news: ${order} has shipped.`,
    delivered: (order: string) => `${order} was delivered. Enjoy!`,
  },
  refund: {
    succeeded: (order: string, amount: string) => `${amount} for ${order} has been paid back to you.`,
    needsPerson: (order: string, amount: string) =>
      `The refund of ${amount} for ${order} didn’t go through by itself. It is with a person now; you don’t have to do anything.`,
    none: 'There is no refund of yours under way.',
    takes: (fewest: number, most: number) => `Money that goes back takes ${fewest} to ${most} working days.`,
    status: {
      requested: (order: string, amount: string, day: string) =>
        `${amount} for ${order}: asked for on ${day}, on its way to the payment company.`,
      sent: (order: string, amount: string, day: string) =>
        `${amount} for ${order}: on its way back since ${day}. A bank can take a few working days.`,
      succeeded: (order: string, amount: string, day: string) => `${amount} for ${order}: paid back on ${day}.`,
      failed: (order: string, amount: string, day: string) => `${amount} for ${order}: called off on ${day}.`,
      needsPerson: (order: string, amount: string, day: string) =>
        `${amount} for ${order}: with a person of ours since ${day}, because it didn’t go through by itself.`,
    } satisfies Record<RefundStatus, (order: string, amount: string, day: string) => string>,
  },
};
