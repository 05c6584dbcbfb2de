import { texts } from '../../src/replies/texts';
import { startTestApp, type TestApp } from '../support/start-test-app';
import { choiceOf, WebShopper, wordsOf } from './web-shopper';

const product = 'dd-amino-gel-cleanser';
const add = { do: 'cart.add', product, sku: 'DD-AMINO-GEL-CLEANSER-60ML', quantity: 2 } as const;

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

jest.setTimeout(60_000);

const quantities = {
  zh: [
    '改成0件',
    '改成-1件',
    '改成1.5件',
    '改成1000000000000件',
    '改成一百万件',
    '要0件',
    '来-1件',
    '再加一百万件',
    '0',
  ],
  en: ['make it 0', 'make it -1', 'make it 1.5', 'make it 1000000000000', 'make it a million', 'add 0 of them', '-1'],
} as const;

describe.each(['zh', 'en'] as const)('input that nobody can use (%s)', (locale) => {
  const t = texts[locale];
  let shopper: WebShopper;
  let cart: readonly string[];

  beforeAll(async () => {
    shopper = await WebShopper.open(test, locale);
    await shopper.tapAction(add);
    cart = await shopper.cart();
    expect(cart).toEqual([expect.stringMatching(/^2 /)]);
  });

  afterEach(async () => {
    expect(await shopper.cart()).toEqual(cart);
  });

  const answerTo = async (activity: unknown) => wordsOf(await shopper.send(activity), locale);

  it.each([
    ['nothing at all', { type: 'message' }],
    ['an empty text', { type: 'message', text: '' }],
    ['spaces', { type: 'message', text: ' \n\t　' }],
    ['no text but null', { type: 'message', text: null, value: null, attachments: null }],
  ])('answers %s', async (_what, activity) => {
    expect(await answerTo(activity)).toBe(t.repairs.empty);
  });

  it('answers emoji alone', async () => {
    expect(await answerTo({ type: 'message', text: '😀🎉' })).toContain(t.repairs.notUnderstoodEmoji);
  });

  it('reads the beginning of 100 kB, and says so', async () => {
    const words = await answerTo({
      type: 'message',
      text: (locale === 'zh' ? '购物车 ' : 'my cart ').repeat(20_000).slice(0, 100_000),
    });
    expect(words).toContain(t.repairs.tooLong);
    expect(words.length).toBeLessThan(2000);
  });

  it.each(quantities[locale])('does not take %s for a number of pieces', async (text) => {
    expect(await answerTo({ type: 'message', text })).toContain(t.cart.badQuantity(999));
  });

  it('does not take a number in the other language’s words either', async () => {
    const other = await WebShopper.open(test, locale);
    await other.tapAction(add);
    const words = wordsOf(await other.say(locale === 'zh' ? '改成a million件' : 'make it 一百万'), locale);
    expect([texts.zh, texts.en].some(({ cart: { badQuantity } }) => words.includes(badQuantity(999)))).toBe(true);
    expect(await other.cart()).toEqual([expect.stringMatching(/^2 /)]);
  });

  it('answers a picture that it cannot see', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://pictures.example/x.png', name: 'x.png' }];
    expect(await answerTo({ type: 'message', attachments })).toContain(t.picture.unreadable);
  });

  it.each([
    ['of a later version', { shoptalk: 2, conversation: 'x', action: { do: 'cart.clear' } }],
    ['with a field that nobody knows', { shoptalk: 1, conversation: 'x', action: { do: 'cart.clear', now: true } }],
    ['with an action that nobody knows', { shoptalk: 1, conversation: 'x', action: { do: 'shop.close' } }],
    ['with a quantity of no cart', { shoptalk: 1, conversation: 'x', action: { ...add, quantity: 1e12 } }],
    ['of somebody else’s making', { hero: 'buy' }],
    ['that is a bare word', 'cart.clear'],
  ])('refuses a button %s', async (_what, value) => {
    expect(await answerTo({ type: 'message', value })).toContain(t.repairs.staleButton);
  });

  it('refuses a button of another conversation', async () => {
    const clear = { shoptalk: 1, conversation: 'somebody-elses', action: { do: 'cart.clear' } };
    expect(await answerTo({ type: 'message', value: clear })).toBe(t.repairs.foreignButton);
  });

  it('refuses the button of a question that was answered long ago', async () => {
    const yes = choiceOf(await shopper.tapAction({ do: 'cart.clear' }), ({ action }) => action.do === 'confirm');
    const no = choiceOf(await shopper.tapAction({ do: 'cart.clear' }), ({ action }) => action.do === 'decline');
    await shopper.tap(no);
    expect(wordsOf(await shopper.tap(yes), locale)).toContain(t.repairs.staleButton);
    expect(wordsOf(await shopper.tap(no), locale)).toContain(t.repairs.staleButton);
    const payment = { do: 'answer', question: 'payment', value: 'cod' } as const;
    expect(wordsOf(await shopper.tapAction(payment), locale)).toContain(t.repairs.staleButton);
  });

  it.each([
    ['a product that is not there', { do: 'cart.add', product: 'none', sku: 'none' } as const, t.cart.unknownSku],
    ['an order that is not there', { do: 'order.show', order: 'SO-1' } as const, t.order.unknown('SO-1')],
    [
      'an order to be cancelled that is not there',
      { do: 'order.cancel', order: 'SO-1' } as const,
      t.order.unknown('SO-1'),
    ],
    ['a line that is not there', { do: 'cart.remove', sku: 'none' } as const, t.cart.notInCart],
  ])('says so of %s', async (_what, action, words) => {
    expect(wordsOf(await shopper.tapAction(action), locale)).toContain(words);
  });

  it('takes a message with fields that it does not know', async () => {
    const strange = {
      type: 'message',
      text: t.chips.viewCart,
      importance: 'high',
      entities: [{ type: 'x' }],
      from: { id: 'me', x: 1 },
    };
    expect(await answerTo(strange)).toContain(t.labels.total);
  });

  it('keeps quiet about what is no message', async () => {
    for (const type of ['typing', 'event', 'conversationUpdate']) {
      expect(await shopper.send({ type, name: 'x', value: { a: 1 } })).toEqual([]);
    }
  });

  it.each([
    ['a kind that nobody knows', { type: 'invoke', name: 'x' }],
    ['no kind', { text: 'hi' }],
    ['a text that is none', { type: 'message', text: 42 }],
    ['a list', []],
    ['a null', null],
    [
      'too many files',
      { type: 'message', attachments: Array.from({ length: 11 }, () => ({ contentType: 'image/png' })) },
    ],
  ])('refuses an activity of %s, and keeps nothing of it', async (_what, activity) => {
    const { status, body } = await shopper.post(activity);
    expect(status).toBe(400);
    expect(body.error.code).toBe('BadArgument');
    expect(await shopper.settled()).toEqual([]);
  });

  it('refuses what is no JSON, and what is far too big', async () => {
    const post = (body: string) =>
      shopper.client.call('POST', `${shopper.chat.path}/activities`, {
        body,
        token: shopper.chat.token,
        headers: { 'content-type': 'application/json' },
      });
    expect((await post('{"type":')).status).toBe(400);
    expect((await post(JSON.stringify({ type: 'message', text: 'x'.repeat(1_100_000) }))).status).toBe(413);
    expect(await shopper.settled()).toEqual([]);
  });

  it('lets nobody in with a wrong token (401) or another conversation’s (403)', async () => {
    const other = await WebShopper.open(test, locale);
    const hello = { type: 'message', text: t.chips.clearCart };
    for (const wrong of ['x', `${shopper.chat.token}x`, shopper.chat.token.slice(1)]) {
      expect((await shopper.post(hello, wrong)).status).toBe(401);
    }
    expect((await shopper.post(hello, other.chat.token)).status).toBe(403);
    expect(await shopper.settled()).toEqual([]);
  });
});
