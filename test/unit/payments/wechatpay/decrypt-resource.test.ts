import { X509Certificate } from 'node:crypto';
import { decryptResource } from '../../../../src/payments/wechatpay/decrypt-resource';
import { published } from './published-vectors';

const { apiV3Key, message, certificate } = published;

test('reads the published message', () => {
  expect(decryptResource(message, apiV3Key)).toBe('message');
});

test('reads the published certificate, as WeChat Pay hands it out', () => {
  const read = new X509Certificate(decryptResource(certificate, apiV3Key) ?? '');
  expect(read.serialNumber).toBe(published.certificateSerial);
  expect(new Date(read.validTo).toISOString().slice(0, 10)).toBe('2028-09-17');
});

test('gives out nothing where a single byte of text or tag is another', () => {
  const bytes = Buffer.from(message.ciphertext, 'base64');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(decryptResource({ ...message, ciphertext: changed.toString('base64') }, apiV3Key)).toBeNull();
  }
});

test('gives out nothing for a tag that was cut off, or shortened', () => {
  const bytes = Buffer.from(message.ciphertext, 'base64');
  for (const length of [0, 4, 7, 12, 15, 22]) {
    const ciphertext = bytes.subarray(0, length).toString('base64');
    expect(decryptResource({ ...message, ciphertext }, apiV3Key)).toBeNull();
  }
});

test.each([
  ['another key', message, 'b7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb'],
  ['a key of another length', message, 'short'],
  ['another nonce', { ...message, nonce: 'uluk4a9R25RX' }, apiV3Key],
  ['no nonce', { ...message, nonce: '' }, apiV3Key],
  ['other associated data', { ...message, associated_data: 'transaction' }, apiV3Key],
  ['another algorithm', { ...message, algorithm: 'AEAD_SM4_GCM' }, apiV3Key],
])('gives out nothing under %s', (_, encrypted, key) => {
  expect(decryptResource(encrypted, key)).toBeNull();
});
