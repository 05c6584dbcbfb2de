import { z } from 'zod';
import { Fault } from '../../../base/fault';
import { WechatApiError } from './wechat-api-error';

const timeoutMs = 8000;
const largest = 10 * 1024 * 1024;
const refusalSchema = z.looseObject({ errcode: z.number() });

/** The bytes of a file; a refusal comes as JSON in its place. @throws WechatApiError, or a Fault. */
export async function getMedia(baseUrl: string, path: string): Promise<Uint8Array | null> {
  const { type, bytes } = await asked(`${baseUrl}${path}`);
  if (!/json|text\/plain/.test(type)) return bytes;
  const refusal = refusalSchema.safeParse(parse(bytes?.toString() ?? ''));
  throw new WechatApiError(refusal.data?.errcode ?? 40007, '/cgi-bin/media/get');
}

async function asked(url: string): Promise<{ readonly type: string; readonly bytes: Buffer | null }> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
    const isTooLarge = Number(answer.headers.get('content-length') ?? 0) > largest;
    if (isTooLarge) await answer.body?.cancel();
    const bytes = isTooLarge ? null : Buffer.from(await answer.arrayBuffer());
    return { type: answer.headers.get('content-type') ?? '', bytes: bytes && bytes.length <= largest ? bytes : null };
  } catch (error) {
    // Of the error only its kind: an address holds the token.
    throw new Fault('channelUnreachable', `WeChat gave no media: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
