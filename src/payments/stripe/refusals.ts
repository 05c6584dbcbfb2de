import { z } from 'zod';
import type { Result } from '../../base/result';
import type { GatewayRefusal, GatewayRefusalCode } from '../../ports/payment-provider';
import type { ProviderAnswer } from '../call-provider';
import { readJson } from '../read-json';
import { refuse } from '../refuse';

export const errorSchema = z.object({
  error: z.object({ type: z.string(), code: z.string().optional(), param: z.string().optional() }),
});

const meanings: Readonly<Record<string, GatewayRefusalCode>> = {
  resource_missing: 'unknownPayment',
  charge_already_refunded: 'amountOverRemainder',
  amount_too_large: 'amountOverRemainder',
  insufficient_funds: 'merchantBalance',
  balance_insufficient: 'merchantBalance',
};

export function refusalOf({ status, body }: ProviderAnswer): Result<never, GatewayRefusal> {
  const error = readJson(errorSchema, body)?.error;
  const providerCode = error ? (error.code ?? error.type) : String(status);
  if (status === 401 || status === 403) return refuse('badCredentials', providerCode);
  if (error?.type === 'idempotency_error') return refuse('changedRequest', providerCode);
  return refuse(meanings[error?.code ?? ''] ?? (status === 404 ? 'unknownPayment' : 'rejected'), providerCode);
}

/** Stripe refuses a refund over the remainder by naming the parameter, mostly without a code. */
export function refundRefusalOf(answer: ProviderAnswer): Result<never, GatewayRefusal> {
  const error = readJson(errorSchema, answer.body)?.error;
  const isAmount = error?.type === 'invalid_request_error' && error.param === 'amount';
  return isAmount ? refuse('amountOverRemainder', error.code ?? error.type) : refusalOf(answer);
}
