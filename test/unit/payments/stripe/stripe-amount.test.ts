import fc from 'fast-check';
import { money } from '../../../../src/commerce/money';
import { fromStripe, toStripe } from '../../../../src/payments/stripe/stripe-amount';

test.each([
  ['EUR', 1_099, 1_099],
  ['JPY', 500, 500],
  ['KRW', 12_000, 12_000],
  // Stripe counts these in hundredths, which have to be zero.
  ['ISK', 500, 50_000],
  ['UGX', 500, 50_000],
  // In thousandths, of which the last digit is zero.
  ['KWD', 1_234, 12_340],
  // The shop counts hundredths where Stripe counts whole units.
  ['MGA', 50_000, 500],
])('%s: %i of the shop’s units are %i of Stripe’s', (currency, ours, theirs) => {
  expect(toStripe(money(ours, currency))).toBe(theirs);
  expect(fromStripe(theirs, currency.toLowerCase())).toEqual(money(ours, currency));
});

test('a sum that Stripe cannot hold is none', () => {
  expect(toStripe(money(101, 'MGA'))).toBeNull();
  expect(fromStripe(150, 'isk')).toBeNull();
  expect(fromStripe(12_345, 'kwd')).toBeNull();
});

test('what Stripe takes comes back to the unit', () => {
  const currencies = fc.constantFrom('EUR', 'USD', 'JPY', 'KRW', 'ISK', 'UGX', 'KWD', 'MGA', 'BIF', 'CNY', 'HUF');
  fc.assert(
    fc.property(fc.nat(99_999_999), currencies, (amount, currency) => {
      const sent = toStripe(money(amount, currency));
      return sent === null || fromStripe(sent, currency.toLowerCase())?.amount === amount;
    }),
  );
});
