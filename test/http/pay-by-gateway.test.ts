import type { ShopId } from '../../src/base/ids';
import { texts } from '../../src/replies/texts';
import { MovableClock } from '../support/chat-harness';
import { startTestApp, type TestApp } from '../support/start-test-app';
import { eventually } from './direct-line-client';
import { choiceOf, WebShopper, wordsOf } from './web-shopper';

jest.setTimeout(60_000);

const clock = new MovableClock();
let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ clock });
});
afterAll(() => test.close());

const desktop = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0';
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148';
const t = texts.en;

const here = (url: string) => url.replace(/^https?:\/\/[^/]+/, test.url);
const payUrlOf = (replies: Awaited<ReturnType<WebShopper['tapAction']>>): string => {
  const page = replies.find((reply) => reply.type === 'pay');
  if (page?.type !== 'pay') throw new Error('no page to pay on');
  return here(page.url);
};

async function waiting(method: string) {
  const shopper = await WebShopper.open(test, 'en');
  await shopper.tapAction({ do: 'cart.add', product: 'dd-amino-gel-cleanser', sku: 'DD-AMINO-GEL-CLEANSER-60ML' });
  await shopper.tapAction({ do: 'checkout.start' });
  await shopper.say('Ann Lee, 13800138000, 100 Century Avenue, Pudong, Shanghai');
  const summary = await shopper.tapAction({ do: 'answer', question: 'payment', value: method });
  const placed = await shopper.tap(choiceOf(summary, ({ action }) => action.do === 'confirm'));
  const [number] = /SO-\d{8}-\d{4}/.exec(wordsOf(placed, 'en')) ?? [];
  if (!number) throw new Error(`no order: ${wordsOf(placed, 'en')}`);
  return { shopper, number, url: payUrlOf(placed) };
}

async function open(url: string, userAgent: string, language = 'en') {
  const headers = { 'user-agent': userAgent, 'accept-language': language };
  const answer = await fetch(url, { headers, redirect: 'manual' });
  return { status: answer.status, location: here(answer.headers.get('location') ?? ''), text: await answer.text() };
}

/** Goes where the page leads, to the simulator's own page. */
async function simulatorPage(url: string, userAgent: string): Promise<string> {
  let at = url;
  for (let step = 0; step < 4; step += 1) {
    const { status, location, text } = await open(at, userAgent);
    if (status >= 300 && status < 400) at = location.startsWith('/') ? test.url + location : location;
    else if (text.includes('name="deed"')) return at;
    else if (!text.includes('<a class="button"')) throw new Error(`${at} ${status}: ${text}`);
    else at = here(/<a class="button" href="([^"]+)"/.exec(text)?.[1] ?? '');
  }
  throw new Error(`no simulator behind ${url}`);
}

const deed = (url: string, name: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ deed: name }), redirect: 'manual' });

async function told(shopper: WebShopper, words: string): Promise<void> {
  let heard = '';
  await eventually(async () => {
    heard += wordsOf(await shopper.news(), 'en');
    expect(heard).toContain(words);
  }, 15_000);
}

const attemptsOf = (number: string) => {
  const { commerce } = test.app.stores;
  return commerce.payments.ofOrder('demo' as ShopId, number as never);
};

describe.each([
  ['wechatpay', desktop, 'native'],
  ['wechatpay', phone, 'h5'],
  ['alipay', desktop, 'page'],
  ['alipay', phone, 'wap'],
  ['alipay', `${phone} MicroMessenger/8.0`, 'precreate'],
  ['card', desktop, 'checkout'],
] as const)('paying by %s in %s', (method, userAgent, scene) => {
  it(`opens the ${scene} scene at a page that says it is simulated, and the chat tells of the payment`, async () => {
    const { shopper, url, number } = await waiting(method);
    const page = await simulatorPage(url, userAgent);
    expect((await open(page, userAgent)).text).toContain('SIMULATED');
    expect((await attemptsOf(number)).map((attempt) => [attempt.status, attempt.scene?.kind])).toEqual([
      ['pending', scene],
    ]);
    expect((await deed(page, 'pay')).status).toBe(303);
    await told(shopper, t.pay.settled(number, '¥39'));
    expect((await attemptsOf(number)).map(({ status }) => status)).toEqual(['settled']);
    expect((await open(url, userAgent)).text).toContain('Paid.');
    expect(wordsOf(await shopper.say('did my payment go through?'), 'en')).toContain(t.pay.checked.paid(number, '¥39'));
  });
});

it('a code that is scanned is shown as a picture, beside the simulator’s address', async () => {
  const { url } = await waiting('wechatpay');
  const { text } = await open(url, desktop);
  expect(text).toContain('<svg');
  expect(text).toContain('SIMULATED PAYMENT');
  expect(text).toContain('Scan the code with WeChat');
  expect((await open(url, desktop, 'zh-CN')).text).toContain('请用微信扫码付款');
});

it('another device takes an attempt of its own, and the first is closed', async () => {
  const { url, number } = await waiting('wechatpay');
  await open(url, desktop);
  const moved = await open(url, phone);
  expect(moved.status).toBe(303);
  expect(moved.location).not.toBe(url);
  await simulatorPage(moved.location, phone);
  const scenes = (await attemptsOf(number)).map(({ status, scene }) => [status, scene?.kind]);
  expect(scenes.sort()).toEqual([
    ['expired', 'native'],
    ['pending', 'h5'],
  ]);
});

it('asked too early it says that nothing has come, and never that it has', async () => {
  const { shopper, url, number } = await waiting('card');
  expect(wordsOf(await shopper.say('has my payment arrived?'), 'en')).toContain(
    t.pay.checked.waiting(number, t.payments.card),
  );
  await simulatorPage(url, desktop);
  expect(wordsOf(await shopper.say('I have paid'), 'en')).toContain(t.pay.checked.waiting(number, t.payments.card));
});

it('is switched in mid-sentence: same order, same total, the old page closed', async () => {
  const { shopper, url, number } = await waiting('wechatpay');
  const oldPage = await simulatorPage(url, desktop);
  const switched = await shopper.say('actually card');
  expect(wordsOf(switched, 'en')).toContain(t.pay.switched(t.payments.card, number));
  expect((await open(oldPage, desktop)).text).toContain('closed');
  expect((await open(url, desktop)).text).toContain('no longer open');
  const page = await simulatorPage(payUrlOf(switched), desktop);
  await deed(page, 'pay');
  await told(shopper, t.pay.settled(number, '¥39'));
  const kept = await attemptsOf(number);
  expect(kept.map(({ method, status, amount }) => [method, status, amount.amount]).sort()).toEqual([
    ['card', 'settled', 3900],
    ['wechatpay', 'expired', 3900],
  ]);
});

it('is switched to cash at the door', async () => {
  const { shopper, number } = await waiting('alipay');
  const switched = wordsOf(await shopper.say('cash on delivery please'), 'en');
  expect(switched).toContain(t.pay.switchedToCash(number, '¥39'));
});

async function cancel(shopper: WebShopper, number: string): Promise<void> {
  const why = await shopper.tapAction({ do: 'order.cancel', order: number });
  const sure = await shopper.tap(choiceOf(why, ({ title }) => title === t.service.reasons.noLongerNeeded));
  await shopper.tap(choiceOf(sure, ({ action }) => action.do === 'confirm'));
  clock.advance(1);
}

it('goes back by itself when the order is cancelled, and the chat says so', async () => {
  const { shopper, url, number } = await waiting('wechatpay');
  await deed(await simulatorPage(url, desktop), 'pay');
  await told(shopper, t.pay.settled(number, '¥39'));
  await cancel(shopper, number);
  await told(shopper, t.refund.succeeded(number, '¥39'));
  expect(wordsOf(await shopper.say('where is my refund'), 'en')).toContain('paid back on');
});

describe.each([
  ['wechatpay', 'wechatpay', 'merchant'],
  ['alipay', 'alipay', 'app'],
  ['card', 'stripe', 'merchant'],
] as const)('after a restart, %s', (method, provider, payee) => {
  const simulator = () => test.app.shops.payments.simulatorOf(provider);
  const account = () => test.app.shops.payments.gateways[provider].account('demo' as ShopId);

  it('a payment of which nothing was told is found when it is asked after, and goes back with the order', async () => {
    const { shopper, url, number } = await waiting(method);
    const page = await simulatorPage(url, desktop);
    const [attempt] = await attemptsOf(number);
    expect(simulator()?.act(account()?.[payee] ?? '', attempt?.id ?? '', 'pay')).toBe(true);
    await test.restart();
    await eventually(async () => expect((await open(page, desktop)).text).toContain('<b>paid</b>'));
    expect((await attemptsOf(number)).map(({ status }) => status)).toEqual(['pending']);
    const asked = wordsOf(await shopper.say('did my payment go through?'), 'en');
    expect(asked).toContain(t.pay.checked.paid(number, '¥39'));
    await cancel(shopper, number);
    await told(shopper, t.refund.succeeded(number, '¥39'));
    const movements = simulator()?.ledger.filter(({ trade }) => trade === attempt?.id);
    expect(movements?.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['payment', 3900],
      ['refund', 3900],
    ]);
  });

  it('a page that was open goes on to be paid', async () => {
    const { shopper, url, number } = await waiting(method);
    await simulatorPage(url, desktop);
    await test.restart();
    const page = await simulatorPage(url, desktop);
    expect((await deed(page, 'pay')).status).toBe(303);
    await told(shopper, t.pay.settled(number, '¥39'));
  });
});
