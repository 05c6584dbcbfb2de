import { createSign, createVerify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { type KeyPair, keyPairSchema, rsaKeys } from '../simulated-keys';

/** A merchant's app at the simulated Alipay, with both sides' keys. */
export interface SimulatedApp {
  /** Whose it is, when somebody said so. */
  readonly name: string | null;
  readonly appId: string;
  readonly sellerId: string;
  readonly appKeys: KeyPair;
  readonly alipayKeys: KeyPair;
}

/** As a journal keeps it. */
export const appSchema = z.object({
  name: z.string().nullable(),
  appId: z.string(),
  sellerId: z.string(),
  appKeys: keyPairSchema,
  alipayKeys: keyPairSchema,
});

export const simulatedApp = (number: number, name: string | null = null): SimulatedApp => ({
  name,
  appId: `202100000000000${number}`,
  sellerId: `208800000000000${number}`,
  appKeys: rsaKeys(),
  alipayKeys: rsaKeys(),
});

export const signedBy = (text: string, key: KeyObject): string =>
  createSign('RSA-SHA256').update(text, 'utf8').sign(key, 'base64');

/** Sorted pairs without the names left out and without empty values. */
export function content(fields: URLSearchParams, leftOut: readonly string[]): string {
  const sorted = new URLSearchParams(fields);
  sorted.sort();
  const pairs: string[] = [];
  for (const [name, value] of sorted) {
    if (value && !leftOut.includes(name)) pairs.push([name, value].join('='));
  }
  return pairs.join('&');
}

/** Whether the app itself asks: what it sends is signed by its key under RSA2. */
export function isSignedByApp(fields: URLSearchParams, app: SimulatedApp): boolean {
  if (fields.get('sign_type') !== 'RSA2') return false;
  const verifier = createVerify('RSA-SHA256').update(content(fields, ['sign']), 'utf8');
  return verifier.verify(app.appKeys.publicKey, fields.get('sign') ?? '', 'base64');
}

export const inBeijing = (at: number): string =>
  new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', hour12: false });

export const fromBeijing = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);
