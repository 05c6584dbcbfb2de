import { sceneOf } from '../../../../src/payments/cashier/scene-of';

const desktop = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';
const android = 'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36';
const wechat = `${android} MicroMessenger/8.0.60`;

const from = (userAgent: string, openId: string | null = null) => ({ userAgent, ip: '203.0.113.7', openId });

it.each([
  ['wechatpay', from(desktop), { kind: 'native' }],
  ['wechatpay', from(iPhone), { kind: 'h5', clientIp: '203.0.113.7' }],
  ['wechatpay', from(android), { kind: 'h5', clientIp: '203.0.113.7' }],
  ['wechatpay', from(wechat, 'oUpF8uMuAJO'), { kind: 'jsapi', openId: 'oUpF8uMuAJO' }],
  // Inside WeChat nobody may pay by H5, and without the shopper's id there is no sheet.
  ['wechatpay', from(wechat), { kind: 'native' }],
  // The shopper's id is of no use outside WeChat.
  ['wechatpay', from(desktop, 'oUpF8uMuAJO'), { kind: 'native' }],
  ['wechatpay', from(''), { kind: 'native' }],
  ['alipay', from(desktop), { kind: 'page' }],
  ['alipay', from(iPhone), { kind: 'wap' }],
  ['alipay', from(wechat), { kind: 'precreate' }],
  ['card', from(wechat), { kind: 'checkout' }],
] as const)('%s: %o pays by %o', (method, browser, scene) => {
  expect(sceneOf(method, browser)).toEqual(scene);
});
