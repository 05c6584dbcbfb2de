import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { isFault } from '../../../src/base/fault';
import { ConversationId, type OrderNumber, ShopperId, Sku } from '../../../src/base/ids';
import { silentLog } from '../../../src/base/log';
import { money } from '../../../src/commerce/money';
import type { Order } from '../../../src/commerce/order';
import type { PaymentAttempt } from '../../../src/commerce/payment';
import type { PaymentMethod, ShopProfile } from '../../../src/commerce/shop';
import type { Outcome } from '../../../src/dialogs/effect';
import { summaryOf } from '../../../src/dialogs/summary-changes';
import { carryOutRefund } from '../../../src/operations/carry-out-refund';
import { changeCartOf } from '../../../src/operations/change-cart';
import { checkPayment } from '../../../src/operations/check-payment';
import { keepPayments } from '../../../src/operations/keep-payments';
import { openPayment } from '../../../src/operations/open-payment';
import type { Operation } from '../../../src/operations/operation';
import type { PaymentDesk } from '../../../src/operations/payment-desk';
import { placeOrder } from '../../../src/operations/place-order';
import { readPricedCart } from '../../../src/operations/priced-cart';
import { startPayment } from '../../../src/operations/start-payment';
import { notifyRoutes } from '../../../src/payments/notices/notify-routes';
import type { CommerceStore } from '../../../src/ports/commerce-store';
import type { PaymentGateway, ReceivedNotification } from '../../../src/ports/payment-provider';
import { type GatewaySubject, visit } from '../../contract/payment-provider/subject';
import { cancelOrder, contact, product, profile as tillProfile } from '../../unit/operations/till';

const methods: Readonly<Record<string, PaymentMethod>> = { wechatpay: 'wechatpay', alipay: 'alipay', stripe: 'card' };

/** As many as nobody runs out of. */
const units = 100_000;
const price = 3900;

export interface Waiting {
  readonly order: Order;
  readonly attempt: PaymentAttempt;
}

/** One shop between its books, one provider's simulator, and the address that takes the provider's notifications. */
export class MoneyWorld {
  private calls = 0;
  private less: PaymentGateway | null = null;

  private constructor(
    readonly subject: GatewaySubject,
    readonly stores: readonly [CommerceStore, ...CommerceStore[]],
    readonly profile: ShopProfile,
    readonly url: string,
    readonly close: () => Promise<void>,
  ) {}

  static async open(
    subject: GatewaySubject,
    stores: readonly [CommerceStore, ...CommerceStore[]],
  ): Promise<MoneyWorld> {
    const { currency, gateway, ours } = subject;
    const method = methods[gateway.name] ?? 'card';
    const delivery = { feeMinor: 0, freeFromMinor: 0, days: [2, 4] } as const;
    const profile = { ...tillProfile, id: ours, currency, delivery, payments: [method, 'cod'] } satisfies ShopProfile;
    const [mask] = [product('mask', price, units)];
    const variants = mask.variants.map((variant) => ({ ...variant, price: money(price, currency) }));
    await stores[0].catalogue.replace(ours, [{ ...mask, variants }]);
    const app = express();
    const server = createServer(app);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const close = () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
    const world = new MoneyWorld(subject, stores, profile, url, close);
    const deskOf = () => world.desk(world.calls);
    app.use(
      notifyRoutes({ deskOf, gateways: { [gateway.name]: gateway }, tellNews: async () => undefined, log: silentLog }),
    );
    return world;
  }

  get store(): CommerceStore {
    return this.stores[0];
  }

  /** At one of the processes. */
  desk(at = 0): PaymentDesk {
    const { subject, stores, profile } = this;
    const { clock } = subject;
    const gateway = this.less ?? subject.gateway;
    const method = methods[gateway.name];
    return {
      store: stores[at % stores.length] ?? stores[0],
      profile,
      gatewayOf: (asked) => (asked === method ? gateway : null),
      payUrl: (attempt) => `https://shop.example/pay/${attempt}`,
      now: clock.time,
    };
  }

  operation(at = 0, shopper = 'ann'): Operation {
    this.calls += 1;
    const { store, profile, now } = this.desk(at);
    const conversation = ConversationId(`talk-${shopper}`);
    return { store, profile, shopper: ShopperId(shopper), conversation, key: `talk:m${this.calls}`, now };
  }

  /** An order that is open at the provider, its page seen. */
  async waiting(shopper: string): Promise<Waiting> {
    const { store, profile, subject } = this;
    const [method] = profile.payments;
    if (!method) throw new Error('no way to pay');
    await changeCartOf(this.operation(0, shopper), [{ op: 'add', sku: Sku('mask'), quantity: 1 }]);
    const cart = await store.carts.read(profile.id, ShopperId(shopper));
    const asking = { profile, shopper: ShopperId(shopper), now: subject.clock.time, to: contact };
    const { cart: priced } = await readPricedCart(store, asking, cart);
    const summary = summaryOf(priced);
    const placed = await placeOrder(this.operation(0, shopper), { token: shopper, summary, contact, payment: method });
    if (placed.outcome !== 'orderPlaced') throw new Error(placed.outcome);
    const { number } = placed.order;
    await startPayment(this.operation(0, shopper), number, this.desk());
    const [attempt] = await store.payments.ofOrder(profile.id, number);
    if (!attempt) throw new Error('no attempt');
    const opened = await this.patiently(() => openPayment(this.desk(), attempt.id, subject.scenes[0]));
    if (opened.opened !== 'way') throw new Error(opened.opened);
    await visit({ way: opened.way, reference: null });
    return { order: placed.order, attempt: opened.attempt };
  }

  /** A machine under load lets calls time out; what is done again leads to the same payment. */
  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let left = 9; ; left -= 1) {
      try {
        return await work();
      } catch (error) {
        if (left === 0 || !isFault(error)) throw error;
      }
    }
  }

  /** The same, but the provider was asked for a hundredth of it: what it signs is genuine, and not what is owed. */
  async waitingForLess(shopper: string): Promise<Waiting> {
    const { subject, profile } = this;
    const { gateway } = subject;
    this.less = {
      ...gateway,
      create: (shop, request) => gateway.create(shop, { ...request, amount: money(price / 100, profile.currency) }),
    };
    const waiting = await this.waiting(shopper);
    this.less = null;
    return waiting;
  }

  /** Carries out the refunds alone: nobody asks after payments. */
  async payBack(): Promise<void> {
    const desk = this.desk();
    for (const refund of await desk.store.refunds.due(this.profile.id, desk.now, 100_000)) {
      await carryOutRefund(desk, refund);
    }
  }

  pay = ({ attempt }: Waiting): boolean => this.subject.simulator.act(this.subject.merchant, attempt.id, 'pay');

  /** Says yes again to what was shown anew: the payment may come in between the summary and the yes. */
  async cancel({ order }: Waiting, at = 0): Promise<Outcome> {
    const cancelling = () => cancelOrder(this.operation(at, shopperOf(order)), order.number);
    let outcome = await cancelling();
    while (outcome.outcome === 'caseRefused' && outcome.refusal.code === 'summaryChanged') outcome = await cancelling();
    return outcome;
  }

  /** "I have paid": the provider is asked. */
  ask = ({ order }: Waiting, at = 0) => checkPayment(this.operation(at, shopperOf(order)), order.number, this.desk(at));

  keep = (at = 0): Promise<void> =>
    keepPayments(this.desk(at), (error) => {
      // A machine under load lets calls time out, as the world does; the next round asks again.
      if (!isFault(error)) throw error;
    });

  /** Hands a notification in as the network would; answers the status. */
  async post({ rawBody, headers }: Pick<ReceivedNotification, 'rawBody' | 'headers'>): Promise<number> {
    const left = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);
    const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !left.has(name));
    const { name } = this.subject.gateway;
    const answer = await fetch(`${this.url}/${name}/${this.profile.id}`, {
      method: 'POST',
      headers: Object.fromEntries(kept.map(([header, value]) => [header, String(value)])),
      body: Buffer.from(rawBody),
    });
    await answer.arrayBuffer();
    return answer.status;
  }

  /** Resolves when every notification that was kept was applied. */
  async applied(): Promise<void> {
    while ((await this.store.notices.waiting(this.profile.id, 1)).length > 0) {
      await new Promise((later) => setTimeout(later, 5));
    }
  }

  /** Everything that an order came to. */
  async outcome(number: OrderNumber) {
    const { store, profile } = this;
    const order = await store.orders.read(profile.id, number);
    const ledger = await store.ledger.ofOrder(profile.id, number);
    const news = await store.news.waiting(profile.id, 1_000_000);
    const ofOrder = news
      .map(({ body }) => body as { news: string; order: string })
      .filter((one) => one.order === number);
    return {
      order: order?.status,
      attempts: (await store.payments.ofOrder(profile.id, number)).map(({ status }) => status),
      refunds: (await store.refunds.ofOrder(profile.id, number)).map(({ why, status }) => `${why} ${status}`),
      booked: ledger.map(({ kind }) => kind).sort(),
      news: ofOrder.map((one) => one.news).sort(),
    };
  }
}

const shopperOf = ({ shopper }: Order): string => shopper;
