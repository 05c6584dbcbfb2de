import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** A merchant's account at the simulated Stripe, in test mode. */
export interface SimulatedAccount {
  /** Whose it is, when somebody said so. */
  readonly name: string | null;
  readonly accountId: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Null while no endpoint is registered: events are then not sent. */
  webhookUrl: string | null;
}

export const newId = (prefix: string, bytes = 12): string => `${prefix}_${randomBytes(bytes).toString('hex')}`;

/** As a journal keeps it. */
export const accountSchema = z.object({
  name: z.string().nullable(),
  accountId: z.string(),
  secretKey: z.string(),
  webhookSecret: z.string(),
  webhookUrl: z.string().nullable(),
});

export const simulatedAccount = (name: string | null = null): SimulatedAccount => ({
  name,
  accountId: newId('acct', 8),
  secretKey: newId('sk_test', 16),
  webhookSecret: newId('whsec', 16),
  webhookUrl: null,
});

/** The Stripe-Signature header over a body. */
export function signatureHeader(secret: string, body: string, now: number): string {
  const seconds = Math.floor(now / 1000);
  const mac = createHmac('sha256', secret);
  mac.update(`${seconds}.${body}`, 'utf8');
  return `t=${seconds},v1=${mac.digest('hex')}`;
}
