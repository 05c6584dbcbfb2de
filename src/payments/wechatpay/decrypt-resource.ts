import { createDecipheriv } from 'node:crypto';
import { z } from 'zod';

export const encryptedSchema = z.object({
  algorithm: z.string(),
  ciphertext: z.string(),
  nonce: z.string(),
  associated_data: z.string().default(''),
});

export type Encrypted = z.infer<typeof encryptedSchema>;

export const resourceAlgorithm = 'AEAD_AES_256_GCM';

const tagBytes = 16;

/** Null when key, nonce, associated data or tag do not fit: nothing of an unproven text leaves here. */
export function decryptResource(encrypted: Encrypted, apiV3Key: string): string | null {
  const sealed = Buffer.from(encrypted.ciphertext, 'base64');
  if (encrypted.algorithm !== resourceAlgorithm || sealed.length < tagBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', apiV3Key, encrypted.nonce, { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(encrypted.associated_data));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    // Throws when the tag does not fit.
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
