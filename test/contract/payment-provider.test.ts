import { contract } from './contract';
import { gatewayAdapters } from './payment-provider/adapters';
import { faultClauses } from './payment-provider/fault-clauses';
import { notificationClauses } from './payment-provider/notification-clauses';
import { paymentClauses } from './payment-provider/payment-clauses';
import { refundClauses } from './payment-provider/refund-clauses';

contract('payment provider', gatewayAdapters, [
  ...paymentClauses,
  ...refundClauses,
  ...notificationClauses,
  ...faultClauses,
]);
