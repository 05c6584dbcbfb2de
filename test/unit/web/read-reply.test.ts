import { OrderNumber, ProductId, Sku } from '../../../src/base/ids';
import type { Choice, ProductCard, ReceiptLine, Reply } from '../../../src/replies/reply';
import { readReply } from '../../../web/wire/reply';
import { handOff } from '../../support/hand-off';

const choices: Choice[] = [{ title: 'Details', action: { do: 'product.show', product: 'p1' } }];

const card: ProductCard = {
  product: ProductId('p1'),
  title: 'Gel cleanser',
  subtitle: 'Dawn & Dusk',
  price: '¥49',
  listPrice: '¥59',
  note: null,
  picture: '/shops/demo/pictures/p1.svg',
  buttons: choices,
};

const line: ReceiptLine = {
  sku: Sku('s1'),
  title: 'Gel cleanser',
  subtitle: '60 ml',
  quantity: 2,
  unitPrice: '¥49',
  lineTotal: '¥98',
  note: '原价 ¥59',
  picture: null,
};

const fact = { label: 'Total', value: '¥98' };
const receipt = { lines: [line], totals: [fact], total: fact };

/** One of each: a new type of reply does not compile until it is here, and fails until the page reads it. */
const samples: { readonly [Type in Reply['type']]: Extract<Reply, { readonly type: Type }> } = {
  say: { type: 'say', text: 'Hello', choices },
  products: { type: 'products', text: 'Two found', cards: [card, { ...card, listPrice: null }], choices },
  product: { type: 'product', card, description: 'Mild', facts: [fact], choices },
  comparison: { type: 'comparison', text: '', cards: [card], rows: [{ label: 'Price', values: ['¥49'] }], choices },
  cart: { type: 'cart', text: 'Your cart', ...receipt, choices },
  order: { type: 'order', text: '', title: 'Order', number: OrderNumber('SO-1'), facts: [fact], ...receipt, choices },
  pay: { type: 'pay', text: 'Pay', url: '/pay/1', open: 'Pay now', amount: '¥98', choices },
  code: { type: 'code', text: 'Show it', title: 'Code', holds: 'AB', code: 'AB', choices },
  picture: { type: 'picture', url: '/p.svg', alt: 'Cleanser' },
  link: { type: 'link', text: 'See', title: 'Returns', url: 'https://shop.example' },
  handOff: { type: 'handOff', text: 'A colleague takes over', handOff },
};

describe('a reply of the server', () => {
  test.each(Object.values(samples))('of type $type is read whole', (reply) => {
    const { handOff: _forThePerson, ...shown } = { handOff: null, ...reply };
    expect(readReply(JSON.parse(JSON.stringify(reply)))).toEqual(shown);
  });

  test('without choices has none', () => {
    expect(readReply({ type: 'say', text: 'Hello' })).toEqual({ type: 'say', text: 'Hello', choices: [] });
  });

  test('keeps a button’s action as it is', () => {
    const action = { do: 'cart.add', product: 'p1', sku: 's1', quantity: 3, later: { deep: [1] } };
    expect(readReply({ type: 'say', text: '', choices: [{ title: 'Add', action }] })).toMatchObject({
      choices: [{ action }],
    });
  });

  test.each([
    null,
    'say',
    [],
    {},
    { type: 'dance', text: 'Hello' },
    { type: 'say', text: 7 },
    { type: 'cart', text: '', lines: [{ ...line, quantity: 1.5 }], totals: [], total: fact },
    { type: 'products', text: '', cards: [{ ...card, title: null }] },
  ])('that the page does not know is not read: %j', (value) => {
    expect(readReply(value)).toBeUndefined();
  });
});
