/** After-sales in plain sums, written without looking at how the program does it. Minor units throughout. */
export interface ModelLine {
  quantity: number;
  /** Paid for all its units after coupons. */
  net: number;
  /** Whether the unit went back or is about to; the last unit is worth what the others leave. */
  gone: boolean[];
}

export interface ModelOrder {
  status: 'placed' | 'paid' | 'fulfilling' | 'delivered' | 'cancelled';
  readonly cod: boolean;
  readonly lines: Map<string, ModelLine>;
  readonly delivery: number;
  owed: number;
  online: number;
  cash: number;
  /** Promised back. */
  back: number;
  /** Goods and delivery as they were billed in the end. */
  billed: number;
}

export interface ModelCase {
  readonly order: ModelOrder;
  readonly sku: string;
  readonly units: readonly number[];
  readonly by: string | null;
  readonly amount: number;
  status: 'approved' | 'received' | 'done' | 'refused';
}

export type Gain = { percent: number } | { amount: number } | { delivery: true };

export const freightMinor = 300;
export const restockingPercent = 10;
export const fee = 1000;
export const freeFrom = 9900;

export class AfterSalesModel {
  readonly stock = new Map<string, { available: number; reserved: number; sold: number }>();
  readonly prices = new Map<string, number>();

  constructor(
    shelf: readonly { readonly sku: string; readonly price: number; readonly units: number }[],
    private readonly coupon: { readonly gain: Gain; readonly spend: number },
  ) {
    for (const { sku, price, units } of shelf) {
      this.prices.set(sku, price);
      this.stock.set(sku, { available: units, reserved: 0, sold: 0 });
    }
  }

  place(cart: ReadonlyMap<string, number>, cod: boolean): ModelOrder {
    const full = [...cart].map(([sku, quantity]) => this.price(sku) * quantity);
    const goods = sum(full);
    const counts = goods >= this.coupon.spend;
    const delivery = goods >= freeFrom || (counts && 'delivery' in this.coupon.gain) ? 0 : fee;
    const shares = counts ? split(off(this.coupon.gain, goods), full) : full.map(() => 0);
    const lines = new Map(
      [...cart].map(([sku, quantity], at) => {
        this.move(sku, 'available', 'reserved', quantity);
        return [sku, { quantity, net: (full[at] ?? 0) - (shares[at] ?? 0), gone: Array(quantity).fill(false) }];
      }),
    );
    const total = goods - sum(shares) + delivery;
    const money = { owed: total, billed: total, online: 0, cash: 0, back: 0 };
    return { status: 'placed', cod, lines, delivery, ...money };
  }

  pay(order: ModelOrder): void {
    order.status = 'paid';
    order.online += order.owed;
    order.owed = 0;
    for (const [sku, { quantity }] of order.lines) this.move(sku, 'reserved', 'sold', quantity);
  }

  ship(order: ModelOrder): void {
    if (order.status === 'placed')
      for (const [sku, { quantity }] of order.lines) this.move(sku, 'reserved', 'sold', quantity);
    order.status = 'fulfilling';
  }

  deliver(order: ModelOrder): void {
    order.status = 'delivered';
    order.cash += order.owed;
    order.owed = 0;
  }

  cancel(order: ModelOrder): void {
    const held = order.status === 'paid' ? 'sold' : 'reserved';
    for (const [sku, { quantity }] of order.lines) this.move(sku, held, 'available', quantity);
    if (order.status === 'paid') order.back = order.online;
    else order.billed = 0;
    order.owed = 0;
    order.status = 'cancelled';
  }

  /** What a change of units gives back; below zero it costs more. */
  worthOfChange(order: ModelOrder, sku: string, quantity: number, by: string | null): number {
    return this.value(order, sku, firsts(quantity)) - (by === null ? 0 : this.price(by) * quantity);
  }

  change(order: ModelOrder, sku: string, quantity: number, by: string | null): void {
    const amount = this.worthOfChange(order, sku, quantity, by);
    const held = order.status === 'paid' ? 'sold' : 'reserved';
    const line = must(order.lines.get(sku));
    line.net -= this.value(order, sku, firsts(quantity));
    line.quantity -= quantity;
    line.gone = Array(line.quantity).fill(false);
    if (line.quantity === 0) order.lines.delete(sku);
    if (by !== null) {
      const other = order.lines.get(by) ?? { quantity: 0, net: 0, gone: [] };
      const units = other.quantity + quantity;
      order.lines.set(by, {
        quantity: units,
        net: other.net + this.price(by) * quantity,
        gone: Array(units).fill(false),
      });
      this.move(by, 'available', held, quantity);
    }
    this.move(sku, held, 'available', quantity);
    if (order.status === 'placed') {
      order.owed -= amount;
      order.billed -= amount;
    } else if (amount > 0) this.promise(order, amount);
    else this.charge(order, -amount);
  }

  free(order: ModelOrder, sku: string): readonly number[] {
    return must(order.lines.get(sku)).gone.flatMap((gone, at) => (gone ? [] : [at]));
  }

  /** What a case moves: above zero to the shopper. */
  quote(order: ModelOrder, asked: Pick<ModelCase, 'sku' | 'units' | 'by'> & { wish: string; ours: boolean }): number {
    const worth = this.value(order, asked.sku, asked.units);
    const swap = asked.by === null ? 0 : this.price(asked.by) * asked.units.length;
    if (asked.wish === 'claim') return asked.by === null ? worth : 0;
    if (asked.wish === 'refundOnly') return worth;
    // What a coupon took off is not asked for again: nobody pays more than the two cost apart today.
    const apart = Math.min(0, this.price(asked.sku) * asked.units.length - swap);
    const goods = asked.wish === 'exchange' ? Math.max(worth - swap, apart) : worth;
    const kept = asked.wish === 'return' && !asked.ours ? Math.floor((goods * restockingPercent) / 100) : 0;
    return goods - kept - (asked.ours ? 0 : Math.min(freightMinor, Math.max(0, goods) - kept));
  }

  open(order: ModelOrder, asked: Omit<ModelCase, 'order' | 'status'> & { wish: string }): ModelCase {
    const { wish, sku, units, by, amount } = asked;
    for (const at of units) must(order.lines.get(sku)).gone[at] = true;
    const waits = wish === 'return' || wish === 'exchange';
    if (wish === 'exchange' && by !== null) this.move(by, 'available', 'reserved', units.length);
    if (wish === 'claim' && by !== null) this.move(by, 'available', 'sold', units.length);
    if (wish === 'exchange' && amount < 0) this.charge(order, -amount);
    if (!waits && amount > 0) this.promise(order, amount);
    return { order, sku, units, by, amount, status: waits ? 'approved' : 'done' };
  }

  moveOn(given: ModelCase, to: 'received' | 'done' | 'refused'): void {
    const { order, sku, units, by, amount } = given;
    given.status = to;
    if (to === 'received') this.move(sku, 'sold', 'available', units.length);
    if (to === 'done' && by !== null) this.move(by, 'reserved', 'sold', units.length);
    if (to === 'done' && amount > 0) this.promise(order, amount);
    if (to !== 'refused') return;
    if (by !== null) this.move(by, 'reserved', 'available', units.length);
    if (amount < 0) this.promise(order, -amount);
    for (const at of units) must(order.lines.get(sku)).gone[at] = false;
  }

  price = (sku: string): number => must(this.prices.get(sku));
  available = (sku: string): number => must(this.stock.get(sku)).available;

  private value(order: ModelOrder, sku: string, units: readonly number[]): number {
    const { net, quantity } = must(order.lines.get(sku));
    const each = Math.floor(net / quantity);
    return sum(units.map((at) => (at === quantity - 1 ? net - each * (quantity - 1) : each)));
  }

  /** Never more than came; of what is not paid yet, less is owed. */
  private promise(order: ModelOrder, amount: number): void {
    const came = order.online + order.cash;
    if (came > 0) order.back += Math.min(amount, came - order.back);
    else {
      order.owed -= amount;
      order.billed -= amount;
    }
  }

  private charge(order: ModelOrder, amount: number): void {
    order.online += amount;
    order.billed += amount;
  }

  private move(
    sku: string,
    from: 'available' | 'reserved' | 'sold',
    to: 'available' | 'reserved' | 'sold',
    units: number,
  ): void {
    const row = must(this.stock.get(sku));
    row[from] -= units;
    row[to] += units;
  }
}

export const firsts = (units: number): readonly number[] => Array.from({ length: units }, (_, at) => at);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the model does not know it');
  return value;
}

const off = (gain: Gain, goods: number): number => {
  if ('percent' in gain) return Math.floor((goods * gain.percent * 2 + 100) / 200);
  return 'amount' in gain ? Math.min(goods, gain.amount) : 0;
};

/** One minor unit after the other to whoever is furthest below their share. */
function split(whole: number, weights: readonly number[]): readonly number[] {
  const all = sum(weights);
  const shares = weights.map((weight) => Math.floor((whole * weight) / all));
  const short = weights.map((weight, at) => ({ at, rest: (whole * weight) % all }));
  short.sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of short.slice(0, whole - sum(shares))) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}
