import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** WeChat's own envelope, written for the simulator from the published description: nothing of src/channels is used. */

export const sign = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');

const block = 32;

/** 16 random bytes, the length in four, the text, the app's id; padded to 32; AES-256-CBC, base64. */
export function seal(aesKey: string, appId: string, text: string): string {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const body = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([randomBytes(16), length, body, Buffer.from(appId, 'utf8')]);
  const pad = block - (plain.length % block);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString(
    'base64',
  );
}

/** @throws Error when it is not sealed for this app by this key. */
export function unseal(aesKey: string, appId: string, sealed: string): string {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]);
  const plain = padded.subarray(16, padded.length - (padded.at(-1) ?? 0));
  const length = plain.readUInt32BE(0);
  const to = plain.subarray(4 + length).toString('utf8');
  if (to !== appId) throw new Error(`sealed for ${to}, not for ${appId}`);
  return plain.subarray(4, 4 + length).toString('utf8');
}
