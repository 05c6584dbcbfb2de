import type { KeyObject } from 'node:crypto';
import { AlipaySdk } from 'alipay-sdk';
import { type AlipayCredentials, alipayCredentialsSchema } from '../../../../src/payments/alipay/credentials';
import type { SimulatedApp } from '../../../../src/payments/simulators/alipay/simulated-app';

export const pem = (key: KeyObject): string =>
  String(key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }));

export const notifyUrl = 'https://shop.example/pay/alipay';

export const credentialsOf = (app: SimulatedApp): AlipayCredentials =>
  alipayCredentialsSchema.parse({
    appId: app.appId,
    sellerId: app.sellerId,
    privateKey: pem(app.appKeys.privateKey),
    alipayPublicKey: pem(app.alipayKeys.publicKey),
    notifyUrl,
  });

/** Alipay's own library, as the same merchant. */
export const libraryOf = (app: SimulatedApp, gateway = 'https://openapi.alipay.com/gateway.do'): AlipaySdk =>
  new AlipaySdk({
    appId: app.appId,
    keyType: 'PKCS8',
    privateKey: pem(app.appKeys.privateKey),
    alipayPublicKey: pem(app.alipayKeys.publicKey),
    signType: 'RSA2',
    gateway,
  });
