import { z } from 'zod';
import { Fault } from '../../base/fault';
import { answerOf } from '../read-json';
import { isRsaSha256 } from '../rsa-sha256';
import type { AlipayCredentials } from './credentials';

const answerSchema = z.looseObject({
  code: z.string(),
  msg: z.string().optional(),
  sub_code: z.string().optional(),
  sub_msg: z.string().optional(),
});

export type AlipayAnswer = z.infer<typeof answerSchema>;

/** Codes that Alipay may say without a signature, since it does not know who asks. */
const unknownCaller = new Set(['20001', '40001', '40002', '40003', '40006']);

/**
 * Alipay signs the text of the member that is named after the method, as it stands, so it is cut out and not reprinted.
 * @throws Fault when the signature is not Alipay's, or when Alipay says that it could not do its work.
 */
export function readAnswer(text: string, method: string, credentials: AlipayCredentials): AlipayAnswer {
  const envelope = answerOf(z.looseObject({ sign: z.string().optional() }), text);
  const name = `${method.replaceAll('.', '_')}_response`;
  const signed = cutMember(text, name) ?? cutMember(text, 'error_response');
  if (signed === null) throw new Fault('providerUnreachable', 'Alipay answered to another question');
  const answer = answerOf(answerSchema, signed);
  const { sign } = envelope;
  const isSigned = sign !== undefined && isRsaSha256(Buffer.from(signed), sign, credentials.alipayPublicKey);
  if (!isSigned && (sign !== undefined || !unknownCaller.has(answer.code))) {
    throw new Fault('providerUnreachable', 'an answer that Alipay did not sign');
  }
  if (answer.code === '20000' || answer.sub_code?.endsWith('SYSTEM_ERROR')) {
    throw new Fault('providerUnreachable', `Alipay could not do it: ${answer.sub_code ?? answer.code}`);
  }
  return answer;
}

/** The text of an object that is a member of this name, as far as its last brace. */
function cutMember(text: string, name: string): string | null {
  const start = text.search(new RegExp(`"${name}"\\s*:\\s*\\{`));
  if (start < 0) return null;
  const open = text.indexOf('{', start + name.length);
  let depth = 0;
  let inString = false;
  for (let at = open; at < text.length; at += 1) {
    const character = text[at];
    if (inString && character === '\\') at += 1;
    else if (character === '"') inString = !inString;
    else if (!inString && character === '{') depth += 1;
    else if (!inString && character === '}') depth -= 1;
    if (depth === 0) return text.slice(open, at + 1);
  }
  return null;
}
