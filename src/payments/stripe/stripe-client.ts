import type { Clock } from '../../base/clock';
import { Fault } from '../../base/fault';
import { callProvider, type ProviderAnswer } from '../call-provider';
import { readJson } from '../read-json';
import type { StripeCredentials } from './credentials';
import { type FormValue, formEncode } from './form-encode';
import { errorSchema } from './refusals';

export interface StripeWorld {
  /** https://api.stripe.com, without a slash at its end. */
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly timeoutMs: number;
}

/** The version that answers are read by, whatever the account's own is. */
const apiVersion = '2026-10-28.endive';

export interface StripeCall {
  readonly path: string;
  readonly query?: { readonly [name: string]: FormValue | undefined };
  /** Makes it a POST. */
  readonly body?: { readonly [name: string]: FormValue | undefined };
  /** For calls that make something: Stripe keeps the first answer for a day and says it again. */
  readonly idempotencyKey?: string;
}

export async function callStripe(
  credentials: StripeCredentials,
  { baseUrl, timeoutMs }: StripeWorld,
  { path, query, body, idempotencyKey }: StripeCall,
): Promise<ProviderAnswer> {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${credentials.secretKey}`,
    'Stripe-Version': apiVersion,
  };
  if (body) headers['Content-Type'] = 'application/x-www-form-urlencoded';
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  const url = `${baseUrl}${path}${query ? `?${formEncode(query)}` : ''}`;
  const text = body && formEncode(body);
  const answer = await callProvider({ method: body ? 'POST' : 'GET', url, headers, timeoutMs, body: text });
  if (answer.status === 409 || readJson(errorSchema, answer.body)?.error.code === 'idempotency_key_in_use') {
    throw new Fault('providerUnreachable', 'Stripe is still at work on the same request');
  }
  return answer;
}

/** @throws Fault where an answer tells of a sum that cannot be. */
export function told<T>(state: T | null): T {
  if (state === null) throw new Fault('providerUnreachable', 'Stripe tells of a sum that cannot be');
  return state;
}
