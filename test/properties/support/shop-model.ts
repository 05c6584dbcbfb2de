/** A shop in plain sums: what its books must come to, written without looking at how the program does it. */
export interface ModelOrder {
  status: 'placed' | 'paid' | 'cancelled';
  readonly lines: ReadonlyMap<string, number>;
  readonly goods: number;
  readonly delivery: number;
  readonly attempts: { status: 'open' | 'declined' | 'expired' | 'settled' | 'unwanted' }[];
  /** Minor units promised back and not yet paid back, and paid back. */
  owed: number;
  returned: number;
}

export const freeFrom = 9900;
export const fee = 1000;

export class ShopModel {
  readonly available = new Map<string, number>();
  readonly reserved = new Map<string, number>();
  readonly sold = new Map<string, number>();
  readonly cart = new Map<string, number>();
  readonly orders: ModelOrder[] = [];

  constructor(
    private readonly shelf: readonly { readonly sku: string; readonly price: number; readonly units: number }[],
  ) {
    for (const { sku, units } of shelf) this.available.set(sku, units);
  }

  add(sku: string, quantity: number): void {
    const wanted = (this.cart.get(sku) ?? 0) + quantity;
    if (wanted <= this.of(this.available, sku)) this.cart.set(sku, wanted);
  }

  /** Null when the shop must say no. */
  place(): ModelOrder | null {
    if (this.cart.size === 0) return null;
    for (const [sku, quantity] of this.cart) if (quantity > this.of(this.available, sku)) return null;
    let goods = 0;
    for (const [sku, quantity] of this.cart) {
      goods += quantity * (this.shelf.find((each) => each.sku === sku)?.price ?? 0);
      this.move(this.available, this.reserved, sku, quantity);
    }
    const delivery = goods >= freeFrom ? 0 : fee;
    const order: ModelOrder = {
      ...{ status: 'placed', goods, delivery, attempts: [], owed: 0, returned: 0 },
      lines: new Map(this.cart),
    };
    this.orders.push(order);
    this.cart.clear();
    return order;
  }

  /** Whether a new attempt comes of it. */
  openAttempt(order: ModelOrder): boolean {
    if (order.status !== 'placed' || order.attempts.some(({ status }) => status === 'open')) return false;
    order.attempts.push({ status: 'open' });
    return true;
  }

  settle(order: ModelOrder, at: number): void {
    const attempt = order.attempts[at];
    if (!attempt || attempt.status === 'settled' || attempt.status === 'unwanted') return;
    if (order.status !== 'placed') {
      attempt.status = 'unwanted';
      order.owed += order.goods + order.delivery;
      return;
    }
    attempt.status = 'settled';
    order.status = 'paid';
    for (const [sku, quantity] of order.lines) this.move(this.reserved, this.sold, sku, quantity);
    for (const other of order.attempts) if (other.status === 'open') other.status = 'expired';
  }

  decline(order: ModelOrder, at: number): void {
    const attempt = order.attempts[at];
    if (attempt?.status === 'open') attempt.status = 'declined';
  }

  cancel(order: ModelOrder): void {
    if (order.status === 'cancelled') return;
    const from = order.status === 'paid' ? this.sold : this.reserved;
    if (order.status === 'paid') order.owed += order.goods + order.delivery;
    order.status = 'cancelled';
    for (const [sku, quantity] of order.lines) this.move(from, this.available, sku, quantity);
    for (const attempt of order.attempts) if (attempt.status === 'open') attempt.status = 'expired';
  }

  payBack(order: ModelOrder): void {
    order.returned += order.owed;
    order.owed = 0;
  }

  /** Time runs out for everything that is unpaid and has no payment open. */
  lapse(): void {
    for (const order of this.orders) {
      if (order.status !== 'placed' || order.attempts.some(({ status }) => status === 'open')) continue;
      this.cancel(order);
    }
  }

  stock(): readonly (readonly [string, number, number, number])[] {
    return this.shelf.map(({ sku }) => [
      sku,
      this.of(this.available, sku),
      this.of(this.reserved, sku),
      this.of(this.sold, sku),
    ]);
  }

  /** Debits less credits. */
  balances(): Readonly<Record<string, number>> {
    const sums = { receivable: 0, clearing: 0, sales: 0, delivery: 0, refunded: 0, refundsPayable: 0 };
    for (const { status, goods, delivery, attempts, owed, returned } of this.orders) {
      const total = goods + delivery;
      const count = (wanted: string) => attempts.filter((attempt) => attempt.status === wanted).length;
      const wasPaid = count('settled') > 0;
      if (status === 'placed') sums.receivable += total;
      if (status === 'placed' || wasPaid) {
        sums.sales -= goods;
        sums.delivery -= delivery;
      }
      sums.clearing += total * (count('settled') + count('unwanted')) - returned;
      if (wasPaid && status === 'cancelled') sums.refunded += total;
      sums.refundsPayable -= owed;
    }
    return sums;
  }

  private of = (column: ReadonlyMap<string, number>, sku: string): number => column.get(sku) ?? 0;

  private move(from: Map<string, number>, to: Map<string, number>, sku: string, quantity: number): void {
    from.set(sku, this.of(from, sku) - quantity);
    to.set(sku, this.of(to, sku) + quantity);
  }
}
