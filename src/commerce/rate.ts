/** Thousandths of a percent, a whole number: 33.33 % is 33,330. */
export type Rate = number;

/** 100 % */
export const wholeRate: Rate = 100_000;

/** `amount * part / of`, rounded half up, exact for every safe whole number that is not negative. */
export function proportion(amount: number, part: number, of: number): number {
  return Number((BigInt(amount) * BigInt(part) * 2n + BigInt(of)) / (BigInt(of) * 2n));
}

export const ofRate = (amount: number, rate: Rate): number => proportion(amount, rate, wholeRate);

/**
 * Splits a whole number over weights by the largest remainder; of equal remainders the first is rounded up. The shares sum
 * to the whole, and none is more than its weight where the whole is not more than all weights.
 * @throws when there is something to split and nothing to split it over.
 */
export function allocate(whole: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (whole === 0) return weights.map(() => 0);
  if (sum === 0n) throw new RangeError(`${whole} cannot be split over nothing`);
  const exact = weights.map((weight, at) => {
    const product = BigInt(whole) * BigInt(weight);
    return { at, share: Number(product / sum), remainder: product % sum };
  });
  let rest = whole - exact.reduce((total, { share }) => total + share, 0);
  const shares = exact.map(({ share }) => share);
  const byRemainder = [...exact].sort((a, b) =>
    a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1,
  );
  for (const { at, share } of byRemainder) {
    if (rest === 0) break;
    shares[at] = share + 1;
    rest -= 1;
  }
  return shares;
}
