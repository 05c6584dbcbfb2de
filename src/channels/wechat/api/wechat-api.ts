import { z } from 'zod';
import { Fault } from '../../../base/fault';
import { AccessTokens, type AccessTokensDeps } from './access-tokens';
import { getMedia } from './get-media';
import { type ApiAnswer, postJson } from './post-json';
import { WechatApiError } from './wechat-api-error';

export interface WechatApi {
  /** Null for what is only asked. @throws WechatApiError, or a Fault. */
  call(path: string, body: unknown): Promise<ApiAnswer>;
  /** The id of an uploaded picture. WeChat keeps it for three days. */
  upload(picture: Blob): Promise<string>;
  /** What a shopper sent, by its id; null when WeChat keeps it no longer. @throws Fault */
  download(media: string): Promise<Uint8Array | null>;
}

export type WechatApiDeps = Omit<AccessTokensDeps, 'post'> & {
  /** Without a slash at its end. */
  readonly baseUrl: string;
};

const mediaSchema = z.object({ media_id: z.string().min(1) });

export function wechatApi(deps: WechatApiDeps): WechatApi {
  const post = postJson(deps.baseUrl);
  const tokens = new AccessTokens({ ...deps, post });

  async function withRenewal<T>(work: (token: string) => Promise<T>): Promise<T> {
    const token = await tokens.current();
    try {
      return await work(token);
    } catch (error) {
      if (!(error instanceof WechatApiError) || error.meaning !== 'renew') throw error;
      return work(await tokens.current(token));
    }
  }

  const call = (path: string, body: unknown) => withRenewal((token) => post(withToken(path, token), body));

  return {
    call,
    async download(media) {
      try {
        return await withRenewal((token) =>
          getMedia(deps.baseUrl, withToken(`/cgi-bin/media/get?media_id=${encodeURIComponent(media)}`, token)),
        );
      } catch (error) {
        if (!(error instanceof WechatApiError)) throw error;
        if (error.meaning === 'retry') throw new Fault('channelUnreachable', `WeChat gave no media: ${error.code}`);
        return null;
      }
    },
    async upload(picture) {
      const form = new FormData();
      form.append('media', picture, picture.type === 'image/png' ? 'picture.png' : 'picture.jpg');
      return mediaSchema.parse(await call('/cgi-bin/media/upload?type=image', form)).media_id;
    },
  };
}

const withToken = (path: string, token: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}access_token=${encodeURIComponent(token)}`;
