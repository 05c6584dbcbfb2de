import { OrderNumber, ProductId, Sku } from '../../../src/base/ids';
import { plainText } from '../../../src/replies/plain-text';
import type { ProductCard, Reply } from '../../../src/replies/reply';
import { handOff } from '../../support/hand-off';

const card = (id: string, over: Partial<ProductCard> = {}): ProductCard => ({
  product: ProductId(id),
  title: `Lipstick ${id}`,
  subtitle: 'Mac · ★ 4.5',
  price: '¥199',
  listPrice: null,
  note: null,
  picture: `/shops/demo/pictures/${id}.svg`,
  buttons: [
    { title: 'Details', action: { do: 'product.show', product: id } },
    { title: 'Add to cart', action: { do: 'cart.add', product: id } },
  ],
  ...over,
});

const lines = [
  {
    sku: Sku('a-1'),
    title: 'Lipstick',
    subtitle: 'Red',
    quantity: 2,
    unitPrice: '¥10',
    lineTotal: '¥20',
    picture: null,
  },
  { sku: Sku('b-1'), title: 'Mask', subtitle: '', quantity: 1, unitPrice: '¥5', lineTotal: '¥5', picture: null },
];

describe('plainText', () => {
  it('numbers the choices of a sentence', () => {
    const reply: Reply = {
      type: 'say',
      text: 'Which shade?',
      choices: [
        { title: 'Red', action: { do: 'answer', question: 'q', value: 'red' } },
        { title: 'Pink', action: { do: 'answer', question: 'q', value: 'pink' } },
      ],
    };
    expect(plainText(reply, 'en').text).toBe('Which shade?\n1. Red\n2. Pink');
  });

  it('leaves a sentence without choices as it is', () => {
    expect(plainText({ type: 'say', text: '好的' }, 'zh')).toEqual({ text: '好的', choices: [] });
    expect(plainText({ type: 'handOff', text: '这就转', handOff }, 'zh')).toEqual({ text: '这就转', choices: [] });
  });

  it('gives one number a card, which opens it, and then numbers the chips', () => {
    const reply: Reply = {
      type: 'products',
      text: '口红，找到 2 款',
      cards: [card('a', { listPrice: '¥299', note: '仅剩 2 件' }), card('b')],
      choices: [{ title: '看更多', action: { do: 'search.more' } }],
    };
    const plain = plainText(reply, 'zh');
    expect(plain.text.split('\n')).toEqual([
      '口红，找到 2 款',
      '1. Lipstick a · ¥199 · 原价 ¥299 · Mac · ★ 4.5 · 仅剩 2 件',
      '2. Lipstick b · ¥199 · Mac · ★ 4.5',
      '3. 看更多',
    ]);
    expect(plain.choices.map(({ action }) => action)).toEqual([
      { do: 'product.show', product: 'a' },
      { do: 'product.show', product: 'b' },
      { do: 'search.more' },
    ]);
  });

  it('goes on with the numbers of the turn', () => {
    const reply: Reply = { type: 'say', text: 'Else?', choices: [{ title: 'Cart', action: { do: 'cart.view' } }] };
    expect(plainText(reply, 'en', 4).text).toBe('Else?\n4. Cart');
  });

  it('shows one product whole', () => {
    const reply: Reply = {
      type: 'product',
      card: card('a'),
      description: 'A matte red.',
      facts: [{ label: 'Brand', value: 'Mac' }],
      choices: [
        { title: 'Add to cart', action: { do: 'cart.add', product: 'a' } },
        { title: 'Similar', action: { do: 'product.similar', product: 'a' } },
      ],
    };
    expect(plainText(reply, 'en').text.split('\n')).toEqual([
      'Lipstick a · ¥199 · Mac · ★ 4.5',
      'A matte red.',
      'Brand: Mac',
      '1. Add to cart',
      '2. Similar',
    ]);
  });

  it('lays products side by side', () => {
    const reply: Reply = {
      type: 'comparison',
      text: '放在一起看：',
      cards: [card('a'), card('b')],
      rows: [{ label: '价格', values: ['¥199', '¥199'] }],
      choices: [],
    };
    expect(plainText(reply, 'zh').text.split('\n').slice(0, 3)).toEqual([
      '放在一起看：',
      '价格：¥199 | ¥199',
      '1. Lipstick a · ¥199 · Mac · ★ 4.5',
    ]);
  });

  it('writes a cart as lines that add up', () => {
    const reply: Reply = {
      type: 'cart',
      text: 'Your cart, 3 items:',
      lines,
      totals: [{ label: 'Delivery', value: '¥10' }],
      total: { label: 'Total', value: '¥35' },
      choices: [{ title: 'Check out', action: { do: 'checkout.start' } }],
    };
    expect(plainText(reply, 'en').text.split('\n')).toEqual([
      'Your cart, 3 items:',
      '- Lipstick · Red ¥10 × 2 = ¥20',
      '- Mask ¥5',
      'Delivery: ¥10',
      'Total: ¥35',
      '1. Check out',
    ]);
  });

  it.each([
    ['en', 'Order SO-20261122-0001'],
    ['zh', 'Order SO-20261122-0001'],
  ] as const)('writes an order with its number and facts (%s)', (locale, heading) => {
    const reply: Reply = {
      type: 'order',
      text: '',
      title: 'Order',
      number: OrderNumber('SO-20261122-0001'),
      facts: [{ label: 'Phone', value: '13800138000' }],
      lines,
      totals: [],
      total: { label: 'Total', value: '¥25' },
      choices: [],
    };
    const colon = locale === 'zh' ? '：' : ': ';
    expect(plainText(reply, locale).text.split('\n').slice(0, 2)).toEqual([heading, `Phone${colon}13800138000`]);
  });

  it('writes addresses out, since nothing can be tapped', () => {
    const url = 'http://localhost/pay/1';
    expect(
      plainText({ type: 'pay', text: '请付款', url, open: '打开付款页', amount: '¥9', choices: [] }, 'zh').text,
    ).toBe(`请付款\n打开付款页：${url}`);
    expect(plainText({ type: 'link', text: 'Here:', title: 'Terms', url }, 'en').text).toBe(`Here:\nTerms: ${url}`);
    expect(plainText({ type: 'picture', url: '/a.svg', alt: 'Mask' }, 'en').text).toBe('[Mask] /a.svg');
  });
});
