import { createHmac, randomBytes } from 'node:crypto';

/** A merchant's account at the simulated Stripe, in test mode. */
export interface SimulatedAccount {
  readonly accountId: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Null while no endpoint is registered: events are then not sent. */
  webhookUrl: string | null;
}

export const newId = (prefix: string, bytes = 12): string => `${prefix}_${randomBytes(bytes).toString('hex')}`;

export const simulatedAccount = (): SimulatedAccount => ({
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
