import type { Action } from '../../src/replies/action';
import { texts } from '../../src/replies/texts';
import { eventually } from '../http/direct-line-client';
import { choiceOf, WebShopper, wordsOf } from '../http/web-shopper';
import { startPostgresServer } from '../support/postgres-server';
import { startRedisServer } from '../support/redis-server';
import { startTestApp, type TestApp } from '../support/start-test-app';
import type { TestServer } from '../support/test-server';

jest.setTimeout(180_000);

let redis: TestServer;
let postgres: TestServer;
let test: TestApp;

beforeAll(async () => {
  [redis, postgres] = await Promise.all([
    startRedisServer({ appendOnly: true }),
    startPostgresServer({ durable: true }),
  ]);
  test = await startTestApp({ env: { REDIS_URL: redis.url, DATABASE_URL: postgres.url } });
});

afterAll(async () => {
  await test.close();
  await Promise.all([redis.remove(), postgres.remove()]);
});

const add: Action = {
  do: 'cart.add',
  product: 'dd-amino-gel-cleanser',
  sku: 'DD-AMINO-GEL-CLEANSER-60ML',
  quantity: 2,
};
const pay: Action = { do: 'answer', question: 'payment', value: 'cod' };
const contact = {
  zh: '张三 13800138000 上海市浦东新区世纪大道100号',
  en: 'Ann Lee, 13800138000, 100 Century Avenue, Pudong, Shanghai',
} as const;
const waits = 30_000;

/** Everything that comes until something is said that fits. */
async function hears(shopper: WebShopper, fits: (words: string) => boolean): Promise<string> {
  let words = '';
  await eventually(async () => {
    words += wordsOf(await shopper.news(), shopper.locale);
    if (!fits(words)) throw new Error(`heard only: ${words}`);
  }, waits);
  return words;
}

const times = (text: string, part: string): number => text.split(part).length - 1;

const addedTwo = { zh: '已加入 2 件', en: 'Added 2 ×' } as const;

describe.each(['zh', 'en'] as const)('servers that go away in the middle of a talk (%s)', (locale) => {
  const t = texts[locale];

  it('PostgreSQL: one honest sentence, and the turn done once when it is back', async () => {
    const shopper = await WebShopper.open(test, locale);
    await shopper.settled();
    await postgres.stop({ abruptly: true });
    expect(wordsOf(await shopper.tapAction(add), locale)).toBe(t.repairs.trouble);
    expect(await shopper.tapAction({ do: 'help' })).toEqual([]);

    await postgres.start();
    const words = await hears(shopper, (heard) => heard.includes(t.help));
    expect(words.indexOf(addedTwo[locale])).toBeGreaterThanOrEqual(0);
    expect(words.indexOf(addedTwo[locale])).toBeLessThan(words.indexOf(t.help));
    expect([addedTwo[locale], t.help, t.repairs.trouble].map((part) => times(words, part))).toEqual([1, 1, 0]);
    expect(await shopper.cart()).toEqual([expect.stringMatching(/^2 /)]);
  });

  it('PostgreSQL at the yes: one order, one receipt', async () => {
    const shopper = await WebShopper.open(test, locale);
    await shopper.tapAction(add);
    await shopper.tapAction({ do: 'checkout.start' });
    await shopper.say(contact[locale]);
    const summary = await shopper.tapAction(pay);
    const yes = choiceOf(summary, ({ action }) => action.do === 'confirm');
    await postgres.stop();
    expect(wordsOf(await shopper.tap(yes), locale)).toContain(t.repairs.trouble);
    await shopper.tap(yes);

    await postgres.start();
    const words = await hears(shopper, (heard) => /SO-\d{8}-\d{4}/.test(heard));
    const [number] = /SO-\d{8}-\d{4}/.exec(words) ?? [];
    await shopper.settled();
    const orders = await shopper.tapAction({ do: 'order.list' });
    const listed = wordsOf(orders, locale).match(/SO-\d{8}-\d{4}/g);
    expect(listed).toEqual([number]);
    expect(await shopper.cart()).toEqual([]);
  });

  it('Redis: the message is refused in the shopper’s language, and nothing is lost or doubled', async () => {
    const shopper = await WebShopper.open(test, locale);
    await shopper.tapAction(add);
    await redis.stop({ abruptly: true });
    const again = { type: 'message', text: '', channelData: { clientActivityID: 'mark-1' } };
    const activity = { ...again, value: { shoptalk: 1, conversation: shopper.chat.id, action: add } };
    const refused = await shopper.post(activity);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('3');
    expect(refused.body.error).toEqual({ code: 'ServiceUnavailable', message: t.repairs.notTaken });
    expect((await fetch(`${test.url}/health`)).status).toBe(503);

    await redis.start();
    await eventually(async () => expect((await shopper.post(activity)).status).toBe(200), waits);
    await shopper.post(activity);
    const words = wordsOf(await shopper.settled(), locale);
    expect(times(words, addedTwo[locale])).toBe(1);
    expect(await shopper.cart()).toEqual([expect.stringMatching(/^4 /)]);
    expect((await fetch(`${test.url}/health`)).status).toBe(200);
  });
});
