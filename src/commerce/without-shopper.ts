import { ConversationId, ShopperId } from '../base/ids';
import type { Order } from './order';
import type { PaymentAttempt } from './payment';
import type { ServiceCase } from './service-case';

/** An order as the books need it: what was sold, for how much, to which country. `as`: in the place of the shopper. */
export function orderWithoutShopper({ tender: _, ...order }: Order, as: string): Order {
  const { country } = order.contact;
  return {
    ...order,
    shopper: ShopperId(as),
    conversation: ConversationId(as),
    contact: { recipient: '', street: '', country },
    ...(order.parcels && { parcels: order.parcels.map((parcel) => ({ ...parcel, tracking: null })) }),
    version: order.version + 1,
  };
}

export const caseWithoutShopper = (given: ServiceCase, as: string): ServiceCase => ({
  ...given,
  shopper: ShopperId(as),
  conversation: ConversationId(as),
  photos: [],
  tender: null,
  address: null,
  invoice: null,
  words: null,
  ...(given.sentBack && { sentBack: { ...given.sentBack, tracking: null } }),
  version: given.version + 1,
});

/** Where the shopper paid says who they are to the provider. */
export const attemptWithoutShopper = ({ tender: _, ...attempt }: PaymentAttempt): PaymentAttempt => ({
  ...attempt,
  scene: null,
  version: attempt.version + 1,
});
