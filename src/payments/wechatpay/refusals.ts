import { z } from 'zod';
import type { Result } from '../../base/result';
import type { GatewayRefusal, GatewayRefusalCode } from '../../ports/payment-provider';
import type { ProviderAnswer } from '../call-provider';
import { readJson } from '../read-json';
import { refuse } from '../refuse';

const errorSchema = z.object({ code: z.string(), message: z.string().default('') });

/** WeChat Pay spells some codes in two ways, from API to API. */
const meanings: Readonly<Record<string, GatewayRefusalCode>> = {
  SIGN_ERROR: 'badCredentials',
  MCH_NOT_EXISTS: 'badCredentials',
  APPID_MCHID_NOT_MATCH: 'badCredentials',
  NO_AUTH: 'badCredentials',
  NOAUTH: 'badCredentials',
  ORDER_NOT_EXIST: 'unknownPayment',
  ORDERNOTEXIST: 'unknownPayment',
  RESOURCE_NOT_EXISTS: 'unknownPayment',
  ORDER_CLOSED: 'alreadyClosed',
  ORDERCLOSED: 'alreadyClosed',
  ORDERPAID: 'alreadyPaid',
  ORDER_PAID: 'alreadyPaid',
  OUT_TRADE_NO_USED: 'changedRequest',
  NOT_ENOUGH: 'merchantBalance',
};

/** INVALID_REQUEST says many things, told apart by its words alone. */
const wordings: readonly (readonly [RegExp, GatewayRefusalCode])[] = [
  [/可退|全额退款|退款金额大于/, 'amountOverRemainder'],
  [/不一致/, 'changedRequest'],
  [/未支付|状态/, 'notPaid'],
];

export function refusalOf({ status, body }: ProviderAnswer): Result<never, GatewayRefusal> {
  const error = readJson(errorSchema, body);
  if (!error) return refuse(status === 401 ? 'badCredentials' : 'rejected', String(status));
  const { code, message } = error;
  const worded = code === 'INVALID_REQUEST' ? wordings.find(([pattern]) => pattern.test(message))?.[1] : undefined;
  return refuse(worded ?? meanings[code] ?? 'rejected', code);
}
