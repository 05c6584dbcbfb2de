import { join } from 'node:path';
import { type AttemptId, ConversationId, OrderNumber, ShopId, ShopperId, Sku } from '../../src/base/ids';
import { money } from '../../src/commerce/money';
import { summaryOf } from '../../src/dialogs/summary-changes';
import { changeCartOf } from '../../src/operations/change-cart';
import { expireReservations } from '../../src/operations/expire-reservations';
import type { Operation } from '../../src/operations/operation';
import { placeOrder } from '../../src/operations/place-order';
import { readPricedCart } from '../../src/operations/priced-cart';
import { settlePayment } from '../../src/operations/settle-payment';
import { settleRefund } from '../../src/operations/settle-refund';
import { startPayment } from '../../src/operations/start-payment';
import type { CommerceStore } from '../../src/ports/commerce-store';
import { openSqliteCommerce } from '../../src/store/sqlite/open-sqlite-commerce';
import { SeededRandom } from '../chaos/crowd/seeded-random';
import { violationsOf } from '../chaos/witness/invariants';
import { openSqliteWitness } from '../chaos/witness/sqlite-witness';
import { freshFolder } from '../support/fresh-folder';
import { portion } from '../support/portion';
import { cancelOrder, contact, morning, product, profile } from '../unit/operations/till';
import { type ModelOrder, ShopModel } from './support/shop-model';

jest.setTimeout(3_600_000);

const histories = portion(60, 10_000);
const payUrl = (attempt: AttemptId) => `https://pay.example/${attempt}`;

/** One shop's story, told to the program and to the model. */
class History {
  private readonly random: SeededRandom;
  private readonly profile: typeof profile;
  private readonly model: ShopModel;
  private readonly numbers = new Map<ModelOrder, OrderNumber>();
  private readonly shelf;
  private calls = 0;
  private now = morning;

  constructor(
    private readonly store: CommerceStore,
    seed: number,
  ) {
    this.random = new SeededRandom(seed, 'history');
    this.profile = { ...profile, id: ShopId(`history-${seed}`) };
    this.shelf = ['mask', 'soap', 'lamp'].map((sku) => ({
      sku,
      price: this.random.between(1, 9000),
      units: this.random.between(0, 6),
    }));
    this.model = new ShopModel(this.shelf);
  }

  get shop(): ShopId {
    return this.profile.id;
  }

  async tell(): Promise<void> {
    await this.store.catalogue.replace(
      this.shop,
      this.shelf.map(({ sku, price, units }) => product(sku, price, units)),
    );
    const steps = this.random.between(5, 20);
    for (let step = 0; step < steps; step += 1) await this.step();
  }

  private operation(): Operation {
    this.calls += 1;
    const { store, profile: own, now } = this;
    return {
      ...{ store, profile: own, now },
      shopper: ShopperId('ann'),
      conversation: ConversationId('talk'),
      key: `talk:m${this.calls}`,
    };
  }

  private async step(): Promise<void> {
    const { random, model } = this;
    const at = random.next();
    const newest = model.orders.at(-1) ?? null;
    const order = newest && random.chance(0.5) ? random.pick(model.orders) : newest;
    if (at < 0.3 || !order) return at < 0.2 || model.cart.size === 0 ? this.add() : this.place();
    if (at < 0.45) return this.place();
    if (at < 0.55) return this.openAttempt(order);
    if (at < 0.72) return this.hear(order);
    if (at < 0.84) return this.cancel(order);
    if (at < 0.94) return this.payBack(order);
    return this.lapse();
  }

  private async add(): Promise<void> {
    const { sku } = this.random.pick(this.shelf);
    const quantity = this.random.between(1, 3);
    await changeCartOf(this.operation(), [{ op: 'add', sku: Sku(sku), quantity }]);
    this.model.add(sku, quantity);
  }

  private async place(): Promise<void> {
    const { profile: own } = this;
    const operation = this.operation();
    const cart = await this.store.carts.read(this.shop, operation.shopper);
    const buying = { profile: own, shopper: operation.shopper, now: this.now, to: contact };
    const { cart: priced } = await readPricedCart(this.store, buying, cart);
    const summary = summaryOf(priced);
    const command = { token: `t${this.calls}`, summary, contact, payment: 'simulated' } as const;
    const outcome = await placeOrder(operation, command);
    const order = this.model.place();
    expect(outcome.outcome).toBe(order ? 'orderPlaced' : 'orderRefused');
    if (!order || outcome.outcome !== 'orderPlaced') return;
    this.numbers.set(order, outcome.order.number);
    const { goods, delivery, total } = outcome.order.totals;
    expect([goods, delivery, total].map(({ amount }) => amount)).toEqual([
      order.goods,
      order.delivery,
      order.goods + order.delivery,
    ]);
    if (this.random.chance(0.7)) await this.openAttempt(order);
  }

  private number = (order: ModelOrder): OrderNumber => this.numbers.get(order) ?? OrderNumber('');

  private async openAttempt(order: ModelOrder): Promise<void> {
    await startPayment(this.operation(), this.number(order), { payUrl });
    this.model.openAttempt(order);
    // Attempts are told apart by when they were made.
    this.now += 1;
  }

  /** The provider's word, right or of another sum, once or several times. */
  private async hear(order: ModelOrder): Promise<void> {
    const attempts = await this.store.payments.ofOrder(this.shop, this.number(order));
    expect(attempts).toHaveLength(order.attempts.length);
    if (attempts.length === 0) return;
    const at = this.random.between(0, attempts.length - 1);
    const attempt = attempts[at];
    if (!attempt) return;
    const deps = { store: this.store, profile: this.profile, now: this.now };
    const kind = this.random.pick(['settled', 'settled', 'declined', 'wrong'] as const);
    const wrong = money(attempt.amount.amount + this.random.pick([-1, 1, 100]), attempt.amount.currency);
    const amount = kind === 'wrong' ? wrong : kind === 'settled' ? attempt.amount : null;
    const status = kind === 'declined' ? 'declined' : 'settled';
    for (let times = this.random.between(1, 3); times > 0; times -= 1) {
      const result = await settlePayment(deps, { attempt: attempt.id, status, amount });
      if (kind === 'wrong') expect(result).toBe('amountMismatch');
      if (kind === 'settled') this.model.settle(order, at);
      if (kind === 'declined') this.model.decline(order, at);
    }
  }

  private async cancel(order: ModelOrder): Promise<void> {
    await cancelOrder(this.operation(), this.number(order));
    this.model.cancel(order);
  }

  private async payBack(order: ModelOrder): Promise<void> {
    const refunds = await this.store.refunds.ofOrder(this.shop, this.number(order));
    for (const refund of refunds.filter(({ status }) => status === 'requested')) {
      await this.store.once(this.shop, `back:${refund.id}`, async (books) => {
        const when = { shop: this.shop, now: this.now };
        await settleRefund(books, when, { refund: refund.id, status: 'succeeded', nextAt: null });
        return null;
      });
    }
    this.model.payBack(order);
  }

  private async lapse(): Promise<void> {
    this.now += 16 * 60_000;
    await expireReservations({ store: this.store, profile: this.profile, now: this.now });
    this.model.lapse();
  }

  /** So that nobody takes histories in which nothing happens for a proof. */
  count(seen: Record<'orders' | 'paid' | 'cancelled' | 'unwanted' | 'returned', number>): void {
    for (const { status, attempts, returned } of this.model.orders) {
      seen.orders += 1;
      if (status === 'paid') seen.paid += 1;
      if (status === 'cancelled') seen.cancelled += 1;
      if (attempts.some((attempt) => attempt.status === 'unwanted')) seen.unwanted += 1;
      if (returned > 0) seen.returned += 1;
    }
  }

  async compare(folder: string): Promise<void> {
    const witness = openSqliteWitness(folder, this.shop);
    const books = await witness.snapshot();
    await witness.close();
    expect(violationsOf(books)).toEqual([]);
    const stock = books.stock.map(({ sku, available, reserved, sold }) => [sku, available, reserved, sold]);
    expect(stock.sort()).toEqual([...this.model.stock()].sort());
    const kept = Object.fromEntries(
      (await this.store.ledger.balances(this.shop, null)).map(({ account, amount }) => [account, amount.amount]),
    );
    const due = this.model.balances();
    for (const [account, amount] of Object.entries(due))
      expect([account, kept[account] ?? 0]).toEqual([account, amount]);
    for (const [account, amount] of Object.entries(kept))
      expect([account, amount]).toEqual([account, due[account] ?? 0]);
  }
}

describe(`${histories} random histories`, () => {
  it('come to the stock, the totals, the refunds and the ledger of a plain model, to the unit', async () => {
    const folder = freshFolder();
    const store = await openSqliteCommerce(join(folder, 'commerce.db'));
    // It sees each change of state from the first history on.
    await openSqliteWitness(folder, 'any').close();
    const seen = { orders: 0, paid: 0, cancelled: 0, unwanted: 0, returned: 0 };
    for (let seed = 1; seed <= histories; seed += 1) {
      const history = new History(store, seed);
      try {
        await history.tell();
        await history.compare(folder);
        history.count(seen);
      } catch (error) {
        throw new Error(`history ${seed} goes another way`, { cause: error });
      }
    }
    await store.close();
    process.stdout.write(`${JSON.stringify(seen)}\n`);
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
  });
});
