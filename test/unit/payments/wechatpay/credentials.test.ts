import { generateKeyPairSync } from 'node:crypto';
import { wechatPayCredentialsSchema } from '../../../../src/payments/wechatpay/credentials';
import { pem } from './merchant';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const given = {
  appId: 'wxd678efh567hg6787',
  merchantId: '1900007291',
  merchantSerial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
  privateKey: pem(privateKey),
  apiV3Key: '0123456789abcdef0123456789abcdef',
  publicKey: { id: 'PUB_KEY_ID_0119000072912024', key: pem(publicKey) },
  certificates: false,
  notifyUrl: 'https://shop.example/pay/wechat',
};
const bare = (text: string) => text.replace(/-----[^-]+-----|\s/g, '');

test('keys are taken as PEM or as their base64 alone', () => {
  expect(wechatPayCredentialsSchema.safeParse(given).success).toBe(true);
  const short = { ...given, privateKey: bare(given.privateKey) };
  expect(wechatPayCredentialsSchema.parse(short).privateKey.type).toBe('private');
  const pkcs1 = bare(String(privateKey.export({ type: 'pkcs1', format: 'pem' })));
  expect(wechatPayCredentialsSchema.safeParse({ ...given, privateKey: pkcs1 }).success).toBe(true);
});

const weak = pem(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey);
const elliptic = pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);

test.each([
  ['a key of 1024 bits', { privateKey: weak }],
  ['a key that is not RSA', { privateKey: elliptic }],
  ['a public key for a private one', { privateKey: given.publicKey.key }],
  ['an API v3 key of 31 bytes', { apiV3Key: '0123456789abcdef0123456789abcde' }],
  ['a serial number for a public key id', { publicKey: { ...given.publicKey, id: given.merchantSerial } }],
  ['neither public key nor certificates', { publicKey: null }],
  ['a quotation mark in the merchant number', { merchantId: '19"00' }],
])('refused: %s', (_, wrong) => {
  expect(wechatPayCredentialsSchema.safeParse({ ...given, ...wrong }).success).toBe(false);
});

test('what is wrong is said without the secret', () => {
  const secret = 'c2VjcmV0LWtleS1vZi1hLW1lcmNoYW50';
  const { error } = wechatPayCredentialsSchema.safeParse({ ...given, privateKey: secret, apiV3Key: `${secret}x` });
  expect(error?.issues).toHaveLength(2);
  expect(JSON.stringify(error)).not.toContain(secret);
});
