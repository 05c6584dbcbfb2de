import { texts } from '../../src/replies/texts';
import { MovableClock } from '../support/chat-harness';
import { startTestApp, type TestApp } from '../support/start-test-app';
import { eventually } from './direct-line-client';
import { choiceOf, WebShopper, wordsOf } from './web-shopper';

const clock = new MovableClock();
let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ clock });
});
afterAll(() => test.close());

jest.setTimeout(60_000);

const contact = {
  zh: '张三 13800138000 上海市浦东新区世纪大道100号',
  en: 'Ann Lee, 13800138000, 100 Century Avenue, Pudong, Shanghai',
} as const;

/** A shopper with an order that waits for its payment, and the address of the page. */
async function waiting(locale: 'zh' | 'en') {
  const shopper = await WebShopper.open(test, locale);
  await shopper.tapAction({ do: 'cart.add', product: 'dd-amino-gel-cleanser', sku: 'DD-AMINO-GEL-CLEANSER-60ML' });
  await shopper.tapAction({ do: 'checkout.start' });
  await shopper.say(contact[locale]);
  const summary = await shopper.tapAction({ do: 'answer', question: 'payment', value: 'simulated' });
  const placed = await shopper.tap(choiceOf(summary, ({ action }) => action.do === 'confirm'));
  const page = placed.find((reply) => reply.type === 'pay');
  const [number] = /SO-\d{8}-\d{4}/.exec(wordsOf(placed, locale)) ?? [];
  if (!page || !number) throw new Error(`no page to pay on: ${wordsOf(placed, locale)}`);
  return { shopper, number, url: page.url.replace(/^https?:\/\/[^/]+/, test.url) };
}

const choose = (url: string, result: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ result }), redirect: 'manual' });

const read = async (url: string, language = 'en') => {
  const answer = await fetch(url, { headers: { 'accept-language': language } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

/** What the chat says by itself; nobody writes anything. */
async function told(shopper: WebShopper): Promise<string> {
  let words = '';
  await eventually(async () => {
    words += wordsOf(await shopper.news(), shopper.locale);
    expect(words).not.toBe('');
  }, 15_000);
  return words;
}

describe.each(['zh', 'en'] as const)('the pay page (%s)', (locale) => {
  const t = texts[locale];

  it('shows the order and the sum in the reader’s language, and can run nothing', async () => {
    const { url, number } = await waiting(locale);
    const page = await read(url, locale === 'zh' ? 'zh-CN' : 'en-GB');
    expect(page.status).toBe(200);
    expect(page.text).toContain(number);
    expect(page.text).toContain('¥39');
    expect(page.text).toContain(locale === 'zh' ? '模拟支付' : 'SIMULATED PAYMENT');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    const code = await fetch(`${url}/qr.svg`);
    expect(code.headers.get('content-type')).toContain('image/svg+xml');
  });

  it('takes the payment once, and the chat says so by itself', async () => {
    const { shopper, url, number } = await waiting(locale);
    expect((await choose(url, 'settled')).status).toBe(303);
    expect(await told(shopper)).toContain(t.pay.settled(number, '¥39'));
    expect((await read(url)).text).toContain('Paid.');
    for (const again of ['settled', 'declined']) await choose(url, again);
    await shopper.settled();
    expect(await shopper.settled()).toEqual([]);
    expect(wordsOf(await shopper.tapAction({ do: 'order.pay', order: number }), locale)).toContain(
      t.pay.alreadyPaid(number),
    );
  });

  it('declines, and the chat offers to try again', async () => {
    const { shopper, url, number } = await waiting(locale);
    await choose(url, 'declined');
    expect(await told(shopper)).toContain(t.pay.declined(number));
    expect((await read(url)).text).toContain('Declined.');
    const again = (await shopper.tapAction({ do: 'order.pay', order: number })).find(({ type }) => type === 'pay');
    if (again?.type !== 'pay') throw new Error('no second page');
    await choose(again.url.replace(/^https?:\/\/[^/]+/, test.url), 'settled');
    expect(await told(shopper)).toContain(t.pay.settled(number, '¥39'));
  });

  it('closes when the time has run out, and the chat says so by itself', async () => {
    const { shopper, url, number } = await waiting(locale);
    clock.advance(16 * 60_000);
    expect(await told(shopper)).toContain(t.pay.expired(number));
    expect((await read(url)).text).toContain('no longer open');
    await choose(url, 'settled');
    const order = wordsOf(await shopper.tapAction({ do: 'order.show', order: number }), locale);
    expect(order).toContain(t.orderStatus.cancelled);
  });

  it('opens by its own address only', async () => {
    const { url } = await waiting(locale);
    const other = await waiting(locale);
    const seal = url.split('/').at(-1) ?? '';
    const forged = [
      `${url.slice(0, -1)}${seal.endsWith('x') ? 'y' : 'x'}`,
      other.url.replace(/[^/]+$/, seal),
      url.replace('/demo/', '/other/'),
      url.replace(/[^/]+$/, 'short'),
    ];
    for (const address of forged) {
      expect((await read(address)).status).toBe(404);
      expect((await choose(address, 'settled')).status).toBe(404);
    }
    expect(await other.shopper.settled()).toEqual([]);
  });

  it('refuses a form that says neither', async () => {
    const { url } = await waiting(locale);
    expect((await choose(url, 'stolen')).status).toBe(400);
    expect(
      (
        await fetch(url, {
          method: 'POST',
          body: 'x'.repeat(5000),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        })
      ).status,
    ).toBe(413);
    expect((await read(url)).text).toContain('<form');
  });
});
