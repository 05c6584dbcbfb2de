import { type ModelOffers, PlainPrices, sum, totalOf } from './plain-prices';

/** After-sales in plain sums, written without looking at how the program does it. Minor units throughout. */
export interface ModelLine {
  quantity: number;
  /** Paid for all its units after coupons, and the tax on top. */
  net: number;
  tax: number;
  /** Units that went back or are about to. */
  taken: number;
  /** What was given for it by now, and what of it for a fallen price. */
  given: number;
  dropped: number;
}

/** One way money came in, with what has not gone back along it. */
interface Source {
  readonly kind: 'online' | 'gift' | 'cash';
  left: number;
}

export interface ModelOrder {
  status: 'placed' | 'paid' | 'fulfilling' | 'delivered' | 'cancelled';
  payment: 'simulated' | 'cod' | 'card' | 'gift';
  readonly lines: Map<string, ModelLine>;
  /** With its tax. */
  readonly delivery: number;
  /** Still to be paid, and billed in the end. */
  owed: number;
  billed: number;
  readonly sources: Source[];
  /** Promised back by providers and by hand and not yet there; given back of what the goods earned. */
  readonly promised: { online: number; cash: number };
  refunded: number;
  readonly accounts: { clearing: number; cash: number; giftCardLiability: number };
}

export interface ModelCase {
  readonly order: ModelOrder;
  readonly wish: string;
  readonly sku: string;
  readonly quantity: number;
  readonly by: string | null;
  readonly amount: number;
  readonly worth: number;
  readonly ontoCard: boolean;
  /** What was paid on top. */
  readonly extra: Source | null;
  status: 'approved' | 'received' | 'done' | 'refused';
}

export type Tender = 'card' | 'gift';
export type Asked = Pick<ModelCase, 'wish' | 'sku' | 'quantity' | 'by'> & { readonly ours: boolean };

export const freightMinor = 300;
export const restockingPercent = 10;

export class AfterSalesModel {
  readonly stock = new Map<string, { available: number; reserved: number; sold: number }>();
  readonly prices: PlainPrices;
  now = 0;

  constructor(
    units: Readonly<Record<string, number>>,
    offers: ModelOffers,
    public balance: number,
  ) {
    this.prices = new PlainPrices(offers);
    for (const [sku, available] of Object.entries(units)) this.stock.set(sku, { available, reserved: 0, sold: 0 });
  }

  place(cart: ReadonlyMap<string, number>, payment: 'simulated' | 'cod'): ModelOrder {
    const bill = this.prices.bill(cart, this.now);
    const lines = new Map<string, ModelLine>();
    for (const { sku, net, tax } of bill.lines) {
      const quantity = cart.get(sku) ?? 0;
      this.move(sku, 'available', 'reserved', quantity);
      lines.set(sku, { quantity, net, tax, taken: 0, given: 0, dropped: 0 });
    }
    return {
      ...{ status: 'placed', payment, lines, delivery: bill.delivery + bill.deliveryTax, sources: [] },
      ...{ owed: totalOf(bill), billed: totalOf(bill), promised: { online: 0, cash: 0 }, refunded: 0 },
      accounts: { clearing: 0, cash: 0, giftCardLiability: 0 },
    };
  }

  /** Money of a payment has come: it pays the order it was meant for, or goes back. */
  settle(order: ModelOrder, amount: number): 'paid' | 'unwanted' {
    if (order.status !== 'placed' || order.owed !== amount) {
      order.accounts.clearing += amount;
      order.promised.online += amount;
      return 'unwanted';
    }
    this.pay(order, 'simulated');
    return 'paid';
  }

  ship(order: ModelOrder): void {
    if (order.status === 'placed') this.sell(order);
    order.status = 'fulfilling';
  }

  deliver(order: ModelOrder): void {
    order.status = 'delivered';
    if (order.owed > 0) this.take(order, 'cash', order.owed);
    order.owed = 0;
  }

  /** Another way of paying on file takes all that was paid. */
  payAnew(order: ModelOrder, tender: Tender): void {
    if (order.status === 'placed') {
      this.pay(order, tender);
      return;
    }
    const paid = this.left(order);
    this.promise(order, paid);
    order.payment = tender;
    if (paid > 0) this.charge(order, paid, tender);
  }

  /** What another way of paying would have to take. */
  left = (order: ModelOrder): number =>
    order.status === 'placed' ? order.owed : sum(order.sources.map(({ left }) => left));

  /** What is left of the bill of an order that has not shipped. */
  worthOfAll = ({ lines, delivery }: ModelOrder): number =>
    sum([...lines.values()].map(({ net, tax, dropped }) => net + tax - dropped)) + delivery;

  cancel(order: ModelOrder): void {
    const held = order.status === 'paid' ? 'sold' : 'reserved';
    for (const [sku, { quantity }] of order.lines) this.move(sku, held, 'available', quantity);
    if (order.status === 'paid') this.promise(order, this.left(order));
    else order.billed = 0;
    order.owed = 0;
    order.status = 'cancelled';
  }

  /** What a change of units gives back; below zero it costs more. */
  worthOfChange(order: ModelOrder, sku: string, quantity: number, by: string | null): number {
    const line = must(order.lines.get(sku));
    const part = (minor: number) => (quantity === line.quantity ? minor : quantity * Math.floor(minor / line.quantity));
    return part(line.net) + part(line.tax) - dropsOf(line, quantity) - (by === null ? 0 : this.cost(by, quantity));
  }

  change(order: ModelOrder, asked: Pick<ModelCase, 'sku' | 'quantity' | 'by'>, tender: Tender): void {
    const { sku, quantity, by } = asked;
    const amount = this.worthOfChange(order, sku, quantity, by);
    const held = order.status === 'paid' ? 'sold' : 'reserved';
    const line = must(order.lines.get(sku));
    const drops = dropsOf(line, quantity);
    for (const part of ['net', 'tax'] as const)
      line[part] -= quantity === line.quantity ? line[part] : quantity * Math.floor(line[part] / line.quantity);
    line.dropped -= drops;
    line.given -= drops;
    line.quantity -= quantity;
    if (line.quantity === 0) order.lines.delete(sku);
    if (by !== null) this.add(order, by, quantity);
    if (by !== null) this.move(by, 'available', held, quantity);
    this.move(sku, held, 'available', quantity);
    if (order.status === 'placed') {
      order.owed -= amount;
      order.billed -= amount;
    } else if (amount > 0) this.promise(order, amount);
    else if (amount < 0) this.charge(order, -amount, tender);
  }

  free(order: ModelOrder, sku: string): number {
    const { quantity, taken } = must(order.lines.get(sku));
    return quantity - taken;
  }

  /** What a case moves: above zero to the shopper. */
  quote(order: ModelOrder, asked: Asked): number {
    const { wish, sku, quantity, by, ours } = asked;
    const worth = this.worth(order, sku, quantity);
    if (wish === 'priceDrop') return Math.max(0, worth - this.cost(sku, quantity));
    if (wish === 'claim') return by === null ? worth : 0;
    if (wish === 'refundOnly') return worth;
    const swap = by === null ? 0 : this.cost(by, quantity);
    // What a coupon took off is not asked for again: nobody pays more than the two cost apart today.
    const apart = Math.min(0, this.cost(sku, quantity) - swap);
    const goods = wish === 'exchange' ? Math.max(worth - swap, apart) : worth;
    const kept = wish === 'return' && !ours ? Math.floor((goods * restockingPercent) / 100) : 0;
    return goods - kept - (ours ? 0 : Math.min(freightMinor, Math.max(0, goods) - kept));
  }

  open(
    order: ModelOrder,
    asked: Asked & { readonly amount: number },
    how: { tender: Tender; ontoCard: boolean },
  ): ModelCase {
    const { wish, sku, quantity, by, amount } = asked;
    const line = must(order.lines.get(sku));
    const isDrop = wish === 'priceDrop';
    const worth = isDrop ? amount : this.worth(order, sku, quantity);
    line.given += worth;
    if (isDrop) line.dropped += worth;
    else line.taken += quantity;
    const waits = wish === 'return' || wish === 'exchange';
    if (wish === 'exchange' && by !== null) this.move(by, 'available', 'reserved', quantity);
    if (wish === 'claim' && by !== null) this.move(by, 'available', 'sold', quantity);
    const extra = wish === 'exchange' && amount < 0 ? this.charge(order, -amount, how.tender) : null;
    if (!waits && amount > 0) this.promise(order, amount, how);
    const { ontoCard } = how;
    const status = waits ? 'approved' : 'done';
    return { order, wish, sku, quantity, by, amount, worth, extra, ontoCard, status };
  }

  moveOn(given: ModelCase, to: 'received' | 'done' | 'refused'): void {
    const { order, sku, quantity, by, amount, ontoCard, extra } = given;
    given.status = to;
    if (to === 'received') this.move(sku, 'sold', 'available', quantity);
    if (to === 'done' && by !== null) this.move(by, 'reserved', 'sold', quantity);
    if (to === 'done' && amount > 0) this.promise(order, amount, { ontoCard });
    if (to !== 'refused') return;
    if (by !== null) this.move(by, 'reserved', 'available', quantity);
    if (extra) this.promise(order, -amount, { ontoCard: false, first: extra });
    const line = must(order.lines.get(sku));
    line.taken -= quantity;
    line.given -= given.worth;
  }

  /** All that was promised is there. */
  carryOut(order: ModelOrder): void {
    order.accounts.clearing -= order.promised.online;
    order.accounts.cash -= order.promised.cash;
    order.promised.online = 0;
    order.promised.cash = 0;
  }

  available = (sku: string): number => must(this.stock.get(sku)).available;

  /** Units at today's price, with the tax on it. */
  private cost(sku: string, quantity: number): number {
    const minor = this.prices.unit(sku, this.now) * quantity;
    return minor + this.prices.tax(sku, minor);
  }

  /** Each unit the same, the last ones all that is left; all that is ever given is no more than what was paid. */
  private worth(order: ModelOrder, sku: string, units: number): number {
    const { net, tax, quantity, taken, given } = must(order.lines.get(sku));
    const [paid, free] = [net + tax, quantity - taken];
    const left = paid - given;
    if (left < 0) throw new Error(`${given} were given for a line of ${paid}`);
    return units === free ? left : units * Math.min(Math.floor(paid / quantity), Math.floor(left / free));
  }

  private add(order: ModelOrder, sku: string, quantity: number): void {
    const line = order.lines.get(sku) ?? { quantity: 0, net: 0, tax: 0, taken: 0, given: 0, dropped: 0 };
    const minor = this.prices.unit(sku, this.now) * quantity;
    line.quantity += quantity;
    line.net += minor;
    line.tax += this.prices.tax(sku, minor);
    order.lines.set(sku, line);
  }

  private pay(order: ModelOrder, by: 'simulated' | Tender): void {
    order.payment = by;
    order.status = 'paid';
    this.sell(order);
    this.take(order, by === 'gift' ? 'gift' : 'online', order.owed);
    order.owed = 0;
  }

  private sell({ lines }: ModelOrder): void {
    for (const [sku, { quantity }] of lines) this.move(sku, 'reserved', 'sold', quantity);
  }

  private charge(order: ModelOrder, amount: number, tender: Tender): Source {
    order.billed += amount;
    return this.take(order, tender === 'gift' ? 'gift' : 'online', amount);
  }

  private take(order: ModelOrder, kind: Source['kind'], amount: number): Source {
    const source = { kind, left: amount };
    // What was paid at the door comes after all that was paid on line.
    const at = order.sources.findIndex((each) => each.kind === 'cash');
    order.sources.splice(at < 0 ? order.sources.length : at, 0, source);
    this.post(order, kind, amount);
    return source;
  }

  private post({ accounts }: ModelOrder, kind: Source['kind'], amount: number): void {
    if (kind === 'gift') this.balance -= amount;
    accounts[kind === 'gift' ? 'giftCardLiability' : kind === 'cash' ? 'cash' : 'clearing'] += amount;
  }

  /** Never more than came, each source's own part; of what is not paid yet, less is owed. */
  private promise(order: ModelOrder, amount: number, how: { ontoCard?: boolean; first?: Source } = {}): void {
    const { sources, promised } = order;
    if (sources.length === 0) {
      order.owed -= amount;
      order.billed -= amount;
      return;
    }
    let due = Math.min(amount, sum(sources.map(({ left }) => left)));
    order.refunded += due;
    for (const source of how.first ? [how.first, ...sources.filter((each) => each !== how.first)] : sources) {
      const part = Math.max(0, Math.min(due, source.left));
      source.left -= part;
      due -= part;
      if (how.ontoCard || source.kind === 'gift') this.post(order, 'gift', -part);
      else promised[source.kind] += part;
    }
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

const dropsOf = ({ dropped, quantity }: ModelLine, units: number): number =>
  units === quantity ? dropped : Math.floor((dropped * units) / quantity);

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the model does not know it');
  return value;
}
