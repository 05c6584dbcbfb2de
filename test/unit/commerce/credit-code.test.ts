import fc from 'fast-check';
import { isCreditCode, isTaxNumber } from '../../../src/commerce/credit-code';

const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
// Of companies that print them on their sites.
const real = ['91440300708461136T', '91110000802100433B', '91330100799655058B'];

/** The check by another way: the weighted sum of all eighteen, the check with weight one, is a multiple of 31. */
const divides = (code: string): boolean => {
  let [sum, weight] = [0, 1];
  for (const letter of code.slice(0, 17)) {
    sum += letters.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return (sum + letters.indexOf(code.charAt(17))) % 31 === 0;
};

const district = fc.stringMatching(/^\d{6}$/);
const some = (length: number) =>
  fc.array(fc.constantFrom(...letters), { minLength: length, maxLength: length }).map((all) => all.join(''));

test('is told by its check: of 31 last characters exactly one is right', () => {
  fc.assert(
    fc.property(some(2), district, some(9), (head, at, body) => {
      const right = [...letters].filter((last) => isCreditCode(head + at + body + last));
      expect(right).toHaveLength(1);
      expect(divides(head + at + body + right[0])).toBe(true);
    }),
  );
});

test('two neighbours that are swapped, or one character that is another, are noticed', () => {
  fc.assert(
    fc.property(some(9), fc.nat(7), fc.constantFrom(...letters), (body, place, other) => {
      const last = [...letters].find((each) => isCreditCode(`91310000${body}${each}`));
      const code = `91310000${body}${last}`;
      const at = 8 + place;
      const [a, b] = [code.charAt(at), code.charAt(at + 1)];
      expect(isCreditCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBe(a === b);
      expect(isCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(other === a);
    }),
  );
});

test.each(real)('%s is right, and wrong by one digit', (code) => {
  expect(isCreditCode(code)).toBe(true);
  const last = letters[(letters.indexOf(code.charAt(17)) + 1) % 31];
  expect(isCreditCode(code.slice(0, 17) + last)).toBe(false);
});

test.each(['', '9131000013226018', 'I1310000132260187C', '91 310000 132260187C', '911100008021004339'])(
  '%p is none',
  (code) => {
    expect(isCreditCode(code)).toBe(false);
  },
);

test('elsewhere a number is taken as it is', () => {
  expect(isTaxNumber('DE123456789', 'DE')).toBe(true);
  expect(isTaxNumber('DE123456789', 'CN')).toBe(false);
});
