import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';

export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export const rsaKeys = (): KeyPair => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Keys as a journal keeps them. */
export const privateKeySchema = z.string().transform((pem) => createPrivateKey(pem));

export const keyPairSchema = z
  .object({ privateKey: privateKeySchema })
  .transform(({ privateKey }): KeyPair => ({ privateKey, publicKey: createPublicKey(privateKey) }));
