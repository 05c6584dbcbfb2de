import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSecretFile, sealSecret } from '../../../src/compose/read-secret-file';
import { readShopCredentials } from '../../../src/payments/shop-credentials';
import { freshFolder } from '../../support/fresh-folder';

const key = Buffer.alloc(32, 7).toString('base64');
const otherKey = Buffer.alloc(32, 8).toString('base64');
const secret =
  '{"demo":{"stripe":{"secretKey":"sk_test_topsecret","accountId":"acct_1","webhookSecrets":["whsec_1"]}}}';

function file(text: string, mode = 0o600): string {
  const path = join(freshFolder(), 'credentials');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

describe('a file with secrets', () => {
  it('is read when it is sealed with the key, whoever may read it', () => {
    const sealed = sealSecret(secret, key);
    expect(sealed).not.toContain('topsecret');
    expect(readSecretFile(file(sealed, 0o644), key)).toBe(secret);
  });

  it('is read in plain text when nobody but its owner may', () => {
    expect(readSecretFile(file(secret), null)).toBe(secret);
    expect(() => readSecretFile(file(secret, 0o640), null)).toThrow('chmod 600');
  });

  it('is refused without the key, with another one, and when it was changed', () => {
    const sealed = sealSecret(secret, key);
    expect(() => readSecretFile(file(sealed), null)).toThrow('key it was sealed with');
    expect(() => readSecretFile(file(sealed), otherKey)).toThrow('another key');
    const changed = sealed.slice(0, 60) + (sealed[60] === 'A' ? 'B' : 'A') + sealed.slice(61);
    expect(() => readSecretFile(file(changed), key)).toThrow('was changed');
  });
});

describe('the credentials in it', () => {
  it('are read by shop and provider', () => {
    expect(readShopCredentials(secret).demo?.stripe?.accountId).toBe('acct_1');
  });

  it('are named by their place when they are wrong, never by their value', () => {
    const wrong = secret.replace('sk_test_topsecret', 'topsecret').replace('acct_1', 'topsecret');
    expect(() => readShopCredentials(wrong)).toThrow('demo.stripe.secretKey');
    for (const text of [wrong, 'topsecret', '[]', '{"demo":{"paypal":{"key":"topsecret"}}}']) {
      try {
        readShopCredentials(text);
        throw new Error('taken');
      } catch (error) {
        expect(String(error)).toContain('payment credentials');
        expect(String(error)).not.toContain('topsecret');
      }
    }
  });
});
