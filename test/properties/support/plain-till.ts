import type { Coupon, Reduction, Scope } from '../../../src/commerce/promotions';
import type { Bought, Case } from './pricing-arbitraries';

/**
 * The reference: a cash desk that works by hand, in plain numbers and loops, and tries every handful of coupons. It shares
 * no code with the shop's own arithmetic.
 */
export function totalByHand({ bought, pricing }: Case): number {
  const { promotions, delivery } = pricing;
  const lines = bought.map((line) => unitByHand(line, { bought, pricing }) * line.quantity);
  const goods = lines.reduce((sum, line) => sum + line, 0);
  const fee = bought.length === 0 || goods >= delivery.freeFromMinor ? 0 : delivery.feeMinor;
  const usable = promotions.coupons.filter((coupon) => isUsable(coupon, lines, { bought, pricing }));
  let least = Number.POSITIVE_INFINITY;
  for (const handful of handfuls(usable)) {
    if (handful.length > 1 && handful.some(({ stacks }) => !stacks)) continue;
    least = Math.min(least, payWith(handful, [...lines], fee, { bought, pricing }));
  }
  return least;
}

const isIn = (on: Scope, { department }: Bought): boolean =>
  on.categories.length === 0 || on.categories.includes(department);

function cut(price: number, reduction: Reduction): number {
  if (reduction.by === 'percent') return price - Math.round((price * reduction.rate) / 100_000);
  return reduction.by === 'amount' ? Math.max(price - reduction.minor, 0) : Math.min(price, reduction.minor);
}

function unitByHand(line: Bought, { bought, pricing }: Case): number {
  const prices = [line.priceMinor];
  for (const { on, reduction, from, until } of pricing.promotions.sales) {
    const runs = (from === null || pricing.now >= from) && (until === null || pricing.now < until);
    if (runs && isIn(on, line)) prices.push(cut(line.priceMinor, reduction));
  }
  for (const { on, reduction } of pricing.level?.prices ?? []) {
    if (isIn(on, line)) prices.push(cut(line.priceMinor, reduction));
  }
  for (const { on, steps } of pricing.promotions.quantityBreaks) {
    if (isIn(on, line)) prices.push(...breaksByHand(line.priceMinor, steps, unitsIn(on, bought)));
  }
  return Math.min(...prices);
}

type On = Parameters<typeof isIn>[0];
type Steps = Case['pricing']['promotions']['quantityBreaks'][number]['steps'];

function unitsIn(on: On, bought: Case['bought']): number {
  let units = 0;
  for (const other of bought) if (isIn(on, other)) units += other.quantity;
  return units;
}

function breaksByHand(priceMinor: number, steps: Steps, units: number): number[] {
  const reached: number[] = [];
  for (const step of steps) if (units >= step.units) reached.push(cut(priceMinor, step.reduction));
  return reached;
}

function isUsable(coupon: Coupon, lines: readonly number[], { bought, pricing }: Case): boolean {
  let goods = 0;
  let covered = bought.length === 0;
  for (const [at, line] of bought.entries()) {
    if (!isIn(coupon.on, line)) continue;
    covered = true;
    goods += lines[at] ?? 0;
  }
  const used = pricing.standing.get(coupon.id)?.usedByAll ?? 0;
  if (coupon.from !== null && pricing.now < coupon.from) return false;
  if (coupon.until !== null && pricing.now >= coupon.until) return false;
  return covered && goods >= coupon.spendMinor && (coupon.limit === null || used < coupon.limit);
}

function handfuls<T>(items: readonly T[]): readonly (readonly T[])[] {
  const [first, ...others] = items;
  if (first === undefined) return [[]];
  return handfuls(others).flatMap((handful) => [handful, [first, ...handful]]);
}

function payWith(handful: readonly Coupon[], left: number[], fee: number, { bought, pricing }: Case): number {
  const inTurn = ['percent', 'amount'].flatMap((kind) => handful.filter(({ gives }) => gives.gain === kind));
  for (const { gives, on } of inTurn) {
    const base = left.reduce((sum, each, at) => sum + (isCovered(bought[at], on) ? each : 0), 0);
    let off = 0;
    if (gives.gain === 'amount') off = Math.min(gives.minor, base);
    if (gives.gain === 'percent') {
      off = Math.round((base * gives.rate) / 100_000);
      if (gives.mostMinor !== null) off = Math.min(off, gives.mostMinor);
    }
    takeOff(left, off, (at) => isCovered(bought[at], on));
  }
  const carriage = handful.some(({ gives }) => gives.gain === 'delivery') ? 0 : fee;
  return left.reduce((sum, each) => sum + each, carriage) + taxOnTop(left, carriage, { bought, pricing });
}

const isCovered = (line: Bought | undefined, on: Scope): boolean => line !== undefined && isIn(on, line);

/** Each line gives its whole part first; what is left over goes unit by unit to the line that still owes most. */
function takeOff(left: number[], off: number, isMeant: (at: number) => boolean): void {
  const before = left.map((each, at) => (isMeant(at) ? each : 0));
  const base = before.reduce((sum, each) => sum + each, 0);
  if (base === 0) return;
  const given = before.map((each) => (off * each - ((off * each) % base)) / base);
  let rest = off - given.reduce((sum, each) => sum + each, 0);
  for (; rest > 0; rest -= 1) {
    let most = 0;
    for (const at of before.keys()) {
      const owes = (index: number) => off * (before[index] ?? 0) - (given[index] ?? 0) * base;
      if (owes(at) > owes(most)) most = at;
    }
    given[most] = (given[most] ?? 0) + 1;
  }
  for (const at of left.keys()) left[at] = (left[at] ?? 0) - (given[at] ?? 0);
}

function taxOnTop(left: readonly number[], carriage: number, { bought, pricing }: Case): number {
  const { taxes } = pricing.promotions;
  if (!taxes || taxes.included) return 0;
  const bases = taxes.rates.map(() => 0);
  for (const [at, line] of bought.entries()) {
    const first = taxes.rates.findIndex(({ on }) => isIn(on, line));
    if (first >= 0) bases[first] = (bases[first] ?? 0) + (left[at] ?? 0);
  }
  const general = taxes.rates.findIndex(({ on }) => on.categories.length === 0);
  if (taxes.delivery && general >= 0) bases[general] = (bases[general] ?? 0) + carriage;
  return taxes.rates.reduce((sum, { rate }, at) => sum + Math.round(((bases[at] ?? 0) * rate) / 100_000), 0);
}
