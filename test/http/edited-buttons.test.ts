import { texts } from '../../src/replies/texts';
import { startTestApp, type TestApp } from '../support/start-test-app';
import { choiceOf, WebShopper, wordsOf } from './web-shopper';

jest.setTimeout(60_000);

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const t = texts.en;
const product = 'dd-amino-gel-cleanser';
const sku = 'DD-AMINO-GEL-CLEANSER-60ML';

async function atSummary() {
  const shopper = await WebShopper.open(test, 'en');
  await shopper.tapAction({ do: 'cart.add', product, sku });
  await shopper.tapAction({ do: 'checkout.start' });
  await shopper.say('Ann Lee, 13800138000, 100 Century Avenue, Pudong, Shanghai');
  const summary = await shopper.tapAction({ do: 'answer', question: 'payment', value: 'card' });
  const yes = choiceOf(summary, ({ action }) => action.do === 'confirm');
  if (yes?.action.do !== 'confirm') throw new Error('nothing to say yes to');
  return { shopper, token: yes.action.token };
}

describe('a button whose payload was edited', () => {
  it.each([
    ['a price', { do: 'cart.add', product, sku, price: 1 }],
    ['a unit price in minor units', { do: 'cart.add', product, sku, unitMinor: 1 }],
    ['a shop', { do: 'cart.add', product, sku, shop: 'other' }],
    ['a shopper', { do: 'cart.view', shopper: 'directline:somebody-else' }],
    ['a total', { do: 'confirm', token: 'TOKEN', totalMinor: 1 }],
    ['a user', { do: 'confirm', token: 'TOKEN', user: 'somebody-else' }],
  ])('to name %s is refused as a whole, and nothing changes', async (_what, action) => {
    const { shopper, token } = await atSummary();
    const edited = JSON.parse(JSON.stringify(action).replace('TOKEN', token));
    const value = { shoptalk: 1, conversation: shopper.chat.id, action: edited };
    expect(wordsOf(await shopper.send({ type: 'message', text: '', value }), 'en')).toContain(t.repairs.staleButton);
    expect(await shopper.cart()).toHaveLength(1);
    expect(wordsOf(await shopper.tapAction({ do: 'order.list' }), 'en')).toContain(t.order.none);
  });

  it('to say yes to another summary is refused', async () => {
    const { shopper } = await atSummary();
    const { token } = await atSummary();
    expect(wordsOf(await shopper.tapAction({ do: 'confirm', token }), 'en')).toContain(t.repairs.staleButton);
    expect(wordsOf(await shopper.tapAction({ do: 'order.list' }), 'en')).toContain(t.order.none);
  });

  it('to pay, show or cancel somebody else’s order answers as for one that does not exist', async () => {
    const { shopper, token } = await atSummary();
    const placed = wordsOf(await shopper.tapAction({ do: 'confirm', token }), 'en');
    const [order = ''] = /SO-\d{8}-\d{4}/.exec(placed) ?? [];
    const eve = await WebShopper.open(test, 'en');
    for (const action of [
      { do: 'order.show', order },
      { do: 'order.cancel', order },
    ] as const) {
      expect(wordsOf(await eve.tapAction(action), 'en')).toContain(t.order.unknown(order));
    }
    expect(wordsOf(await eve.tapAction({ do: 'order.pay', order }), 'en')).toContain(t.order.unknown('').slice(0, 20));
    expect(wordsOf(await shopper.tapAction({ do: 'order.show', order }), 'en')).toContain(
      t.order.waitsForPayment(order),
    );
  });
});
