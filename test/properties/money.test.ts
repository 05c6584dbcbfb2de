import fc from 'fast-check';
import { add, minorDigits, money, times } from '../../src/commerce/money';
import { formatMoney } from '../../src/replies/format';
import { runs } from './support/runs';

const currency = fc.constantFrom('CNY', 'USD', 'EUR', 'JPY', 'KRW');
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('money', () => {
  it('adds up to the unit in whatever order', () => {
    fc.assert(
      fc.property(currency, fc.array(amount, { maxLength: 50 }), (code, amounts) => {
        const sum = (parts: readonly number[]) =>
          parts.reduce((total, part) => add(total, money(part, code)), money(0, code));
        const exact = amounts.reduce((total, part) => total + BigInt(part), 0n);
        expect(BigInt(sum(amounts).amount)).toBe(exact);
        expect(sum([...amounts].reverse())).toEqual(sum(amounts));
      }),
      runs(2000),
    );
  });

  it('multiplies as if it were added so often', () => {
    fc.assert(
      fc.property(currency, amount, fc.integer({ min: 0, max: 999 }), (code, price, quantity) => {
        expect(BigInt(times(money(price, code), quantity).amount)).toBe(BigInt(price) * BigInt(quantity));
      }),
      runs(2000),
    );
  });

  it('refuses whatever is not a safe whole number, also as a result', () => {
    const unsafe = fc.oneof(
      fc.double().filter((value) => !Number.isSafeInteger(value)),
      fc.constantFrom(Number.NaN, Infinity, -Infinity, 2 ** 53, 0.1),
    );
    fc.assert(
      fc.property(currency, unsafe, (code, value) => {
        expect(() => money(value, code)).toThrow(RangeError);
      }),
      runs(1000),
    );
    const most = money(Number.MAX_SAFE_INTEGER, 'CNY');
    expect(() => add(most, money(1, 'CNY'))).toThrow(RangeError);
    expect(() => times(most, 2)).toThrow(RangeError);
  });

  it('never adds two currencies', () => {
    fc.assert(
      fc.property(currency, currency, amount, (one, other, value) => {
        fc.pre(one !== other);
        expect(() => add(money(value, one), money(value, other))).toThrow(RangeError);
      }),
      runs(500),
    );
  });

  it('is written with every digit it has, and no more than the currency knows', () => {
    fc.assert(
      fc.property(
        currency,
        fc.nat(10_000_000),
        fc.constantFrom('zh' as const, 'en' as const),
        (code, value, locale) => {
          const written = formatMoney(money(value, code), locale);
          const digits = minorDigits(code);
          const figures = written.replace(/[^\d.]/g, '');
          expect(Math.round(Number(figures) * 10 ** digits)).toBe(value);
          expect(figures.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(digits);
        },
      ),
      runs(2000),
    );
    expect(minorDigits('JPY')).toBe(0);
    expect(formatMoney(money(1990, 'JPY'), 'zh')).toContain('1,990');
  });
});
