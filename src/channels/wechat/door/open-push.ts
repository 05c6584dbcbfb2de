import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../base/clock';
import type { WechatAccount } from '../wechat-account';
import { isSame, openMessage, signatureOf } from './message-cipher';
import { type Push, readPush } from './push';
import { readFields } from './read-fields';

/** How far WeChat's clock and ours may be apart, in milliseconds; a request that is older was recorded. */
export const oldestPushMs = 5 * 60_000;

const querySchema = z.object({
  timestamp: z.string().regex(/^\d{1,12}$/),
  nonce: z.string().min(1).max(128),
  signature: z.string().max(128).optional(),
  msg_signature: z.string().max(128).optional(),
  echostr: z.string().max(2000).optional(),
});

export interface OpenedPush {
  readonly push: Push;
  /** Tells a request that comes again from one that uses its number for something else. */
  readonly nonce: { readonly value: string; readonly content: string };
}

export interface PushRequest {
  readonly query: unknown;
  readonly body: string;
  /** When its first bytes were seen, by the monotonic clock, in milliseconds. */
  readonly cameAt: number;
}

type Reading = z.infer<typeof querySchema>;

/** Whether the address alone could be of a push sent just now: asked before anything of its body is read. */
export function isTimely(query: unknown, clock: Clock): boolean {
  const parsed = querySchema.safeParse(query);
  return parsed.success && isFresh(parsed.data, clock);
}

/** Whoever sent it, they know the token and, but in plain text, the key. Null is the only other answer. */
export function openPush(
  { query, body }: Omit<PushRequest, 'cameAt'>,
  account: WechatAccount,
  clock: Clock,
): OpenedPush | null {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success || !isFresh(parsed.data, clock)) return null;
  const fields =
    account.mode === 'plaintext' ? plainFields(parsed.data, body, account) : sealed(parsed.data, body, account);
  const push = fields && readPush(fields);
  if (!push) return null;
  const content = createHash('sha256').update(body).digest('base64url');
  return { push, nonce: { value: parsed.data.nonce, content } };
}

const isFresh = ({ timestamp }: Reading, clock: Clock): boolean =>
  Math.abs(clock.now() - Number(timestamp) * 1000) <= oldestPushMs;

function plainFields({ timestamp, nonce, signature = '' }: Reading, body: string, { token }: WechatAccount) {
  return isSame(signature, signatureOf(token, timestamp, nonce)) ? readFields(body) : null;
}

/** In compatible mode what stands beside the sealed part is not signed, so it is not read. */
function sealed({ timestamp, nonce, msg_signature = '' }: Reading, body: string, account: WechatAccount) {
  const outer = readFields(body);
  const encrypt = outer?.Encrypt;
  if (typeof encrypt !== 'string') return null;
  if (!isSame(msg_signature, signatureOf(account.token, timestamp, nonce, encrypt))) return null;
  for (const key of [account.encodingAesKey, account.previousAesKey]) {
    const inner = key === undefined ? null : openMessage(encrypt, key, account.appId);
    if (inner !== null) return readFields(inner);
  }
  return null;
}

/** The check of the address when it is entered in the console: what to answer, or null. */
export function answerCheck(query: unknown, account: WechatAccount, clock: Clock): string | null {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success || parsed.data.echostr === undefined || !isFresh(parsed.data, clock)) return null;
  const { timestamp, nonce, signature, msg_signature, echostr } = parsed.data;
  if (signature !== undefined) {
    return isSame(signature, signatureOf(account.token, timestamp, nonce)) ? echostr : null;
  }
  if (!isSame(msg_signature ?? '', signatureOf(account.token, timestamp, nonce, echostr))) return null;
  return openMessage(echostr, account.encodingAesKey, account.appId);
}
