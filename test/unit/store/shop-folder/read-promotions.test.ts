import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noPromotions } from '../../../../src/commerce/promotions';
import { readPromotions } from '../../../../src/store/shop-folder/read-promotions';
import { shopTime } from '../../../../src/store/shop-folder/shop-time';
import { freshFolder } from '../../../support/fresh-folder';

function read(yaml: string, currency = 'CNY') {
  const folder = freshFolder();
  writeFileSync(join(folder, 'promotions.yaml'), yaml);
  return readPromotions(folder, { currency, timeZone: 'Asia/Shanghai' });
}

describe('promotions.yaml', () => {
  it('may be missing or empty', () => {
    expect(readPromotions(freshFolder(), { currency: 'CNY', timeZone: 'Asia/Shanghai' })).toEqual(noPromotions);
    expect(read('')).toEqual(noPromotions);
  });

  it('is read into minor units, rates and times', () => {
    const { coupons, sales } = read(`
coupons:
  - { id: a, name: { en: A }, code: save10, percentOff: 33.33, most: 9.9, spend: 99, limit: 1 }
sales:
  - { name: { en: S }, on: { categories: [towels] }, price: 19.9, from: 2026-11-11, until: 2026-11-11 }
`);
    expect(coupons[0]).toMatchObject({
      code: 'SAVE10',
      gives: { gain: 'percent', rate: 33_330, mostMinor: 990 },
      spendMinor: 9900,
      limit: 1,
    });
    expect(sales[0]).toMatchObject({
      reduction: { by: 'price', minor: 1990 },
      from: Date.parse('2026-11-11T00:00:00+08:00'),
      until: Date.parse('2026-11-12T00:00:00+08:00'),
    });
  });

  it('counts whole units of a currency without smaller ones', () => {
    const yen = '{ id: a, name: { en: A }, automatic: true, amountOff: 500 }';
    expect(read(`coupons: [${yen}]`, 'JPY').coupons[0]?.gives).toEqual({ gain: 'amount', minor: 500 });
    expect(() => read(`coupons: [${yen.replace('500', '9.9')}]`, 'JPY')).toThrow('JPY has 0 digits');
  });

  it.each([
    ['sales:\n  - name: { en: S }\n    percentOff: 10\n    price: 5', /line 2, sales\.0: needs exactly one of/],
    ['coupons:\n  - id: a\n    name: { en: A }\n    amountOff: 5', /line 2, coupons\.0: needs either automatic/],
    [
      'coupons:\n  - id: a\n    name: { en: A }\n    claim: true\n    amountOff: 5\n    level: gold',
      /line 6, .*no level gold/,
    ],
    ['sales:\n  - name: { en: S }\n    price: 5\n    from: 11.11.2026', /line 4, sales\.0\.from: write a day as/],
    ['sales:\n  - { name: { en: S }, price: 5, from: 2026-11-12, until: 2026-11-11 }', /until lies before from/],
    ['members:\n  levels:\n    - { id: a, name: { en: A }, points: 5 }', /reached by joining/],
    ['coupon: []', /[Uu]nrecognized key.*coupon/],
    ['coupons: [', /is not YAML/],
  ])('says the line and what to do: %s', (yaml, message) => {
    expect(() => read(yaml)).toThrow(message);
    expect(() => read(yaml)).toThrow('promotions.yaml');
  });
});

describe('a time by the shop’s clocks', () => {
  it('follows the zone, summer time included, and knows no thirtieth of February', () => {
    expect(shopTime('2026-07-01', 'America/New_York', false)).toBe(Date.parse('2026-07-01T00:00:00-04:00'));
    expect(shopTime('2026-12-01 20:30', 'America/New_York', true)).toBe(Date.parse('2026-12-01T20:30:00-05:00'));
    expect(shopTime('2026-02-30', 'UTC', false)).toBeNull();
    expect(shopTime('2026-02-03 25:00', 'UTC', false)).toBeNull();
  });
});
