import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';

const blockBytes = 32;
const prefixBytes = 16;
const lengthBytes = 4;

/** The hash that WeChat signs with: of the sorted parts, in hex. */
export const signatureOf = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');

/** Takes as long whatever the difference is. */
export function isSame(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}

const keyBytes = (encodingAesKey: string): Buffer => Buffer.from(`${encodingAesKey}=`, 'base64');

export interface SealOptions {
  readonly encodingAesKey: string;
  readonly appId: string;
  /** 16 random bytes. */
  readonly prefix: Buffer;
}

/** AES-256-CBC over 16 random bytes, the length, the message and the account's id, padded to 32 bytes; in base64. */
export function sealMessage(message: string, { encodingAesKey, appId, prefix }: SealOptions): string {
  const key = keyBytes(encodingAesKey);
  const body = Buffer.from(message);
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([prefix, length, body, Buffer.from(appId)]);
  const missing = blockBytes - (plain.length % blockBytes);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(missing, missing)), cipher.final()]).toString(
    'base64',
  );
}

/** The message inside, or null when it was not sealed for this account with this key. */
export function openMessage(sealed: string, encodingAesKey: string, appId: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length === 0 || bytes.length % blockBytes !== 0) return null;
  const key = keyBytes(encodingAesKey);
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = unpadded(Buffer.concat([decipher.update(bytes), decipher.final()]));
  if (!plain || plain.length < prefixBytes + lengthBytes) return null;
  const from = prefixBytes + lengthBytes;
  const to = from + plain.readUInt32BE(prefixBytes);
  if (to > plain.length || !isSame(plain.toString('utf8', to), appId)) return null;
  return plain.toString('utf8', from, to);
}

/** Every byte of the padding is looked at, so that no message tells how much of it was right. */
function unpadded(plain: Buffer): Buffer | null {
  const count = plain[plain.length - 1] ?? 0;
  if (count < 1 || count > blockBytes) return null;
  let wrong = 0;
  for (const byte of plain.subarray(plain.length - count)) wrong |= byte ^ count;
  return wrong === 0 ? plain.subarray(0, plain.length - count) : null;
}
