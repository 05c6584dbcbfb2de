import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';

/** The signature in base64: RSA with PKCS #1 v1.5 padding over SHA-256. */
export const signRsaSha256 = (message: string, key: KeyObject): string =>
  sign('sha256', Buffer.from(message), key).toString('base64');

/** Only a signature in exact base64 counts, so that one signature has one spelling. */
export function isRsaSha256(message: Uint8Array, signature: string, key: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64');
  if (bytes.length === 0 || bytes.toString('base64') !== signature) return false;
  return verify('sha256', message, key, bytes);
}

/** What a merchant is given comes as PEM, or as its base64 alone on one line. */
const pemOf = (text: string, label: string): string =>
  text.includes('-----BEGIN') ? text : `-----BEGIN ${label}-----\n${text.trim()}\n-----END ${label}-----\n`;

const isStrongRsa = (key: KeyObject): boolean =>
  key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;

const keySchema = (read: (text: string) => KeyObject, what: string) =>
  z.string().transform((text, context) => {
    try {
      const key = read(text);
      if (isStrongRsa(key)) return key;
    } catch {
      // Said below without the text: it is a secret.
    }
    context.addIssue({ code: 'custom', message: `is not an RSA ${what} of 2048 bits or more` });
    return z.NEVER;
  });

export const rsaPrivateKeySchema = keySchema((text) => {
  try {
    return createPrivateKey(pemOf(text, 'PRIVATE KEY'));
  } catch {
    return createPrivateKey(pemOf(text, 'RSA PRIVATE KEY'));
  }
}, 'private key');

export const rsaPublicKeySchema = keySchema((text) => createPublicKey(pemOf(text, 'PUBLIC KEY')), 'public key');
