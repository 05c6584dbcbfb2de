import { z } from 'zod';

/** What a merchant gets from Stripe's dashboard. */
export const stripeCredentialsSchema = z.strictObject({
  /** A secret key, or a restricted one that may write Checkout Sessions and Refunds. */
  secretKey: z.string().regex(/^(sk|rk)_(live|test)_[0-9a-zA-Z]+$/),
  accountId: z.string().regex(/^acct_[0-9a-zA-Z]+$/),
  /** Signing secrets of the webhook endpoint: two while one replaces the other. */
  webhookSecrets: z
    .array(z.string().regex(/^whsec_.+$/))
    .min(1)
    .max(4),
});

export type StripeCredentials = z.infer<typeof stripeCredentialsSchema>;

/** Test and live are two worlds under one account. */
export type StripeMode = 'live' | 'test';

export const modeOf = ({ secretKey }: StripeCredentials): StripeMode =>
  secretKey.slice(3).startsWith('live_') ? 'live' : 'test';
