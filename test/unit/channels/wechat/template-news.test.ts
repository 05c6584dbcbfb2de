import fc from 'fast-check';
import { ConversationId, OrderNumber, ShopId, Sku } from '../../../../src/base/ids';
import { fitField } from '../../../../src/channels/wechat/template/fit-field';
import { templateNewsOf } from '../../../../src/channels/wechat/template/template-news';
import { wechatAccountSchema } from '../../../../src/channels/wechat/wechat-account';
import type { Delivery } from '../../../../src/ports/channel';
import { en } from '../../../../src/replies/en';
import { zh } from '../../../../src/replies/zh';

describe('a field of a template', () => {
  it.each([
    ['thing1', '订单 SO-20261123-0001 已发货，顺丰速运', '订单 SO-20261123-0001…'],
    ['thing1', '口红\n两支', '口红 两支'],
    ['character_string2', 'SF 1234-5678', 'SF1234-5678'],
    ['phrase3', '已发货', '已发货'],
    ['phrase3', 'Shipped', null],
    ['phrase3', '已经发货了呀', null],
    ['amount4', '¥1,299.00', '¥1299.00'],
    ['amount4', 'US$12.50', '$12.50'],
    ['amount4', '免费', null],
    ['time5', '2026年11月25日 15:27', '2026年11月25日 15:27'],
    ['keyword6', '口红', '口红'],
    ['thing7', '  ', null],
  ])('%s takes %j as %j', (name, value, expected) => {
    expect(fitField(name, value)).toBe(expected);
  });

  it('never holds more than its kind may', () => {
    const most = { thing: 20, character_string: 32, letter: 32, number: 32, phrase: 5, name: 20 } as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(most) as (keyof typeof most)[])),
        fc.string({ unit: fc.constantFrom(...'订单口红 aZ09-¥.😀\n'), maxLength: 80 }),
        (kind, value) => {
          const fitted = fitField(`${kind}1`, value);
          expect([...(fitted ?? 'x')].length).toBeLessThanOrEqual(most[kind]);
          expect(fitted).not.toBe('');
          expect(fitted ?? '').not.toContain('\n');
        },
      ),
    );
  });
});

const delivery: Delivery = {
  id: 'news-1:0',
  ref: { shop: ShopId('demo'), conversation: ConversationId('wx-1') },
  address: { channel: 'wechat', user: 'anna', reference: null },
  locale: 'zh',
  replyTo: null,
  news: { kind: 'orderShipped', order: OrderNumber('SO-1'), at: Date.UTC(2026, 10, 25, 7, 5) },
  reply: {
    ...{
      type: 'order',
      text: '订单 SO-1 已经发货了。',
      title: '订单',
      number: OrderNumber('SO-1'),
      facts: [],
      totals: [],
    },
    ...{ parcel: { carrier: '顺丰', tracking: 'SF123' }, total: { label: '合计', value: '¥55' }, choices: [] },
    lines: [
      ...[{ sku: Sku('1'), title: '炭洁面', subtitle: '', quantity: 1, unitPrice: '¥55', lineTotal: '¥55' }].map(
        (line) => ({ ...line, picture: null }),
      ),
    ],
  },
};

it('news have what a template may ask for, at the time of the shop', () => {
  expect(templateNewsOf(delivery, 'Asia/Shanghai')).toEqual({
    id: 'news-1',
    kind: 'orderShipped',
    values: {
      ...{ order: 'SO-1', status: '已发货', text: '订单 SO-1 已经发货了。', time: '2026年11月25日 15:05' },
      ...{ amount: '¥55', goods: '炭洁面', carrier: '顺丰', tracking: 'SF123' },
    },
  });
  expect(templateNewsOf({ ...delivery, news: undefined }, 'Asia/Shanghai')).toBeNull();
});

it('every kind of news has a word that fits the shortest field, in Chinese', () => {
  expect(Object.keys(zh.newsStatus)).toEqual(Object.keys(en.newsStatus));
  for (const word of Object.values(zh.newsStatus)) expect(fitField('phrase1', word)).toBe(word);
  for (const word of Object.values(en.newsStatus)) expect(fitField('thing1', word)).toBe(word);
});

describe('the settings of templates', () => {
  const account = {
    appId: 'wx0',
    appSecret: 'a-secret-of-the-account',
    token: 'AAAAA',
    encodingAesKey: 'A'.repeat(43),
  };
  const read = (kind: string, fields: Record<string, string>) =>
    wechatAccountSchema.safeParse({
      ...account,
      templates: { [kind]: { by: 'template', template: 'ngqIpbwh8bUfcSsECmogf', fields } },
    }).success;

  it('take the fields and values that there are, and nothing else', () => {
    expect(read('orderShipped', { thing1: 'goods', character_string2: 'tracking' })).toBe(true);
    expect(read('orderEaten', { thing1: 'goods' })).toBe(false);
    expect(read('orderShipped', { thing1: 'phone' })).toBe(false);
    expect(read('orderShipped', { 'first.DATA': 'text' })).toBe(false);
  });
});
