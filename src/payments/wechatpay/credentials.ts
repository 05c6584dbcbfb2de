import { z } from 'zod';
import { rsaPrivateKeySchema, rsaPublicKeySchema } from '../rsa-sha256';

/** The prefix by which WeChat Pay tells a public key's id from a certificate's serial number. */
export const publicKeyIdPrefix = 'PUB_KEY_ID_';

/** What a merchant gets from WeChat Pay's merchant platform. */
export const wechatPayCredentialsSchema = z
  .strictObject({
    /** The official account or mini program that the merchant number is bound to. */
    appId: z.string().regex(/^wx[0-9a-zA-Z]{1,30}$/),
    merchantId: z.string().regex(/^\d{1,32}$/),
    /** Serial number of the merchant's own API certificate. */
    merchantSerial: z.string().regex(/^[0-9A-Fa-f]{8,64}$/),
    privateKey: rsaPrivateKeySchema,
    apiV3Key: z.string().refine((key) => Buffer.byteLength(key) === 32, 'has to have 32 bytes'),
    /** How WeChat Pay is known by its signature: its public key, its certificates, or both while a merchant changes over. */
    publicKey: z
      .strictObject({ id: z.string().regex(/^PUB_KEY_ID_[0-9A-Za-z]{1,64}$/), key: rsaPublicKeySchema })
      .nullable(),
    certificates: z.boolean(),
    /** Where notifications are sent: https, without a query. */
    notifyUrl: z.url(),
  })
  .refine(({ publicKey, certificates }) => publicKey !== null || certificates, {
    message: 'without a public key, certificates have to be on',
  });

export type WechatPayCredentials = z.infer<typeof wechatPayCredentialsSchema>;
