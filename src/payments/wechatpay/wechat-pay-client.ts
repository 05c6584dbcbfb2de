import type { Clock } from '../../base/clock';
import { Fault } from '../../base/fault';
import type { Json } from '../../base/json';
import type { Random } from '../../base/random';
import { callProvider, type ProviderAnswer } from '../call-provider';
import { authorization } from './authorization';
import { flawOfSeal, sealOf } from './check-signature';
import type { WechatPayCredentials } from './credentials';
import { downloadCertificates } from './download-certificates';
import { type PlatformKeys, platformKeys } from './platform-keys';

export interface WechatPayWorld {
  /** https://api.mch.weixin.qq.com, without a slash at its end. */
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly timeoutMs: number;
}

export interface WechatPayCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: Json;
}

/** One merchant's line to WeChat Pay. */
export interface WechatPayClient {
  readonly credentials: WechatPayCredentials;
  readonly keys: PlatformKeys;
  /** Signed on the way there, checked on the way back. */
  call(call: WechatPayCall): Promise<ProviderAnswer>;
}

export function wechatPayClient(credentials: WechatPayCredentials, world: WechatPayWorld): WechatPayClient {
  const send = (call: WechatPayCall): Promise<ProviderAnswer> => sendSigned(credentials, world, call);
  const fetchList = () => send({ method: 'GET', path: '/v3/certificates' });
  const keys = platformKeys(credentials, (now) => downloadCertificates({ fetchList, credentials, now }));
  return {
    credentials,
    keys,
    async call(call) {
      const answer = await send(call);
      await check(answer, keys, world.clock.now());
      return answer;
    },
  };
}

function sendSigned(
  credentials: WechatPayCredentials,
  { baseUrl, clock, random, timeoutMs }: WechatPayWorld,
  { method, path, body }: WechatPayCall,
): Promise<ProviderAnswer> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const timestamp = Math.floor(clock.now() / 1000);
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': 'zh-CN',
    'User-Agent': 'shoptalk',
    Authorization: authorization(credentials, { method, path, body: text, timestamp, nonce: random.token(16) }),
  };
  if (text) headers['Content-Type'] = 'application/json';
  // Asks WeChat Pay to sign its answer under this key, and not under a certificate.
  if (credentials.publicKey) headers['Wechatpay-Serial'] = credentials.publicKey.id;
  return callProvider({ method, url: baseUrl + path, headers, timeoutMs, ...(text ? { body: text } : {}) });
}

/** WeChat Pay signs every success; of refusals it signs some. A wrong signature makes any answer worthless. */
async function check({ status, headers, body }: ProviderAnswer, keys: PlatformKeys, now: number): Promise<void> {
  if (status >= 400 && !headers.has('wechatpay-signature')) return;
  const seal = sealOf((name) => headers.get(name) ?? undefined);
  const flaw = await flawOfSeal({ seal, body: Buffer.from(body), now }, keys);
  if (flaw) throw new Fault('providerUnreachable', `an answer that is not WeChat Pay's: ${flaw}`);
}
