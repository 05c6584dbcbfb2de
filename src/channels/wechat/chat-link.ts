import { z } from 'zod';
import { longestPlace } from '../../replies/place';
import type { WechatApi } from './api/wechat-api';
import { WechatApiError } from './api/wechat-api-error';

const codeSchema = z.object({ url: z.string().min(1) });
/** WeChat's own limit for codes that lapse, of which an account may make as many as it likes. */
const lastsSeconds = 30 * 86_400;

/** An address that, as a code, opens the account's chat at a place; null where the account may not make one. */
export async function chatLink(api: WechatApi, place: string): Promise<string | null> {
  const fits = [...place].length <= longestPlace;
  const scene = fits ? place : (/from:[a-z2-9]{8}$/.exec(place)?.[0] ?? 'shop');
  try {
    const answer = await api.call('/cgi-bin/qrcode/create', {
      expire_seconds: lastsSeconds,
      action_name: 'QR_STR_SCENE',
      action_info: { scene: { scene_str: scene } },
    });
    return codeSchema.parse(answer).url;
  } catch (error) {
    if (error instanceof WechatApiError) return null;
    throw error;
  }
}
