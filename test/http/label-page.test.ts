import { OrderNumber, ShopId } from '../../src/base/ids';
import { moveCaseOn } from '../../src/operations/move-case';
import { moveParcel } from '../../src/operations/move-parcel';
import { MovableClock } from '../support/chat-harness';
import { startTestApp, type TestApp } from '../support/start-test-app';
import { choiceOf, WebShopper, wordsOf } from './web-shopper';

const clock = new MovableClock();
const shop = ShopId('demo');
let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ clock });
});
afterAll(() => test.close());

jest.setTimeout(60_000);

const words = {
  en: {
    contact: 'Ann Lee, 13800138000, 100 Century Avenue, Pudong, Shanghai',
    wish: 'I want to return it, I do not like it',
    title: 'Return label',
    to: 'Warehouse 2, 688 Wenxiang Road',
    by: /Nov (?:29|30)/,
    how: 'how do I send it back?',
    sent: 'I sent it back today, UPS 1Z999AA10123456784',
    under: 'UPS · 1Z999AA10123456784',
  },
  zh: {
    contact: '张三 13800138000 上海市浦东新区世纪大道100号',
    wish: '我要退货，不喜欢',
    title: '退货单',
    to: '文翔路 688 号',
    by: /11月(?:29|30)日/,
    how: '怎么寄回去',
    sent: '寄出去了，顺丰SF1234567890123',
    under: '顺丰 · SF1234567890123',
  },
} as const;

/** A shopper whose return is agreed, and the address of its label. */
async function returning(locale: 'zh' | 'en') {
  const shopper = await WebShopper.open(test, locale);
  await shopper.tapAction({ do: 'cart.add', product: 'dd-amino-gel-cleanser', sku: 'DD-AMINO-GEL-CLEANSER-60ML' });
  await shopper.tapAction({ do: 'checkout.start' });
  await shopper.say(words[locale].contact);
  const summary = await shopper.tapAction({ do: 'answer', question: 'payment', value: 'cod' });
  const placed = await shopper.tap(choiceOf(summary, ({ action }) => action.do === 'confirm'));
  const [number = ''] = /SO-\d{8}-\d{4}/.exec(wordsOf(placed, locale)) ?? [];
  const { store, profile } = test.app.shops.of(shop);
  for (const step of ['shipped', 'delivered'] as const) {
    clock.advance(1000);
    await moveParcel({ store, profile, now: clock.now() }, { order: OrderNumber(number), step, who: 'Lin' });
  }
  const asked = await shopper.say(words[locale].wish);
  const agreed = await shopper.tap(choiceOf(asked, ({ action }) => action.do === 'confirm'));
  const link = agreed.find((reply) => reply.type === 'link');
  if (!link) throw new Error(`no label: ${wordsOf(agreed, locale)}`);
  return { shopper, number: OrderNumber(number), url: link.url.replace(/^https?:\/\/[^/]+/, test.url) };
}

const read = async (url: string) => {
  const answer = await fetch(url);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

describe.each(['zh', 'en'] as const)('the label of a return (%s)', (locale) => {
  const t = words[locale];

  it('is a page for the parcel with nothing of who sends it, that can run nothing', async () => {
    const { url, number } = await returning(locale);
    const page = await read(url);
    expect(page.status).toBe(200);
    for (const shown of [t.title, t.to, number, '<svg']) expect(page.text).toContain(shown);
    expect(page.text).toMatch(t.by);
    for (const private_ of ['13800138000', 'Ann', '张三', 'Century', '世纪大道'])
      expect(page.text).not.toContain(private_);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('opens by its own link alone, for thirty days, until the goods have arrived', async () => {
    const { url, number, shopper } = await returning(locale);
    const other = await returning(locale);
    const [path = ''] = url.split('?');
    const of = (from: string) => new URL(from).pathname.split('/').slice(2);
    const [, theirs = ''] = of(other.url);
    const [, ours = ''] = of(url);
    expect((await read(path.replace(ours, theirs))).status).toBe(404);
    expect((await read(path.replace('/demo/', '/nowhere/'))).status).toBe(404);
    expect((await read(`${path.slice(0, -2)}AA`)).status).toBe(404);
    const answer = wordsOf(await shopper.say(t.sent), locale);
    expect(answer).toContain(t.under);
    expect((await read(url)).status).toBe(200);
    const { store } = test.app.shops.of(shop);
    const [open] = await store.serviceCases.ofOrder(shop, number);
    if (!open) throw new Error('no return');
    expect(open).toMatchObject({ status: 'sent' });
    await store.once(shop, `${open.id}:received`, async (books) => {
      const moved = await moveCaseOn(books, { shop, now: clock.now() }, { id: open.id, to: 'received' });
      return moved.ok;
    });
    expect((await read(url)).status).toBe(410);
    clock.advance(31 * 86_400_000);
    expect((await read(other.url)).status).toBe(410);
    clock.advance(-31 * 86_400_000);
    const renewed = (await other.shopper.say(t.how)).find((reply) => reply.type === 'link');
    expect((await read(renewed?.url.replace(/^https?:\/\/[^/]+/, test.url) ?? '')).status).toBe(200);
  });

  it('says in both languages, its own first, what to do where a link has lapsed, is forged or was copied in part', async () => {
    const { url } = await returning(locale);
    const [path = ''] = url.split('?');
    const forged = await read(`${path.slice(0, -2)}AA?lang=${locale}`);
    const partial = await read(`${path.slice(0, -30)}?lang=${locale}`);
    clock.advance(31 * 86_400_000);
    const lapsed = await read(url);
    clock.advance(-31 * 86_400_000);
    expect([forged.status, partial.status, lapsed.status]).toEqual([404, 404, 410]);
    for (const { text, headers } of [forged, partial, lapsed]) {
      expect(text).toContain('“How do I send it back?”');
      expect(text).toContain('「怎么寄回去」');
      expect(text.indexOf('怎么寄回去') < text.indexOf('How do I')).toBe(locale === 'zh');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
    }
    expect(forged.text).not.toBe(lapsed.text);
    expect(forged.text).toBe(partial.text);
  });
});
