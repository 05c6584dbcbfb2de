import type { Result } from '../../base/result';
import type { GatewayRefusal, GatewayRefusalCode } from '../../ports/payment-provider';
import { refuse } from '../refuse';
import type { AlipayAnswer } from './read-answer';

const meanings: Readonly<Record<string, GatewayRefusalCode>> = {
  'ACQ.TRADE_NOT_EXIST': 'unknownPayment',
  'ACQ.TRADE_HAS_SUCCESS': 'alreadyPaid',
  'ACQ.TRADE_HAS_FINISHED': 'rejected',
  'ACQ.TRADE_HAS_CLOSE': 'alreadyClosed',
  'ACQ.CONTEXT_INCONSISTENT': 'changedRequest',
  'ACQ.DISCORDANT_REPEAT_REQUEST': 'changedRequest',
  'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL': 'amountOverRemainder',
  'ACQ.REASON_TRADE_REFUND_FEE_ERR': 'amountOverRemainder',
  'ACQ.SELLER_BALANCE_NOT_ENOUGH': 'merchantBalance',
};

/** Codes of the gateway itself, before any trade is looked at. */
const ofGateway = /^(2000[12]|4000[1236])$/;

export function refusalOf({ code, sub_code }: AlipayAnswer): Result<never, GatewayRefusal> {
  if (code !== '40004' && ofGateway.test(code)) {
    return refuse(isAboutCaller(sub_code) ? 'badCredentials' : 'rejected', sub_code ?? code);
  }
  return refuse(meanings[sub_code ?? ''] ?? 'rejected', sub_code ?? code);
}

const isAboutCaller = (subCode: string | undefined): boolean =>
  subCode === undefined || /signature|app-id|app-auth|permission|unknown-app/.test(subCode);
