import { toString as qrSvg } from 'qrcode';
import { z } from 'zod';
import type { WechatApi } from '../../channels/wechat/api/wechat-api';
import { actionAt, longestPlace } from '../../replies/place';

const codeSchema = z.object({ url: z.string().min(1) });

/** A code that never lapses and opens the chat at a place. @throws Error for a place that leads nowhere. */
export async function createCode(
  api: WechatApi,
  place: string,
): Promise<{ readonly svg: string; readonly url: string }> {
  if (!actionAt(place)) throw new Error(`${place} is no place of the chat`);
  if ([...place].length > longestPlace) throw new Error(`a place has at most ${longestPlace} characters`);
  const answer = await api.call('/cgi-bin/qrcode/create', {
    action_name: 'QR_LIMIT_STR_SCENE',
    action_info: { scene: { scene_str: place } },
  });
  const { url } = codeSchema.parse(answer);
  return { url, svg: await qrSvg(url, { type: 'svg', margin: 1 }) };
}
