import { z } from 'zod';
import { rsaPrivateKeySchema, rsaPublicKeySchema } from '../rsa-sha256';

/** What a merchant gets from Alipay's open platform, in its public-key mode. Signatures are RSA2 only. */
export const alipayCredentialsSchema = z.strictObject({
  appId: z.string().regex(/^\d{8,32}$/),
  /** The merchant's number, 2088...: whom notifications have to name. */
  sellerId: z.string().regex(/^2088\d{12}$/),
  privateKey: rsaPrivateKeySchema,
  /** Alipay's key for this app, not the app's own public key. */
  alipayPublicKey: rsaPublicKeySchema,
  /** Where notifications are sent: https, without a query. */
  notifyUrl: z.url(),
});

export type AlipayCredentials = z.infer<typeof alipayCredentialsSchema>;
