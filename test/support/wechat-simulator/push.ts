import { randomInt } from 'node:crypto';
import type { Bubble, Unsent, WechatAccount } from './account';
import { seal, sign, unseal } from './envelope';
import { readPassive } from './read-passive';
import { type Fields, textOf, toXml } from './xml-form';

export interface PushOptions {
  readonly account: WechatAccount;
  readonly fields: Fields;
  readonly openId: string;
  readonly now: () => number;
  /** After so long without an answer it is pushed again. */
  readonly patienceMs: number;
}

export interface Pushed {
  /** How often it was sent: at most three times. */
  readonly tries: number;
  /** The reply that was shown; null where there was none. */
  readonly bubble: Unsent<Bubble> | null;
  /** The body of the answer that counted; null when none came in time. */
  readonly answer: string | null;
}

const mostTries = 3;

/** One push with its redeliveries: the same message, a new timestamp and nonce each time. */
export async function push(options: PushOptions): Promise<Pushed> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const answer = await deliver(options);
    if (answer !== null) return { tries, bubble: readAnswer(options.account, answer), answer };
  }
  return { tries: mostTries, bubble: null, answer: null };
}

/** The address and body of one delivery, signed at this time. */
export function letter({ account, fields, openId, now }: Omit<PushOptions, 'patienceMs'>): {
  readonly url: string;
  readonly body: string;
} {
  const { token, aesKey, appId, mode } = account;
  const timestamp = String(Math.floor(now() / 1000));
  const nonce = String(randomInt(100_000_000, 1_000_000_000));
  const url = new URL(account.serverUrl);
  const query = { signature: sign(token, timestamp, nonce), timestamp, nonce, openid: openId };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const xml = toXml(fields);
  if (mode === 'plain') return { url: url.href, body: xml };
  const sealed = seal(aesKey, appId, xml);
  url.searchParams.set('encrypt_type', 'aes');
  url.searchParams.set('msg_signature', sign(token, timestamp, nonce, sealed));
  const envelope = { ToUserName: String(fields.ToUserName), Encrypt: sealed };
  return { url: url.href, body: toXml(mode === 'compatible' ? { ...fields, ...envelope } : envelope) };
}

/** The body of a timely 200; null for anything else. */
async function deliver(options: PushOptions): Promise<string | null> {
  const { url, body } = letter(options);
  try {
    const signal = AbortSignal.timeout(options.patienceMs);
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/xml' }, body, signal });
    return response.status === 200 ? await response.text() : null;
  } catch {
    return null;
  }
}

function readAnswer({ mode, token, aesKey, appId }: WechatAccount, answer: string): Unsent<Bubble> | null {
  if (answer === '' || answer === 'success') return null;
  if (mode === 'plain') return readPassive(answer);
  const sealed = textOf(answer, 'Encrypt') ?? '';
  const expected = sign(token, textOf(answer, 'TimeStamp') ?? '', textOf(answer, 'Nonce') ?? '', sealed);
  if (textOf(answer, 'MsgSignature') !== expected) throw new Error('a passive reply with a wrong signature');
  return readPassive(unseal(aesKey, appId, sealed));
}
