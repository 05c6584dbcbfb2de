import type { Random } from '../../../base/random';
import { sealMessage, signatureOf } from '../door/message-cipher';
import type { WechatAccount } from '../wechat-account';
import type { PassiveAnswer } from './passive-slot';

/** What WeChat takes for: nothing to say, and no need to send it again. */
export const nothingToSay = 'success';

export interface Envelope {
  /** The shopper. */
  readonly to: string;
  /** The account's own id, as the push named it. */
  readonly from: string;
  /** Seconds since the epoch. */
  readonly at: number;
}

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** The answer's bytes, sealed where the account is. */
export function answerBody(
  answer: PassiveAnswer,
  envelope: Envelope,
  { account, random }: { account: WechatAccount; random: Random },
): string {
  if (answer.kind === 'nothing') return nothingToSay;
  const xml = answerXml(answer, envelope);
  if (account.mode === 'plaintext') return xml;
  const { encodingAesKey, appId, token } = account;
  const prefix = Buffer.from(random.token(16), 'base64url').subarray(0, 16);
  const sealed = sealMessage(xml, { encodingAesKey, appId, prefix });
  const timestamp = String(envelope.at);
  const nonce = random.token(12).replace(/[^0-9a-zA-Z]/g, '0');
  const signature = signatureOf(token, timestamp, nonce, sealed);
  return [
    `<xml><Encrypt>${cdata(sealed)}</Encrypt><MsgSignature>${cdata(signature)}</MsgSignature>`,
    `<TimeStamp>${timestamp}</TimeStamp><Nonce>${cdata(nonce)}</Nonce></xml>`,
  ].join('');
}

function answerXml(answer: Exclude<PassiveAnswer, { kind: 'nothing' }>, { to, from, at }: Envelope): string {
  const head = `<ToUserName>${cdata(to)}</ToUserName><FromUserName>${cdata(from)}</FromUserName><CreateTime>${at}</CreateTime>`;
  if (answer.kind === 'handOff') return `<xml>${head}<MsgType>${cdata('transfer_customer_service')}</MsgType></xml>`;
  return `<xml>${head}<MsgType>${cdata('text')}</MsgType><Content>${cdata(answer.text)}</Content></xml>`;
}
