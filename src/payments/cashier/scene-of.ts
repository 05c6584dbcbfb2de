import type { PayScene } from '../../commerce/payment';
import type { PaymentMethod } from '../../commerce/shop';

/** What a browser tells of itself when it opens the pay page. */
export interface Browser {
  readonly userAgent: string;
  readonly ip: string;
  /** The shopper's id at the merchant's official account, where they came from there. */
  readonly openId: string | null;
}

const isWechat = ({ userAgent }: Browser): boolean => /MicroMessenger/i.test(userAgent);
const isPhone = ({ userAgent }: Browser): boolean => /Mobile|Android|iPhone|iPod|HarmonyOS/i.test(userAgent);

/** How somebody in this browser pays by this method. */
export function sceneOf(method: PaymentMethod, browser: Browser): PayScene {
  if (method === 'wechatpay') return wechatPayScene(browser);
  // WeChat opens no page of Alipay's: the code can be kept and scanned from Alipay itself.
  if (method === 'alipay') {
    if (isWechat(browser)) return { kind: 'precreate' };
    return { kind: isPhone(browser) ? 'wap' : 'page' };
  }
  return { kind: 'checkout' };
}

function wechatPayScene(browser: Browser): PayScene {
  if (isWechat(browser) && browser.openId) return { kind: 'jsapi', openId: browser.openId };
  if (isPhone(browser) && !isWechat(browser)) return { kind: 'h5', clientIp: browser.ip };
  return { kind: 'native' };
}
