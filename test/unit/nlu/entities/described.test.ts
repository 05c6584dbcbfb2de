import { findEntities } from '../../../../src/nlu/entities/find-entities';
import { compileLexicon } from '../../../../src/text/lexicon';
import { normalise } from '../../../../src/text/normalise';
import { options, valuesOf } from './reading-options';

describe('goods and what describes them', () => {
  it.each<[string, string, unknown[]]>([
    ['想买一支适合油皮的洗面奶', 'attribute', [{ name: 'skinType', value: '油皮' }]],
    ['想买一支适合油皮的洗面奶', 'category', ['洗面奶']],
    [
      '红色的真丝连衣裙42码',
      'attribute',
      [
        { name: 'color', value: '红色' },
        { name: 'material', value: '真丝' },
        { name: 'size', value: '42' },
      ],
    ],
    ['要黑的', 'attribute', [{ name: 'color', value: '黑' }]],
    [
      'balck cotton dress size M',
      'attribute',
      [
        { name: 'color', value: 'black' },
        { name: 'material', value: 'cotton' },
        { name: 'size', value: 'm' },
      ],
    ],
    ['for oily skin', 'attribute', [{ name: 'skinType', value: 'oily skin' }]],
    ['nike running shoes', 'brand', ['nike']],
    ['发红包吗', 'attribute', []],
    ['白酒包邮吗', 'attribute', []],
    ['scroll down', 'attribute', []],
    ['gold member', 'attribute', []],
    ['you may call my phone', 'category', []],
  ])('%s: %s', (text, entity, values) => expect(valuesOf(text, entity)).toEqual(values));

  it("lets the shop's own words win, by their ids", () => {
    const lexicon = compileLexicon([
      { kind: 'category', id: 'cleansers', phrases: ['洗面奶'] },
      { kind: 'product', id: 'mug-1', phrases: ['the Dawn Mug'] },
      { kind: 'attribute', name: 'color', id: 'black', phrases: ['黑色'] },
    ]);
    expect(valuesOf('黑色洗面奶', 'category', { lexicon })).toEqual(['cleansers']);
    expect(valuesOf('黑色洗面奶', 'attribute', { lexicon })).toEqual([{ name: 'color', value: 'black' }]);
    expect(valuesOf('how much is the dawn mug', 'product', { lexicon })).toEqual(['mug-1']);
  });

  it('points at the text as typed', () => {
    const text = '　ＮＩＫＥ 的 紅色 跑鞋';
    for (const entity of findEntities(normalise(text), options))
      expect(text.slice(entity.start, entity.end)).toBe(entity.text);
    expect(findEntities(normalise(text), options).map((entity) => entity.text)).toEqual(['ＮＩＫＥ', '紅色', '跑鞋']);
  });
});

describe('sort, payment and coupon', () => {
  it.each([
    ['最便宜的', { by: 'price', order: 'asc' }],
    ['价格从高到低', { by: 'price', order: 'desc' }],
    ['销量最高的', { by: 'sales', order: 'desc' }],
    ['最新款', { by: 'newest', order: 'desc' }],
    ['好评最多', { by: 'rating', order: 'desc' }],
    ['按价格排序', { by: 'price', order: 'asc' }],
    ['cheapest first', { by: 'price', order: 'asc' }],
    ['most expensive', { by: 'price', order: 'desc' }],
    ['best sellers', { by: 'sales', order: 'desc' }],
    ['newest', { by: 'newest', order: 'desc' }],
    ['top rated', { by: 'rating', order: 'desc' }],
    ['sort by price high to low', { by: 'price', order: 'desc' }],
  ])('%s', (text, value) => expect(valuesOf(text, 'sort')).toEqual([value]));
  it.each(['便宜一点的', 'where is my latest order', '最新的物流', 'cheaper please'])('orders nothing: %s', (text) =>
    expect(valuesOf(text, 'sort').length).toBeLessThanOrEqual(0),
  );

  it.each([
    ['用微信付', ['wechatpay']],
    ['加微信聊', []],
    ['支付宝还是银行卡', ['alipay', 'card']],
    ['货到付款', ['cod']],
    ['gift card', []],
    ['pay by card', ['card']],
    ['云闪付', ['unionpay']],
    ['pay on delivery', ['cod']],
  ])('%s', (text, values) => expect(valuesOf(text, 'paymentMethod')).toEqual(values));

  it.each([
    ['用优惠券SAVE10', ['SAVE10']],
    ['I have a code, save10', ['SAVE10']],
    ['SAVE10这个码能用吗', ['SAVE10']],
    ['apply FREESHIP', ['FREESHIP']],
    ['SAVE10', ['SAVE10']],
    ['use my coupon', []],
    ['有优惠码吗', []],
    ['use code', []],
    ['iphone15', []],
    ['用iphone15拍的', []],
  ])('%s', (text, values) => expect(valuesOf(text, 'couponCode')).toEqual(values));
});
