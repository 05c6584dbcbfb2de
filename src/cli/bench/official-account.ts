import { randomBytes } from 'node:crypto';
import { sealMessage, signatureOf } from '../../channels/wechat/door/message-cipher';

/** Of the bench's own account: nobody else has one like it. */
export const benchAccount = {
  appId: 'wx00000000000bench',
  appSecret: 'a-secret-of-the-bench',
  token: 'bench',
  encodingAesKey: 'A'.repeat(43),
} as const;

export interface Letter {
  /** What stands after the question mark of the address. */
  readonly query: string;
  readonly body: Buffer;
}

export interface Writing {
  /** Seconds since the epoch. */
  readonly timestamp?: number;
  readonly signature?: string;
}

/** A push as WeChat would send it now: sealed and signed. */
export function letterOf(inner: string, { timestamp = nowInSeconds(), signature }: Writing = {}): Letter {
  const { appId, encodingAesKey, token } = benchAccount;
  const sealed = sealMessage(inner, { appId, encodingAesKey, prefix: randomBytes(16) });
  const nonce = randomBytes(6).toString('hex');
  const query = new URLSearchParams({
    timestamp: String(timestamp),
    nonce,
    encrypt_type: 'aes',
    msg_signature: signature ?? signatureOf(token, String(timestamp), nonce, sealed),
  });
  return { query: query.toString(), body: Buffer.from(`<xml><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`) };
}

let messages = 20_000_000_000_000_000n;

export function textMessage(from: string, text: string): string {
  messages += 1n;
  const head = `<ToUserName>gh_bench</ToUserName><FromUserName>${from}</FromUserName>`;
  const content = `<MsgType>text</MsgType><Content><![CDATA[${text}]]></Content><MsgId>${messages}</MsgId>`;
  return `<xml>${head}<CreateTime>${nowInSeconds()}</CreateTime>${content}</xml>`;
}

const nowInSeconds = (): number => Math.floor(Date.now() / 1000);
