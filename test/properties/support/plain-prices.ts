/** What a cart costs in plain sums, written without looking at how the program does it. Minor units throughout. */
export type Gain = { readonly percent: number } | { readonly amount: number } | { readonly delivery: true };

/** A coupon that counts of itself once the goods come to `spend`. */
export interface ModelCoupon {
  readonly gain: Gain;
  readonly spend: number;
  readonly stacks: boolean;
}

/** Off one variant, or off all where it is null. */
export interface ModelSale {
  readonly sku: string | null;
  readonly off: { readonly percent: number } | { readonly amount: number };
  readonly from: number;
  readonly until: number;
}

/** Percent on top of the prices: of one variant, and of all others and the delivery. */
export interface ModelTaxes {
  readonly sku: string;
  readonly special: number;
  readonly general: number;
  readonly delivery: boolean;
}

export interface ModelOffers {
  readonly coupons: readonly ModelCoupon[];
  readonly sales: readonly ModelSale[];
  readonly taxes: ModelTaxes | null;
}

export const fee = 1000;
export const freeFrom = 9900;

export interface Bill {
  readonly lines: readonly { readonly sku: string; readonly net: number; readonly tax: number }[];
  readonly delivery: number;
  readonly deliveryTax: number;
}

export class PlainPrices {
  readonly catalogue = new Map<string, number>();

  constructor(readonly offers: ModelOffers) {}

  /** What one unit costs at a time. */
  unit(sku: string, now: number): number {
    const full = this.catalogue.get(sku);
    if (full === undefined) throw new Error(`the model has no price of ${sku}`);
    const running = this.offers.sales.filter(
      (sale) => (sale.sku === null || sale.sku === sku) && sale.from <= now && now < sale.until,
    );
    const prices = running.map(({ off }) =>
      'percent' in off ? full - rounded(full * off.percent, 100) : Math.max(0, full - off.amount),
    );
    return Math.min(full, ...prices);
  }

  /** What is asked on top of a sum for one variant. */
  tax(sku: string, minor: number): number {
    const { taxes } = this.offers;
    return taxes ? rounded(minor * (sku === taxes.sku ? taxes.special : taxes.general), 100) : 0;
  }

  /** With the coupons that leave least to pay; of equal ones the fewest, those that stack first. */
  bill(cart: ReadonlyMap<string, number>, now: number): Bill {
    const skus = [...cart.keys()];
    const full = skus.map((sku) => this.unit(sku, now) * (cart.get(sku) ?? 0));
    const goods = sum(full);
    const carriage = goods >= freeFrom ? 0 : fee;
    const usable = this.offers.coupons.filter(({ spend }) => goods >= spend);
    const [a, b] = usable.filter(({ stacks }) => stacks);
    const ways = [[], ...(a ? [[a]] : []), ...(b ? [[b]] : []), ...(a && b ? [[a, b]] : [])];
    for (const coupon of usable) if (!coupon.stacks) ways.push([coupon]);
    let best: { readonly bill: Bill; readonly total: number; readonly used: number } | null = null;
    for (const way of ways) {
      const bill = this.with(way, { skus, full, carriage });
      const total = totalOf(bill);
      if (!best || total < best.total || (total === best.total && way.length < best.used))
        best = { bill, total, used: way.length };
    }
    if (!best) throw new Error('there is always the way without coupons');
    return best.bill;
  }

  private with(
    coupons: readonly ModelCoupon[],
    cart: { readonly skus: readonly string[]; readonly full: readonly number[]; readonly carriage: number },
  ): Bill {
    let left = cart.full;
    for (const { gain } of coupons) if ('percent' in gain) left = less(left, rounded(sum(left) * gain.percent, 100));
    for (const { gain } of coupons) if ('amount' in gain) left = less(left, Math.min(sum(left), gain.amount));
    const delivery = coupons.some(({ gain }) => 'delivery' in gain) ? 0 : cart.carriage;
    const { lines, delivery: deliveryTax } = this.taxesOn(cart.skus, left, delivery);
    return {
      lines: cart.skus.map((sku, at) => ({ sku, net: left[at] ?? 0, tax: lines[at] ?? 0 })),
      ...{ delivery, deliveryTax },
    };
  }

  /** Rounded once a rate. */
  private taxesOn(skus: readonly string[], net: readonly number[], delivery: number) {
    const { taxes } = this.offers;
    if (!taxes) return { lines: skus.map(() => 0), delivery: 0 };
    const special = skus.map((sku, at) => (sku === taxes.sku ? (net[at] ?? 0) : 0));
    const general = [...skus.map((sku, at) => (sku === taxes.sku ? 0 : (net[at] ?? 0))), taxes.delivery ? delivery : 0];
    const ofSpecial = split(rounded(sum(special) * taxes.special, 100), special);
    const ofGeneral = split(rounded(sum(general) * taxes.general, 100), general);
    return { lines: skus.map((_, at) => (ofSpecial[at] ?? 0) + (ofGeneral[at] ?? 0)), delivery: ofGeneral.at(-1) ?? 0 };
  }
}

export const totalOf = ({ lines, delivery, deliveryTax }: Bill): number =>
  sum(lines.map(({ net, tax }) => net + tax)) + delivery + deliveryTax;

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Half up. */
const rounded = (whole: number, by: number): number => Math.floor((whole * 2 + by) / (by * 2));

function less(sums: readonly number[], off: number): readonly number[] {
  const shares = split(off, sums);
  return sums.map((each, at) => each - (shares[at] ?? 0));
}

/** One minor unit after the other to whoever is furthest below their share. */
function split(whole: number, weights: readonly number[]): readonly number[] {
  const all = sum(weights);
  if (whole === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((whole * weight) / all));
  const short = weights.map((weight, at) => ({ at, rest: (whole * weight) % all }));
  short.sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of short.slice(0, whole - sum(shares))) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}
