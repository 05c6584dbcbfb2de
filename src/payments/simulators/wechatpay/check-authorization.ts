import { verify } from 'node:crypto';
import type { SimulatedCall } from '../serve-loopback';
import type { SimulatedMerchant } from './simulated-merchant';

/** The merchant that signed this call, or null when none did. */
export function merchantOf(
  call: SimulatedCall,
  merchants: readonly SimulatedMerchant[],
  now: number,
): SimulatedMerchant | null {
  const [scheme, list = ''] = (call.headers.authorization ?? '').split(/ (.*)/s);
  if (scheme !== 'WECHATPAY2-SHA256-RSA2048') return null;
  const fields = Object.fromEntries([...list.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  const merchant = merchants.find(({ merchantId }) => merchantId === fields.mchid);
  if (!merchant || fields.serial_no?.toUpperCase() !== merchant.merchantSerial) return null;
  if (Math.abs(Number(fields.timestamp) * 1000 - now) > 300_000) return null;
  const signed = `${call.method}\n${call.path}\n${fields.timestamp}\n${fields.nonce_str}\n${call.body}\n`;
  const signature = Buffer.from(fields.signature ?? '', 'base64');
  return verify('RSA-SHA256', Buffer.from(signed), merchant.merchantKeys.publicKey, signature) ? merchant : null;
}
