import type { SimulatedMerchant } from '../../../src/payments/simulators/wechatpay/simulated-merchant';
import { type WechatPayCredentials, wechatPayCredentialsSchema } from '../../../src/payments/wechatpay/credentials';

/** How WeChat Pay is known: by certificates that are downloaded, by its public key, or by both in a change-over. */
export type WechatPayMode = 'certificates' | 'public key' | 'both';

export function wechatPayCredentials(
  merchant: SimulatedMerchant,
  mode: WechatPayMode,
  notifyUrl: string,
): WechatPayCredentials {
  return wechatPayCredentialsSchema.parse({
    appId: merchant.appId,
    merchantId: merchant.merchantId,
    merchantSerial: merchant.merchantSerial,
    privateKey: merchant.merchantKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    apiV3Key: merchant.apiV3Key,
    publicKey: mode === 'certificates' ? null : { id: merchant.publicKey.id, key: merchant.publicKey.publicPem },
    certificates: mode !== 'public key',
    notifyUrl,
  });
}
