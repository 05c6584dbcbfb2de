import { createCipheriv, type KeyObject, randomBytes, sign } from 'node:crypto';
import { z } from 'zod';
import { type KeyPair, keyPairSchema, privateKeySchema, rsaKeys } from '../simulated-keys';
import { makeCertificate } from './make-certificate';

/** A key by which the simulated WeChat Pay signs for one merchant: a certificate's, or the public key's. */
export interface PlatformKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicPem: string;
  /** Null for the public key. */
  readonly certificate: string | null;
}

export interface SimulatedMerchant {
  /** Whose it is, when somebody said so. */
  readonly name: string | null;
  readonly merchantId: string;
  readonly appId: string;
  readonly apiV3Key: string;
  readonly merchantSerial: string;
  readonly merchantKeys: KeyPair;
  /** Oldest first: the newest signs. */
  readonly certificates: PlatformKey[];
  readonly publicKey: PlatformKey;
  /** What notifications are signed under. */
  signsWith: 'certificate' | 'publicKey';
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex').toUpperCase();

const platformKeySchema = z.object({
  id: z.string(),
  privateKey: privateKeySchema,
  publicPem: z.string(),
  certificate: z.string().nullable(),
});

/** As a journal keeps it. */
export const merchantSchema = z.object({
  name: z.string().nullable(),
  merchantId: z.string(),
  appId: z.string(),
  apiV3Key: z.string(),
  merchantSerial: z.string(),
  merchantKeys: keyPairSchema,
  certificates: z.array(platformKeySchema),
  publicKey: platformKeySchema,
  signsWith: z.enum(['certificate', 'publicKey']),
});

export function simulatedMerchant(number: number, now: number, name: string | null = null): SimulatedMerchant {
  return {
    name,
    merchantId: `19000000${number}`,
    appId: `wx51a1${hex(6).toLowerCase()}`,
    apiV3Key: hex(16),
    merchantSerial: hex(20),
    merchantKeys: rsaKeys(),
    certificates: [newCertificate(now)],
    publicKey: platformKey(`PUB_KEY_ID_01${hex(8)}`),
    signsWith: 'certificate',
  };
}

export function newCertificate(now: number): PlatformKey {
  const keys = rsaKeys();
  const serial = `5A${hex(19)}`;
  const day = 86_400_000;
  const certificate = makeCertificate({
    serial,
    name: 'Simulated Tenpay.com',
    publicKey: keys.publicKey,
    privateKey: keys.privateKey,
    from: now - day,
    until: now + 5 * 365 * day,
  });
  return { ...platformKey(serial, keys), certificate };
}

function platformKey(id: string, { publicKey, privateKey }: KeyPair = rsaKeys()): PlatformKey {
  return { id, privateKey, publicPem: String(publicKey.export({ type: 'spki', format: 'pem' })), certificate: null };
}

export const newestCertificate = ({ certificates }: SimulatedMerchant): PlatformKey => {
  const newest = certificates.at(-1);
  if (!newest) throw new RangeError('a merchant without a certificate');
  return newest;
};

/** The headers that prove a body to be WeChat Pay's. */
export function sealed(key: PlatformKey, body: string, now: number): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  const nonce = hex(16);
  const signature = sign('RSA-SHA256', Buffer.from(`${timestamp}\n${nonce}\n${body}\n`), key.privateKey);
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-serial': key.id,
    'wechatpay-signature': signature.toString('base64'),
    'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
  };
}

export function encrypted(text: string, apiV3Key: string, associatedData: string) {
  const nonce = hex(6);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(nonce));
  cipher.setAAD(Buffer.from(associatedData));
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    nonce,
    associated_data: associatedData,
    ciphertext: bytes.toString('base64'),
  };
}
