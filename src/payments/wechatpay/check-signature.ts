import { isRsaSha256 } from '../rsa-sha256';
import type { PlatformKeys } from './platform-keys';

/** The headers under which WeChat Pay signs answers and notifications alike. */
export interface Seal {
  readonly timestamp: string;
  readonly nonce: string;
  readonly serial: string;
  readonly signature: string;
  readonly type: string | undefined;
}

/** Of headers by their names in lower case; what is missing is empty and so a flaw. */
export const sealOf = (header: (name: string) => string | undefined): Seal => ({
  timestamp: header('wechatpay-timestamp') ?? '',
  nonce: header('wechatpay-nonce') ?? '',
  serial: header('wechatpay-serial') ?? '',
  signature: header('wechatpay-signature') ?? '',
  type: header('wechatpay-signature-type'),
});

export type SealFlaw = 'probe' | 'wrongAlgorithm' | 'stale' | 'foreignSerial' | 'badSignature';

const windowMs = 5 * 60_000;
const probePrefix = 'WECHATPAY/SIGNTEST/';

export interface Sealed {
  readonly seal: Seal;
  readonly body: Uint8Array;
  readonly now: number;
}

/** What is wrong with the signature, or null when it is WeChat Pay's own and of the last five minutes. */
export async function flawOfSeal({ seal, body, now }: Sealed, keys: PlatformKeys): Promise<SealFlaw | null> {
  if (seal.signature.startsWith(probePrefix)) return 'probe';
  if (seal.type !== undefined && seal.type !== 'WECHATPAY2-SHA256-RSA2048') return 'wrongAlgorithm';
  if (!/^\d{1,12}$/.test(seal.timestamp) || Math.abs(Number(seal.timestamp) * 1000 - now) > windowMs) return 'stale';
  const key = await keys.find(seal.serial, now);
  if (!key) return 'foreignSerial';
  const head = Buffer.from(`${seal.timestamp}\n${seal.nonce}\n`);
  const message = Buffer.concat([head, body, Buffer.from('\n')]);
  return isRsaSha256(message, seal.signature, key) ? null : 'badSignature';
}
