import { z } from 'zod';
import { Fault } from '../../../base/fault';
import { WechatApiError } from './wechat-api-error';

const timeoutMs = 5000;
const answerSchema = z.looseObject({ errcode: z.number().optional() });

export type ApiAnswer = z.infer<typeof answerSchema>;

/** Posts to WeChat; without a body it asks. @throws WechatApiError for a refusal, Fault when it is not reached. */
export type PostJson = (path: string, body: unknown) => Promise<ApiAnswer>;

export function postJson(baseUrl: string): PostJson {
  return async (path, body) => {
    const form = body instanceof FormData;
    const answer = await asked(
      `${baseUrl}${path}`,
      body === null
        ? {}
        : {
            method: 'POST',
            // WeChat shows \u escapes as they are: the body is plain UTF-8.
            body: form ? body : JSON.stringify(body),
            ...(!form && { headers: { 'Content-Type': 'application/json; charset=utf-8' } }),
          },
    );
    if (answer.errcode) throw new WechatApiError(answer.errcode, new URL(path, baseUrl).pathname);
    return answer;
  };
}

async function asked(url: string, init: RequestInit): Promise<ApiAnswer> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
    return answerSchema.parse(JSON.parse(await answer.text()));
  } catch (error) {
    // Of the error only its kind: an address holds the token.
    const kind = error instanceof Error ? error.name : 'unknown';
    throw new Fault('channelUnreachable', `WeChat gave no answer: ${kind}`);
  }
}
