import type { SimulatedAccount } from '../../../../src/payments/simulators/stripe/simulated-account';
import { type StripeCredentials, stripeCredentialsSchema } from '../../../../src/payments/stripe/credentials';

export const credentialsOf = ({ secretKey, accountId, webhookSecret }: SimulatedAccount): StripeCredentials =>
  stripeCredentialsSchema.parse({ secretKey, accountId, webhookSecrets: [webhookSecret] });
