import type { JsapiParameters } from '../../ports/payment-provider';
import { signRsaSha256 } from '../rsa-sha256';
import type { WechatPayCredentials } from './credentials';

export interface Prepaid {
  readonly prepayId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly nonce: string;
}

/** What the page inside WeChat hands to `WeixinJSBridge` or `wx.chooseWXPay`, signed by the merchant. */
export function jsapiParameters(credentials: WechatPayCredentials, { prepayId, now, nonce }: Prepaid): JsapiParameters {
  const timeStamp = String(Math.floor(now / 1000));
  const prepaid = `prepay_id=${prepayId}`;
  const message = [credentials.appId, timeStamp, nonce, prepaid].map((line) => `${line}\n`).join('');
  return {
    appId: credentials.appId,
    timeStamp,
    nonceStr: nonce,
    package: prepaid,
    signType: 'RSA',
    paySign: signRsaSha256(message, credentials.privateKey),
  };
}
