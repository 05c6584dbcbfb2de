import { z } from 'zod';
import { AccessTokens, type AccessTokensDeps } from './access-tokens';
import { type ApiAnswer, postJson } from './post-json';
import { WechatApiError } from './wechat-api-error';

export interface WechatApi {
  /** @throws WechatApiError, or a Fault. */
  call(path: string, body: unknown): Promise<ApiAnswer>;
  /** The id of an uploaded picture. WeChat keeps it for three days. */
  upload(picture: Blob): Promise<string>;
}

export type WechatApiDeps = Omit<AccessTokensDeps, 'post'> & {
  /** Without a slash at its end. */
  readonly baseUrl: string;
};

const mediaSchema = z.object({ media_id: z.string().min(1) });

export function wechatApi(deps: WechatApiDeps): WechatApi {
  const post = postJson(deps.baseUrl);
  const tokens = new AccessTokens({ ...deps, post });

  async function call(path: string, body: unknown): Promise<ApiAnswer> {
    const token = await tokens.current();
    try {
      return await post(withToken(path, token), body);
    } catch (error) {
      if (!(error instanceof WechatApiError) || error.meaning !== 'renew') throw error;
      return post(withToken(path, await tokens.current(token)), body);
    }
  }

  return {
    call,
    async upload(picture) {
      const form = new FormData();
      form.append('media', picture, picture.type === 'image/png' ? 'picture.png' : 'picture.jpg');
      return mediaSchema.parse(await call('/cgi-bin/media/upload?type=image', form)).media_id;
    },
  };
}

const withToken = (path: string, token: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(token)}`;
