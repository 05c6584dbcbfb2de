import type { OrderWish } from '../../commerce/policy';
import type { Intent } from '../../nlu/intents';
import type { ServiceFrame } from '../frame';

type Slot = Exclude<ServiceFrame['state'], 'chooseOrder' | 'confirm'>;

/** What each wish has to know beside its order, in the order it is asked. */
export const plans: Readonly<Record<OrderWish, readonly Slot[]>> = {
  cancel: ['askReason'],
  changeItems: ['chooseLines', 'chooseVariant', 'chooseTender'],
  changeAddress: ['askAddress'],
  changePayment: ['chooseTender'],
  return: ['chooseLines', 'askReason', 'askPhoto'],
  exchange: ['chooseLines', 'chooseVariant', 'askReason', 'askPhoto', 'chooseTender'],
  refundOnly: ['chooseLines', 'askReason', 'askPhoto'],
  claim: ['chooseLines', 'askReason', 'askPhoto', 'chooseRemedy'],
  priceDrop: [],
  invoice: ['askTitle'],
  review: ['askStars'],
};

/** Intents that speak of a wish again while it is being talked about. */
export const intentsOf: Readonly<Record<OrderWish, readonly Intent[]>> = {
  cancel: ['order.cancel'],
  changeItems: ['order.change', 'exchange.request'],
  changeAddress: ['order.change_address', 'account.address'],
  changePayment: ['order.pay', 'faq.payment_methods', 'order.change'],
  return: ['return.request', 'refund.request'],
  exchange: ['exchange.request', 'order.change'],
  refundOnly: ['refund.request', 'return.request'],
  claim: ['support.defect', 'support.complaint', 'return.request', 'refund.request'],
  priceDrop: ['refund.request'],
  invoice: ['order.invoice'],
  review: ['review.leave'],
};
