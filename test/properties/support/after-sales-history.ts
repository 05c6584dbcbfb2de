import { type CaseId, ConversationId, type OrderNumber, ShopperId, Sku } from '../../../src/base/ids';
import type { Account } from '../../../src/commerce/ledger';
import { isOpen } from '../../../src/commerce/payment';
import type { OrderWish } from '../../../src/commerce/policy';
import { summaryOf } from '../../../src/dialogs/summary-changes';
import { changeCartOf } from '../../../src/operations/change-cart';
import { moveCaseOn } from '../../../src/operations/move-case';
import { moveParcel } from '../../../src/operations/move-parcel';
import { openCase } from '../../../src/operations/open-case';
import type { Operation } from '../../../src/operations/operation';
import { placeOrder } from '../../../src/operations/place-order';
import { readPricedCart } from '../../../src/operations/priced-cart';
import { settlePayment } from '../../../src/operations/settle-payment';
import { settleRefund } from '../../../src/operations/settle-refund';
import { startPayment } from '../../../src/operations/start-payment';
import { switchPayment } from '../../../src/operations/switch-payment';
import type { CommerceStore } from '../../../src/ports/commerce-store';
import { SeededRandom } from '../../chaos/crowd/seeded-random';
import { violationsOf } from '../../chaos/witness/invariants';
import { openSqliteWitness } from '../../chaos/witness/sqlite-witness';
import { contact, morning } from '../../unit/operations/till';
import { AfterSalesModel, type Asked, type ModelCase, type ModelOrder, type Tender } from './after-sales-model';
import { ann, lenientShop, shirt, skus, tenders } from './lenient-shop';
import { randomOffers } from './random-offers';

interface Known {
  readonly order: ModelOrder;
  readonly number: OrderNumber;
}

/** What is wished of an order, beside which order it is. */
type Wished = { readonly wish: OrderWish; readonly amount: number; readonly tender?: Tender } & Partial<
  Omit<Asked, 'wish'> & { readonly ontoCard: boolean }
>;

/** One shopper's orders and all that becomes of them, told to the program and to the model. */
export class AfterSalesHistory {
  private readonly random: SeededRandom;
  private readonly model: AfterSalesModel;
  private readonly profile;
  private readonly orders: Known[] = [];
  private readonly cases: { readonly model: ModelCase; readonly id: CaseId }[] = [];
  private readonly units: Readonly<Record<string, number>>;
  private calls = 0;
  private now = morning;

  constructor(
    private readonly store: CommerceStore,
    seed: number,
    private readonly seen: Map<string, number>,
  ) {
    this.random = new SeededRandom(seed, 'after-sales');
    const { random } = this;
    this.units = Object.fromEntries(skus.map((sku) => [sku, random.between(2, 12)]));
    const offers = randomOffers(random);
    this.model = new AfterSalesModel(this.units, offers, random.between(0, 30_000));
    this.model.now = this.now;
    for (const sku of skus) this.model.prices.catalogue.set(sku, random.between(1, 6000));
    this.profile = lenientShop(seed, offers);
  }

  async tell(): Promise<void> {
    await this.store.history.loadShoppers(this.profile.id, [ann(this.model.balance)]);
    await this.price();
    await this.place();
    for (let steps = this.random.between(10, 30); steps > 0; steps -= 1) {
      this.now += 60_000;
      this.model.now = this.now;
      await this.step();
      await this.compareBooks();
    }
  }

  private price = (): Promise<unknown> =>
    this.store.catalogue.replace(this.profile.id, shirt(this.model.prices.catalogue, this.units));

  private operation(): Operation {
    this.calls += 1;
    const { store, profile, now } = this;
    const who = { shopper: ShopperId('ann'), conversation: ConversationId('talk') };
    return { store, profile, now, ...who, key: `talk:m${this.calls}` };
  }

  private note(what: string): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
  }

  private async step(): Promise<void> {
    const { random } = this;
    const at = random.next();
    if (at < 0.08 || this.orders.length === 0) return this.place();
    if (at < 0.14) {
      this.model.prices.catalogue.set(random.pick(skus), random.between(1, 6000));
      this.note('price change');
      await this.price();
      return;
    }
    const found = random.pick(this.orders);
    if (at < 0.28) return this.change(found);
    if (at < 0.34) return this.payAnew(found);
    if (at < 0.38) return this.switchWay(found);
    if (at < 0.6) return this.carryOn(found);
    if (at < 0.84) return this.ask(found);
    return at < 0.96 ? this.moveOn() : this.carryOut(found);
  }

  private async place(): Promise<void> {
    const { random, model, profile, now, store } = this;
    const cart = new Map<string, number>();
    for (const sku of random.shuffled(skus)) {
      const quantity = Math.min(random.between(0, 4), model.available(sku));
      if (quantity > 0) cart.set(sku, quantity);
    }
    if (cart.size === 0) return;
    const added = [...cart].map(([sku, quantity]) => ({ op: 'add' as const, sku: Sku(sku), quantity }));
    await changeCartOf(this.operation(), added);
    const operation = this.operation();
    const kept = await store.carts.read(profile.id, operation.shopper);
    const { cart: priced } = await readPricedCart(
      store,
      { profile, now, shopper: operation.shopper, to: contact },
      kept,
    );
    const payment = random.chance(0.3) ? 'cod' : 'simulated';
    const command = { token: `t${this.calls}`, summary: summaryOf(priced), contact, payment } as const;
    const outcome = await placeOrder(operation, command);
    if (outcome.outcome !== 'orderPlaced') throw new Error(`not placed: ${JSON.stringify(outcome)}`);
    const order = model.place(cart, payment);
    const { totals } = outcome.order;
    expect(totals.total.amount).toBe(order.owed);
    this.orders.push({ order, number: outcome.order.number });
    this.note(payment === 'cod' ? 'placed, paid at the door' : 'placed');
    if ((totals.discounts?.length ?? 0) > 1) this.note('placed with coupons stacked');
    if (totals.tax) this.note('placed with tax on top');
    if (outcome.order.lines.some(({ priceName }) => priceName)) this.note('placed at a sale');
  }

  /** Paid, shipped, delivered: each said twice. */
  private async carryOn({ order, number }: Known): Promise<void> {
    const { store, profile, now, model } = this;
    if (order.status === 'placed' && order.payment !== 'cod') return this.hear({ order, number });
    if (order.status === 'delivered') return this.hearLate(number, order);
    if (order.status === 'cancelled') return this.hearLate(number, order);
    const step = order.status === 'fulfilling' ? 'delivered' : 'shipped';
    for (const _ of [1, 2]) await moveParcel({ store, profile, now }, { order: number, step, who: 'ann' });
    if (step === 'shipped') model.ship(order);
    else model.deliver(order);
    this.note(step);
  }

  private async hear({ order, number }: Known): Promise<void> {
    if (order.owed === 0) return;
    await startPayment(this.operation(), number, { payUrl: String });
    const attempts = await this.store.payments.ofOrder(this.profile.id, number);
    const attempt = attempts.findLast((each) => isOpen(each));
    if (!attempt) throw new Error('no attempt is open');
    // Now and then nobody pays, and the attempt stays open.
    if (this.random.chance(0.25)) return;
    await this.settle(attempt, order);
  }

  /** An attempt that was closed turns out paid. */
  private async hearLate(number: OrderNumber, order: ModelOrder): Promise<void> {
    const attempts = await this.store.payments.ofOrder(this.profile.id, number);
    const attempt = attempts.find(({ status }) => status === 'expired');
    if (attempt) await this.settle(attempt, order);
  }

  private async settle(
    {
      id,
      amount,
    }: {
      readonly id: Parameters<typeof settlePayment>[1]['attempt'];
      readonly amount: { amount: number; currency: string };
    },
    order: ModelOrder,
  ): Promise<void> {
    const { store, profile, now } = this;
    for (const _ of [1, 2]) await settlePayment({ store, profile, now }, { attempt: id, status: 'settled', amount });
    this.note(this.model.settle(order, amount.amount));
  }

  private async wish(number: OrderNumber, asked: Wished): Promise<CaseId> {
    const kept = await this.store.orders.read(this.profile.id, number);
    const { wish, amount, sku, quantity = 0, by = null, ours, ontoCard = false, tender = 'card' } = asked;
    const operation = this.operation();
    const reason = ours === undefined ? null : ours ? ('broken' as const) : ('dislike' as const);
    const demand = {
      ...{ wish, order: number, reason, photos: [], way: ontoCard ? ('giftCard' as const) : ('original' as const) },
      ...{ tender: tenders[ontoCard ? 'gift' : tender], invoice: null, stars: null, words: null, address: null },
      lines: sku ? [{ sku: Sku(sku), quantity, by: by === null ? null : Sku(by) }] : [],
      ...{ orderVersion: kept?.version ?? 0, amountMinor: amount },
    };
    const outcome = await openCase(operation, demand);
    // Redelivered under its key it is answered alike, and done once.
    expect(await openCase(operation, demand)).toEqual(outcome);
    if (outcome.outcome !== 'caseOpened') throw new Error(`${JSON.stringify(asked)} gives ${JSON.stringify(outcome)}`);
    const more = amount < 0 ? `, more to pay by ${tender}` : ontoCard && amount > 0 ? ', onto the gift card' : '';
    this.note(`${wish}${by ? ' for another' : ''}${more}`);
    return outcome.opened.id;
  }

  /** A gift card pays only what it holds. */
  private tenderFor = (due: number): Tender => (this.random.chance(0.5) && this.model.balance >= due ? 'gift' : 'card');

  private async change({ order, number }: Known): Promise<void> {
    const { random, model } = this;
    if (order.status !== 'placed' && order.status !== 'paid') return;
    const sku = random.pick([...order.lines.keys()]);
    const quantity = random.between(1, order.lines.get(sku)?.quantity ?? 1);
    const by = random.chance(0.6) ? random.pick(skus.filter((other) => other !== sku)) : null;
    const isWhole = by === null && order.lines.size === 1 && order.lines.get(sku)?.quantity === quantity;
    if (isWhole || random.chance(0.1)) {
      await this.wish(number, { wish: 'cancel', amount: model.worthOfAll(order) });
      return model.cancel(order);
    }
    if (by !== null && model.available(by) < quantity) return;
    const amount = model.worthOfChange(order, sku, quantity, by);
    const tender = this.tenderFor(-amount);
    await this.wish(number, { wish: by ? 'changeItems' : 'cancel', sku, quantity, by, amount, tender });
    model.change(order, { sku, quantity, by }, tender);
  }

  /** Another way of paying on file, before it ships. */
  private async payAnew({ order, number }: Known): Promise<void> {
    const { model } = this;
    if (order.status !== 'placed' && order.status !== 'paid') return;
    const due = model.left(order);
    const tender = this.tenderFor(due);
    if (order.payment === tender || due === 0) return;
    await this.wish(number, { wish: 'changePayment', amount: 0, tender });
    this.note(`${order.status === 'paid' ? 'paid anew' : 'paid'} by ${tender}`);
    model.payAnew(order, tender);
  }

  private async switchWay({ order, number }: Known): Promise<void> {
    if (order.status !== 'placed') return;
    const { store, profile, now } = this;
    const method = order.payment === 'cod' ? 'simulated' : 'cod';
    const desk = { store, profile, now, gatewayOf: () => null, payUrl: String };
    const outcome = await switchPayment(this.operation(), { order: number, method }, desk);
    expect(outcome.outcome).toBe('paymentSwitched');
    order.payment = method;
    this.note(`switched to ${method}`);
  }

  private async ask({ order, number }: Known): Promise<void> {
    const { random, model } = this;
    const isThere = order.status === 'delivered';
    if (!isThere && order.status !== 'fulfilling' && order.status !== 'paid') return;
    const sku = random.pick([...order.lines.keys()]);
    const free = model.free(order, sku);
    if (free === 0) return;
    const wishes = order.status === 'paid' ? [] : (['refundOnly', 'claim'] as const);
    const late = isThere ? (['return', 'return', 'exchange', 'claim'] as const) : [];
    const wish = random.pick(['priceDrop', ...wishes, ...late] as const);
    const isSwap = wish === 'exchange' || (wish === 'claim' && random.chance(0.5));
    const by = !isSwap ? null : wish === 'claim' ? sku : random.pick(skus.filter((other) => other !== sku));
    const quantity = random.between(1, free);
    if (by !== null && model.available(by) < quantity) return;
    const asked = { wish, sku, quantity, by, ours: random.chance(0.5) };
    const amount = model.quote(order, asked);
    // A price that has not fallen gives nothing.
    if (wish === 'priceDrop' && amount === 0) return;
    const how = { tender: this.tenderFor(-amount), ontoCard: amount >= 0 && random.chance(0.2) };
    const id = await this.wish(number, { ...asked, ...how, amount });
    this.cases.push({ id, model: model.open(order, { ...asked, amount }, how) });
  }

  private async moveOn(): Promise<void> {
    const open = this.cases.filter(({ model: { status } }) => status === 'approved' || status === 'received');
    if (open.length === 0) return;
    const { id, model } = this.random.pick(open);
    const to =
      model.status === 'received' ? 'done' : this.random.chance(0.3) ? ('refused' as const) : ('received' as const);
    const when = { shop: this.profile.id, now: this.now };
    for (const time of [1, 2])
      await this.store.once(when.shop, `move:${id}:${to}:${time}`, async (books) => {
        const moved = await moveCaseOn(books, when, { id, to });
        expect(moved.ok).toBe(time === 1);
        return null;
      });
    this.model.moveOn(model, to);
    this.note(`case ${to}`);
  }

  /** What was promised of an order is there, by its provider or by hand. */
  private async carryOut({ order, number }: Known): Promise<void> {
    const when = { shop: this.profile.id, now: this.now };
    const due = (await this.store.refunds.ofOrder(when.shop, number)).filter(({ status }) => status !== 'succeeded');
    for (const { id: refund } of due)
      await this.store.once(when.shop, `back:${refund}`, async (books) => {
        await settleRefund(books, when, { refund, status: 'succeeded', nextAt: null });
        return null;
      });
    this.model.carryOut(order);
    if (due.length > 0) this.note('paid back');
  }

  private async compareBooks(): Promise<void> {
    for (const { order, number } of this.orders) {
      const kept = await this.store.orders.read(this.profile.id, number);
      expect(kept?.status).toBe(order.status);
      const of: Partial<Record<Account, number>> = Object.fromEntries(
        (await this.store.ledger.balances(this.profile.id, number)).map(({ account, amount }) => [
          account,
          amount.amount,
        ]),
      );
      const nothing = { receivable: 0, clearing: 0, cash: 0, giftCardLiability: 0, refundsPayable: 0, refunded: 0 };
      const { sales = 0, discount = 0, delivery = 0, tax = 0, ...money } = { ...nothing, ...of };
      const { owed, billed, refunded, promised, accounts } = order;
      expect({ ...money, income: sales + discount + delivery + tax }).toEqual({
        ...{ ...accounts, receivable: owed, refunded, income: 0 - billed },
        refundsPayable: 0 - promised.online - promised.cash,
      });
      const isUndone = order.status === 'cancelled' && order.sources.length === 0;
      if (isUndone) expect([sales, discount, delivery, tax]).toEqual([0, 0, 0, 0]);
    }
    const shopper = await this.store.knownShoppers.read(this.profile.id, ShopperId('ann'));
    const gift = shopper?.wallet.find(({ id }) => id === tenders.gift);
    expect(gift?.kind === 'giftCard' && gift.balance.amount).toBe(this.model.balance);
  }

  async compareStock(folder: string): Promise<void> {
    const witness = openSqliteWitness(folder, this.profile.id);
    const books = await witness.snapshot();
    await witness.close();
    // What came back and was swapped is not in the orders' lines: the model says what is held.
    const apart = ['what is reserved and sold is what orders hold', 'at most one effective capture an order'];
    // A way of paying on file is charged at once, and a gift card is credited at once.
    const moves = books.moves.filter(({ id, was }) => was !== null || !(id.startsWith('PASC') || id.startsWith('RF')));
    const broken = violationsOf({ ...books, moves }).filter(
      ({ invariant }) => !apart.includes(invariant) && !invariant.startsWith('the ledger'),
    );
    expect(broken).toEqual([]);
    const stock = books.stock.map(({ sku, available, reserved, sold }) => [sku, { available, reserved, sold }]);
    expect(Object.fromEntries(stock)).toEqual(Object.fromEntries(this.model.stock));
  }
}
