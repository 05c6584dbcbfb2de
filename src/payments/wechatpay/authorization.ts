import { signRsaSha256 } from '../rsa-sha256';
import type { WechatPayCredentials } from './credentials';

export interface SignedRequest {
  readonly method: 'GET' | 'POST';
  /** With its query, as it is sent. */
  readonly path: string;
  /** Empty for GET. */
  readonly body: string;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  readonly nonce: string;
}

/** The Authorization header of API v3. */
export function authorization(credentials: WechatPayCredentials, request: SignedRequest): string {
  const { method, path, body, timestamp, nonce } = request;
  const message = [method, path, timestamp, nonce, body].map((line) => `${line}\n`).join('');
  const fields = {
    mchid: credentials.merchantId,
    nonce_str: nonce,
    signature: signRsaSha256(message, credentials.privateKey),
    timestamp,
    serial_no: credentials.merchantSerial,
  };
  const list = Object.entries(fields).map(([name, value]) => `${name}="${value}"`);
  return `WECHATPAY2-SHA256-RSA2048 ${list.join(',')}`;
}
