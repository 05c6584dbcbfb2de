import { signRsaSha256 } from '../rsa-sha256';
import { beijingTime } from './beijing-time';
import type { AlipayCredentials } from './credentials';

export type Parameters = Readonly<Record<string, string>>;

/** What Alipay has signed: the parameters with a value, sorted by name. */
export const signedText = (parameters: Parameters): string =>
  Object.keys(parameters)
    .filter((name) => name !== 'sign' && parameters[name] !== '')
    .sort()
    .map((name) => `${name}=${parameters[name]}`)
    .join('&');

export interface AlipayRequest {
  /** alipay.trade.query and the like. */
  readonly method: string;
  readonly content: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly notifies?: boolean;
  readonly returnUrl?: string;
}

/** A request's parameters, the signature among them. */
export function signedParameters(credentials: AlipayCredentials, request: AlipayRequest): Parameters {
  const parameters: Parameters = {
    app_id: credentials.appId,
    method: request.method,
    format: 'JSON',
    charset: 'utf-8',
    sign_type: 'RSA2',
    timestamp: beijingTime(request.at),
    version: '1.0',
    ...(request.notifies ? { notify_url: credentials.notifyUrl } : {}),
    ...(request.returnUrl ? { return_url: request.returnUrl } : {}),
    biz_content: JSON.stringify(request.content),
  };
  return { ...parameters, sign: signRsaSha256(signedText(parameters), credentials.privateKey) };
}
