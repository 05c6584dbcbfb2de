import { z } from 'zod';
import { type WechatAccount, wechatAccountSchema } from './wechat-account';

/** By shop: each has its own official account. */
const schema = z
  .record(z.string().min(1), wechatAccountSchema)
  .refine(
    (accounts) => new Set(Object.values(accounts).map(({ appId }) => appId)).size === Object.keys(accounts).length,
    'two shops share one account',
  );

export type WechatAccounts = Readonly<Record<string, WechatAccount>>;

/** @throws Error that names the wrong places, and never what stands there. */
export function readWechatAccounts(text: string): WechatAccounts {
  const parsed = schema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'the whole'} (${code})`);
  throw new Error(`the WeChat accounts are wrong at: ${places.join(', ')}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('the WeChat accounts are not JSON');
  }
}
