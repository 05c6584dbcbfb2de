import fc from 'fast-check';
import { money } from '../../../../src/commerce/money';
import { beijingTime, readBeijingTime } from '../../../../src/payments/alipay/beijing-time';
import { readYuan, yuan } from '../../../../src/payments/alipay/yuan';

test.each([
  [1, '0.01'],
  [10, '0.10'],
  [100, '1.00'],
  [8_888, '88.88'],
  [1_999_999_999_999, '19999999999.99'],
])('%i fen are %s yuan', (fen, text) => {
  expect(yuan(money(fen, 'CNY'))).toBe(text);
  expect(readYuan(text)).toEqual(money(fen, 'CNY'));
});

test('every sum comes back as it went', () => {
  fc.assert(fc.property(fc.nat(99_999_999_999_999), (fen) => readYuan(yuan(money(fen, 'CNY')))?.amount === fen));
});

test.each(['', '1,000.00', '1.005', '-1.00', '+1', '1e2', ' 1.00', '1.', '.5', 'NaN', '9999999999999'])(
  '"%s" is no sum',
  (text) => {
    expect(readYuan(text)).toBeNull();
  },
);

test('Alipay’s clock stands in Beijing, and comes back as it went', () => {
  expect(beijingTime(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027-01-01 00:00:00');
  expect(readBeijingTime('2027-01-01 00:00:00')).toBe(Date.parse('2026-12-31T16:00:00Z'));
  expect(readBeijingTime('2027-13-01 00:00:00')).toBeNull();
});
