import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../src/base/clock';
import { ShopId } from '../../src/base/ids';
import { startWechatShop, type WechatShop, wechatAppId } from '../support/start-wechat-shop';
import type { Phone } from '../support/wechat-simulator/phone';

const hourMs = 3_600_000;
const template = 'ngqIpbwh8bUfcSsECmogfXcV14J0tQlEpBO27izEYtY';
const fields = { character_string1: 'order', phrase2: 'status', time3: 'time', thing4: 'text' };
const send = '/cgi-bin/message/template/send';

let shop: WechatShop;
let ahead = 0;
const clock = { now: () => systemClock.now() + ahead };

afterEach(async () => {
  await shop.close();
  ahead = 0;
});

const open = (by: 'template' | 'subscription', known: readonly string[] = Object.keys(fields)) =>
  startWechatShop({
    ...{ clock, templates: { [template]: known } },
    account: { templates: { paymentExpired: { by, template, fields } } },
  });

const notices = ({ shown }: Phone) => shown.flatMap((bubble) => (bubble.type === 'notice' ? [bubble.data] : []));
const words = ({ shown }: Phone): string => JSON.stringify(shown.filter(({ type }) => type !== 'notice'));

/** Until nothing more comes of what was done. */
async function settled(): Promise<void> {
  const seen = () => shop.wechat.calls.length;
  let before = -1;
  while (before < seen()) {
    before = seen();
    await shop.app.pipeline.idle();
    await sleep(50);
  }
}

/** How often news by a template were asked for, granted or not. */
const asked = () => shop.wechat.calls.filter(({ path }) => /template\/send|bizsend/.test(path)).length;

/** Whether something is kept for the shopper's next word. */
const waits = async ({ openId }: Phone) =>
  (await shop.app.stores.memory.read(ShopId('demo'), `wechat:waiting:${openId}`, clock.now())) !== null;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await isSo()) && Date.now() < deadline) await sleep(20);
}

/** An order that nobody pays, and two days after which the shop may no longer write. */
async function leavesAnOrder(phone: Phone): Promise<void> {
  await phone.follow('product:dd-men-charcoal-wash');
  await settled();
  for (const text of [
    '把这个加入购物车',
    '结账，李雷，13800138000，上海市浦东新区世纪大道100号',
    '在线支付',
    '确认下单',
  ]) {
    await phone.say(text);
    await settled();
  }
  expect(words(phone)).toMatch(/SO-\d+-\d+ 已提交/);
  const before = asked();
  ahead += 49 * hourMs;
  await until(async () => asked() > before || (await waits(phone)));
  await settled();
}

it('tells news by the account’s template when the shopper has been silent for two days, once', async () => {
  shop = await open('template');
  const phone = shop.phone('anna');
  await leavesAnOrder(phone);
  expect(notices(phone)).toEqual([
    {
      character_string1: expect.stringMatching(/^SO-\d+-\d+$/),
      phrase2: '超时已关闭',
      time3: expect.stringMatching(/^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/),
      thing4: expect.stringMatching(/^.{1,20}$/u),
    },
  ]);
  const before = phone.shown.length;
  await phone.say('你好');
  await settled();
  expect(JSON.stringify(phone.shown.slice(before))).not.toContain(notices(phone)[0]?.character_string1);
}, 60_000);

it('tells whoever agreed to it by a subscription, and leaves it for the next word of others', async () => {
  shop = await open('subscription');
  const [anna, bob] = [shop.phone('anna'), shop.phone('bob')];
  await anna.answerSubscribe({ [template]: 'accept' });
  await bob.answerSubscribe({ [template]: 'reject' });
  await leavesAnOrder(anna);
  await leavesAnOrder(bob);
  expect([notices(anna).length, notices(bob).length]).toEqual([1, 0]);
  expect(asked()).toBe(1);
  expect(shop.wechat.consentsOf(wechatAppId).left('anna', template)).toBe(0);
  const before = bob.shown.length;
  await bob.say('你好');
  await settled();
  expect(JSON.stringify(bob.shown.slice(before))).toMatch(/SO-\d+-\d+/);
}, 60_000);

it('keeps the news for the next word of whoever took their yes back, told of it or not', async () => {
  shop = await open('subscription');
  const [anna, bob] = [shop.phone('anna'), shop.phone('bob')];
  for (const phone of [anna, bob]) await phone.answerSubscribe({ [template]: 'accept' });
  await anna.switchOff(template);
  shop.wechat.consentsOf(wechatAppId).withdraw('bob', template);
  await leavesAnOrder(anna);
  expect(asked()).toBe(0);
  await leavesAnOrder(bob);
  expect(shop.wechat.calls.filter(({ code }) => code === 43101)).toHaveLength(1);
  for (const phone of [anna, bob]) {
    expect(notices(phone)).toEqual([]);
    const before = phone.shown.length;
    await phone.say('你好');
    await settled();
    expect(JSON.stringify(phone.shown.slice(before))).toMatch(/SO-\d+-\d+/);
  }
}, 60_000);

it.each([
  ['lacks the template', [40037]],
  ['finds a field wrong', [47003]],
  ['lost the follower', [43004]],
  ['is blocked', [48004]],
])(
  'loses nothing when the account %s',
  async (_, codes) => {
    shop = await open('template');
    shop.wechat.failing.set(send, [...codes]);
    const phone = shop.phone('anna');
    await leavesAnOrder(phone);
    expect(notices(phone)).toEqual([]);
    await phone.say('你好');
    await settled();
    expect(words(phone)).toMatch(/SO-\d+-\d+.*(关闭|取消|超时)/s);
  },
  60_000,
);

it('tries again when WeChat is busy', async () => {
  shop = await open('template');
  shop.wechat.failing.set(send, [-1, 43108]);
  const phone = shop.phone('anna');
  await leavesAnOrder(phone);
  await until(() => notices(phone).length === 1);
  expect(notices(phone)).toHaveLength(1);
}, 60_000);
