import { ConversationId, OrderNumber, ProductId, ShopId, Sku } from '../../../src/base/ids';
import type { Locale } from '../../../src/base/locale';
import { renderActivities } from '../../../src/channels/render-activity';
import { tapSchema } from '../../../src/replies/action';
import type { ProductCard, Reply } from '../../../src/replies/reply';

const ref = { shop: ShopId('demo'), conversation: ConversationId('c-1') };

function render(reply: Reply, locale: Locale = 'en') {
  const [activity, ...more] = renderActivities({ id: 'd-1', ref, locale, reply }, 'https://shop.example/');
  expect(more).toEqual([]);
  if (!activity) throw new Error('nothing was rendered');
  return activity;
}

const card: ProductCard = {
  product: ProductId('a'),
  title: 'Lipstick',
  subtitle: 'Mac · ★ 4.5',
  price: '¥199',
  listPrice: '¥299',
  note: 'Only 2 left',
  picture: '/shops/demo/pictures/a.svg',
  buttons: [{ title: 'Add to cart', action: { do: 'cart.add', product: 'a' } }],
};

const line = {
  sku: Sku('a-1'),
  title: 'Lipstick',
  subtitle: 'Red',
  quantity: 2,
  unitPrice: '¥199',
  lineTotal: '¥398',
  picture: '/shops/demo/pictures/a.svg',
};

const facts = [{ label: '收货地址', value: '上海市浦东新区世纪大道100号' }];
const totals = [{ label: 'Delivery', value: '¥10' }];
const total = { label: 'Total', value: '¥408' };

describe('renderActivities', () => {
  it('carries the whole reply and its id, for pages that draw their own cards', () => {
    const reply: Reply = { type: 'say', text: 'Hello' };
    expect(render(reply)).toMatchObject({
      type: 'message',
      text: 'Hello',
      textFormat: 'plain',
      locale: 'en-US',
      channelData: { shoptalk: { reply, id: 'd-1' } },
    });
    expect(render(reply, 'zh').locale).toBe('zh-CN');
  });

  it('makes a chip a tap of its conversation that the tap schema reads back', () => {
    const choices = [{ title: 'Cart', action: { do: 'cart.view' } as const }];
    const [chip] = render({ type: 'say', text: 'Next?', choices }).suggestedActions?.actions ?? [];
    expect(chip).toMatchObject({ type: 'messageBack', title: 'Cart', text: 'Cart', displayText: 'Cart' });
    expect(tapSchema.parse(chip?.value)).toEqual({ shoptalk: 1, conversation: 'c-1', action: { do: 'cart.view' } });
  });

  it('makes words to say a plain message', () => {
    const choices = [{ title: 'Cheaper', action: { do: 'say', text: 'anything cheaper?' } as const }];
    expect(render({ type: 'say', text: '', choices }).suggestedActions?.actions).toEqual([
      { type: 'imBack', title: 'Cheaper', value: 'anything cheaper?' },
    ]);
  });

  it('lays products side by side, with absolute pictures, prices and buttons', () => {
    const reply: Reply = { type: 'products', text: 'Found 2', cards: [card, { ...card, picture: null }], choices: [] };
    const { attachments, attachmentLayout, text } = render(reply);
    expect([text, attachmentLayout]).toEqual(['Found 2', 'carousel']);
    expect(attachments?.map(({ contentType }) => contentType)).toEqual(
      Array(2).fill('application/vnd.microsoft.card.hero'),
    );
    expect(attachments?.[0]?.content).toMatchObject({
      title: 'Lipstick',
      subtitle: '¥199 · was ¥299 · Only 2 left',
      text: 'Mac · ★ 4.5',
      images: [{ url: 'https://shop.example/shops/demo/pictures/a.svg', alt: 'Lipstick' }],
      buttons: [{ type: 'messageBack', title: 'Add to cart' }],
    });
    expect(attachments?.[1]?.content.images).toEqual([]);
  });

  it('shows one product whole, and compares several by what differs', () => {
    const whole = render({ type: 'product', card, description: 'A matte red.', facts, choices: [] }, 'zh');
    expect(whole.attachments?.[0]?.content.text).toBe(
      'Mac · ★ 4.5\n\nA matte red.\n\n收货地址：上海市浦东新区世纪大道100号',
    );
    const rows = [{ label: 'Finish', values: ['Matte', 'Gloss'] }];
    const compared = render({ type: 'comparison', text: 'Side by side', cards: [card, card], rows, choices: [] });
    expect(compared.attachments?.map(({ content }) => content.text)).toEqual(['Finish: Matte', 'Finish: Gloss']);
  });

  it('shows cart and order as receipts whose lines, totals and total are all there', () => {
    const items = [
      { title: 'Lipstick', subtitle: 'Red', price: '¥398', quantity: '2' },
      { title: 'Delivery', price: '¥10' },
    ];
    const cart = render({ type: 'cart', text: 'Your cart', lines: [line], totals, total, choices: [] });
    expect(cart.attachments?.[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.card.receipt',
      content: { items, total: '¥408' },
    });
    const number = OrderNumber('SO-1');
    const order = render(
      { type: 'order', text: '请确认', title: '订单', number, facts, lines: [line], totals, total, choices: [] },
      'zh',
    );
    expect(order.text).toBe('请确认\n\n收货地址：上海市浦东新区世纪大道100号');
    expect(order.attachments?.[0]?.content).toMatchObject({ title: '订单 SO-1', items, total: '¥408' });
  });

  it('opens pay pages and links without signing in', () => {
    const url = '/pay/demo/1';
    const pay = render({ type: 'pay', text: 'Please pay', url, open: 'Pay', amount: '¥408', choices: [] });
    expect(pay.attachments?.[0]?.content).toMatchObject({
      title: '¥408',
      text: 'Please pay',
      buttons: [{ type: 'openUrl', title: 'Pay', value: 'https://shop.example/pay/demo/1' }],
    });
    const link = render({ type: 'link', text: 'Here', title: 'Terms', url: 'https://x.example/t' });
    expect(link.attachments?.[0]?.content.buttons).toEqual([
      { type: 'openUrl', title: 'Terms', value: 'https://x.example/t' },
    ]);
  });

  it.each([
    ['/a.svg', 'image/svg+xml', 'https://shop.example/a.svg'],
    ['https://cdn.example/b.PNG?w=2', 'image/png', 'https://cdn.example/b.PNG?w=2'],
    ['https://cdn.example/photo', 'image/jpeg', 'https://cdn.example/photo'],
  ])('sends the picture %s as %s', (url, contentType, contentUrl) => {
    expect(render({ type: 'picture', url, alt: 'Mask' }).attachments).toEqual([
      { contentType, contentUrl, name: 'Mask' },
    ]);
  });
});
