import type { Json } from '../../base/json';
import type { GatewayRequest, PayScene } from '../../ports/payment-provider';
import type { WechatPayCredentials } from './credentials';

export type WechatPayScene = Extract<PayScene, { kind: 'jsapi' | 'native' | 'h5' }>;

export const isWechatPayScene = (scene: PayScene): scene is WechatPayScene =>
  scene.kind === 'jsapi' || scene.kind === 'native' || scene.kind === 'h5';

/** The same for the same request, whenever it is made: WeChat Pay refuses a repetition that differs. */
export function createBody(credentials: WechatPayCredentials, request: GatewayRequest, scene: WechatPayScene): Json {
  return {
    appid: credentials.appId,
    mchid: credentials.merchantId,
    description: cutToBytes(request.title, 127),
    out_trade_no: request.attempt,
    time_expire: chinaTime(request.expiresAt),
    notify_url: credentials.notifyUrl,
    amount: { total: request.amount.amount, currency: 'CNY' },
    ...ofScene(scene),
  };
}

function ofScene(scene: WechatPayScene): { readonly [key: string]: Json } {
  switch (scene.kind) {
    case 'jsapi':
      return { payer: { openid: scene.openId } };
    case 'native':
      return {};
    case 'h5':
      return { scene_info: { payer_client_ip: scene.clientIp, h5_info: { type: 'Wap' } } };
  }
}

/** RFC 3339 to the second, in China's time. */
const chinaTime = (at: number): string => `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** WeChat Pay counts bytes; a character is never cut in two. */
function cutToBytes(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > most) break;
    kept += character;
  }
  return kept;
}
