import type { KeyObject } from 'node:crypto';
import {
  encrypted,
  type PlatformKey,
  type SimulatedMerchant,
  sealed,
} from '../../../../src/payments/simulators/wechatpay/simulated-merchant';
import { type WechatPayCredentials, wechatPayCredentialsSchema } from '../../../../src/payments/wechatpay/credentials';
import type { ReceivedNotification } from '../../../../src/ports/payment-provider';

export const pem = (key: KeyObject): string =>
  String(key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }));

/** A merchant's credentials, with WeChat Pay known by its public key, its certificates, or both. */
export function credentialsOf(
  merchant: SimulatedMerchant,
  known: { readonly publicKey: boolean; readonly certificates: boolean },
): WechatPayCredentials {
  return wechatPayCredentialsSchema.parse({
    appId: merchant.appId,
    merchantId: merchant.merchantId,
    merchantSerial: merchant.merchantSerial,
    privateKey: pem(merchant.merchantKeys.privateKey),
    apiV3Key: merchant.apiV3Key,
    publicKey: known.publicKey ? { id: merchant.publicKey.id, key: merchant.publicKey.publicPem } : null,
    certificates: known.certificates,
    notifyUrl: 'https://shop.example/notify',
  });
}

export interface Telling {
  readonly key: PlatformKey;
  readonly apiV3Key: string;
  readonly now: number;
  readonly event?: string;
  readonly algorithm?: string;
}

/** A notification whose inside is what a test says it is. */
export function notification(resource: object, telling: Telling): ReceivedNotification {
  const { key, apiV3Key, now, event = 'TRANSACTION.SUCCESS', algorithm } = telling;
  const inside = encrypted(JSON.stringify(resource), apiV3Key, 'transaction');
  const body = JSON.stringify({
    id: 'EV-2018022511223320873',
    event_type: event,
    resource_type: 'encrypt-resource',
    resource: { original_type: 'transaction', ...inside, ...(algorithm ? { algorithm } : {}) },
  });
  return { rawBody: Buffer.from(body), headers: sealed(key, body, now), now };
}
