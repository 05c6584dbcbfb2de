import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

const mark = 'shoptalk-sealed-1:';
const readableByOthers = 0o077;

/** Encrypts a secret for its file: AES-256-GCM under a key of 32 bytes in base64. */
export function sealSecret(text: string, key: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyBytes(key), iv).setAAD(Buffer.from(mark));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${mark}${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')}\n`;
}

/**
 * A secret's file: encrypted, or in plain text where nobody but its owner may read it (as containers hand secrets in).
 * @throws Error that never holds the secret.
 */
export function readSecretFile(path: string, key: string | null): string {
  const text = readFileSync(path, 'utf8');
  if (text.startsWith(mark)) return openSecret(text.trim(), path, key);
  if (process.platform !== 'win32' && (statSync(path).mode & readableByOthers) !== 0) {
    throw new Error(`${path} holds secrets in plain text and others may read it: chmod 600 it, or seal it`);
  }
  return text;
}

function openSecret(text: string, path: string, key: string | null): string {
  if (key === null) throw new Error(`${path} is sealed, and the key it was sealed with is not set`);
  const bytes = Buffer.from(text.slice(mark.length), 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyBytes(key), bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(mark)).setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    throw new Error(`${path} was sealed with another key, or was changed`);
  }
}

const keyBytes = (key: string): Buffer => Buffer.from(key, 'base64');
