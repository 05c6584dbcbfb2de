import { CaseId, ConversationId, OrderNumber, ShopId, ShopperId, type Sku } from '../../../src/base/ids';
import { amendOrder } from '../../../src/commerce/amend-order';
import { type Cart, changeCart, emptyCart } from '../../../src/commerce/cart';
import type { Demand } from '../../../src/commerce/demand';
import { type Dossier, wishFacts } from '../../../src/commerce/dossier';
import { type IdentityEvidence, namesShopper } from '../../../src/commerce/identity';
import { judgeWish, termsOf } from '../../../src/commerce/judge-wish';
import type { KnownShopper, Tender } from '../../../src/commerce/known-shopper';
import { money } from '../../../src/commerce/money';
import { type Contact, moveOrder, type Order } from '../../../src/commerce/order';
import { plainPolicies, strictRule } from '../../../src/commerce/policy';
import type { PricedCart } from '../../../src/commerce/price';
import { priceCart } from '../../../src/commerce/price-cart';
import type { StockedProduct } from '../../../src/commerce/product';
import { noPromotions } from '../../../src/commerce/promotions';
import { quoteCase } from '../../../src/commerce/quote-case';
import { isComingBack, type ServiceCase, sendBack } from '../../../src/commerce/service-case';
import type { PaymentMethod, ShopProfile } from '../../../src/commerce/shop';
import { type UnderWay, underWayOf } from '../../../src/commerce/under-way';
import type { Effect, Outcome } from '../../../src/dialogs/effect';
import type { Ask, CategoryCount, Reads, Step } from '../../../src/dialogs/step';
import type { ProductQuery } from '../../../src/search/product-query';
import { conditionPaths } from '../../../src/search/query-paths';
import { stockedProduct } from './commerce-arbitraries';
import { plainPricing } from './plain-pricing';

export const plainProfile: ShopProfile = {
  id: ShopId('demo'),
  name: { zh: '小铺', en: 'Shop' },
  currency: 'CNY',
  country: 'CN',
  timeZone: 'Asia/Shanghai',
  defaultLocale: 'zh',
  delivery: { feeMinor: 1000, freeFromMinor: 9900, days: [2, 4] },
  payments: ['cod', 'simulated'],
  reservationMinutes: 15,
  promotions: noPromotions,
  welcome: {},
  featuredCategories: ['shoes'],
  policies: plainPolicies,
  faq: [{ topic: 'faq.delivery', answer: { zh: '满99元包邮。', en: 'Free from ¥99.' } }],
};

export const shopper = ShopperId('terminal:s');
export const now = Date.parse('2026-11-22T10:00:00+08:00');

const catalogue = [
  { id: 'mask', options: {}, priceMinor: 2900, stock: [3], brand: 'dawn', category: 'masks' },
  { id: 'cap', options: {}, priceMinor: 5900, stock: [0], category: 'hats' },
  { id: 'lipstick', options: { shade: ['red', 'pink'] }, priceMinor: 19900, stock: [5, 0], category: 'lipstick' },
  {
    id: 'shoe',
    options: { color: ['black', 'white'], size: ['41', '42'] },
    priceMinor: 29900,
    stock: [1, 2, 0, 4],
    brand: 'dawn',
    category: 'shoes',
  },
  { id: 'towel', options: { color: ['blue'] }, priceMinor: 1900, stock: [50], category: 'home' },
] as const;

const untaxed = { taxes: null, to: {} };

/** What happens to a shop while somebody shops in it. */
export type Happening = 'sellOut' | 'restock' | 'raisePrices' | 'withdraw' | 'ship' | 'settle';

/** A shop in memory: the answers to a dialog's questions, and its effects by the same rules as the operations'. */
export class ShopWorld {
  products: readonly StockedProduct[] = catalogue.map(stockedProduct);
  cart: Cart = emptyCart;
  orders: readonly Order[] = [];
  contact: Contact | null = null;
  cases: readonly ServiceCase[] = [];
  wallet: readonly Tender[] = [];
  /** Who may prove to be the shopper. */
  known: KnownShopper | null = null;

  constructor(readonly profile: ShopProfile = plainProfile) {}

  answer(step: Ask): Step {
    switch (step.read) {
      case 'search':
        return step.resume(this.search(step.args.query));
      case 'products':
        return step.resume(step.args.ids.flatMap((id) => this.products.filter((product) => product.id === id)));
      case 'cart':
        return step.resume({ cart: this.priced(this.cart), products: this.productsOf(this.cart) });
      case 'pricing':
        return step.resume(this.pricing());
      case 'contact':
        return step.resume(this.contact);
      case 'orders':
        return step.resume(this.orders.slice(0, step.args.limit));
      case 'order':
        return step.resume(this.order(step.args.number));
      case 'refunds':
        return step.resume([]);
      case 'identity':
        return step.resume(this.prove(step.args.evidence));
      case 'shopper':
        return step.resume(null);
      case 'dossier':
        return step.resume(this.dossier(step.args.number));
      case 'comingBack':
        return step.resume(this.cases.filter(isComingBack).map((of) => ({ of, label: null })));
      case 'lookalikes':
        return step.resume(this.products.slice(0, step.args.urls.length % 3).map(({ id }) => id));
      case 'member':
        return step.resume(null);
      case 'leaving':
        return step.resume({ underWay: this.underWay(), orders: this.orders.length });
      case 'outletStock':
        return step.resume(new Map());
      case 'categories':
        return step.resume(this.categories());
    }
  }

  carryOut(effect: Effect): Outcome {
    switch (effect.effect) {
      case 'changeCart':
        return this.changeCart(effect);
      case 'useCoupon':
        return { outcome: 'couponUsed', coupon: effect.coupon, cart: this.priced(this.cart) };
      case 'leaveCoupons':
        return { outcome: 'couponsLeft', coupons: effect.coupons, cart: this.priced(this.cart) };
      case 'placeOrder':
        return this.placeOrder(effect);
      case 'startPayment':
        return this.startPayment(effect.order);
      case 'checkPayment':
        return this.checkPayment(effect.order);
      case 'switchPayment':
        return this.switchPayment(effect.order, effect.method);
      case 'handOver':
        return { outcome: 'handedOver', handOff: effect.handOff };
      case 'tellDesk':
        return { outcome: 'deskTold' };
      case 'hearNews':
        return { outcome: 'newsHeard' };
      case 'leaveDesk':
        return { outcome: 'deskLeft' };
      case 'openCase':
        return this.openCase(effect.demand);
      case 'share':
        return { outcome: 'shared', product: effect.product, url: 'https://shop.example/?shop=demo' };
      case 'acceptInvitation':
        return { outcome: 'invitationAccepted', place: effect.place, taken: true };
      case 'joinMembers':
        return { outcome: 'membersJoined', isNew: true, birthday: effect.birthday, gift: null };
      case 'issuePickUpCode':
        return { outcome: 'pickUpCodeRefused', order: null };
      case 'sendBack':
        return this.sendBack(effect);
      case 'bookVisit':
        return { outcome: 'visitRefused', of: null };
      case 'issueLinkCode':
        return { outcome: 'linkCodeIssued', code: 'LK-2345-6789', minutes: 10 };
      case 'linkByCode':
        return { outcome: 'linkRefused', why: 'wrong' };
      case 'unlink':
        return { outcome: 'unlinked', was: false };
      case 'keepAddress':
        return { outcome: 'addressKept', was: true };
      case 'confirmReceipt':
        return this.confirmReceipt(effect.order);
      case 'eraseShopper':
        return this.erase();
    }
  }

  happen(what: Happening): void {
    switch (what) {
      case 'sellOut':
        this.products = this.products.map((each) => ({ ...each, available: {} }));
        return;
      case 'restock':
        this.products = catalogue.map(stockedProduct);
        return;
      case 'raisePrices':
        this.products = this.products.map((each) => ({
          ...each,
          variants: each.variants.map((variant) => ({
            ...variant,
            price: { ...variant.price, amount: variant.price.amount + 100 },
          })),
        }));
        return;
      case 'withdraw':
        this.products = this.products.filter(({ options }) => options.length === 0);
        return;
      case 'ship':
        this.moveNewest('fulfilling');
        return;
      case 'settle':
        this.moveNewest('paid');
        return;
    }
  }

  private moveNewest(to: Order['status']): void {
    this.orders = this.orders.map((order, at) => {
      const moved = at === 0 ? moveOrder(order, to, now) : null;
      return moved?.ok ? moved.value : order;
    });
  }

  private productOf = (sku: Sku): StockedProduct | undefined =>
    this.products.find((product) => product.variants.some((variant) => variant.sku === sku));

  private productsOf = ({ lines }: Cart): readonly StockedProduct[] => [
    ...new Set(lines.map(({ sku }) => this.productOf(sku)).filter((product) => product !== undefined)),
  ];

  private pricing = () => plainPricing({ currency: this.profile.currency, delivery: this.profile.delivery, now });

  private priced = (cart: Cart): PricedCart => priceCart(cart, this.productOf, this.pricing());

  private available = (sku: Sku): number | undefined => {
    const product = this.productOf(sku);
    return product && (product.available[sku] ?? 0);
  };

  private order = (number: OrderNumber): Order | null => this.orders.find((order) => order.number === number) ?? null;

  private sendBack({ case: id, by }: Extract<Effect, { effect: 'sendBack' }>): Outcome {
    const given = this.cases.find((each) => each.id === id);
    const sent = given && sendBack(given, { ...by, at: now });
    if (!given || !sent?.ok) return { outcome: 'sentBack', of: null };
    this.cases = this.cases.map((each) => (each === given ? sent.value : each));
    return { outcome: 'sentBack', of: sent.value };
  }

  private categories(): readonly CategoryCount[] {
    const leaves = new Map(this.products.flatMap(({ category }) => category.slice(-1)).map((leaf) => [leaf.id, leaf]));
    return [...leaves.values()].map((leaf) => ({ ...leaf, products: 1 }));
  }

  private search(query: ProductQuery): Reads['search']['answer'] {
    const fitting = this.products.filter(
      ({ category, brand, title }) =>
        query.categories.every(({ id, negated }) => negated !== category.some((each) => each.id === id)) &&
        query.brands.every(({ id, negated }) => negated !== (brand?.id === id)) &&
        query.terms.every(({ text }) => title.en?.toLowerCase().includes(text)),
    );
    const found = fitting.slice(query.page * 2, query.page * 2 + 2);
    const hits = found.flatMap(({ id, variants: [first] }) =>
      first ? [{ product: id, sku: first.sku, score: 1 }] : [],
    );
    const conditions = conditionPaths(query).map(({ path }) => ({ path, label: path }));
    const isRelaxed = conditions.length > 2;
    return {
      page: {
        query: { ...query, pageSize: 2 },
        hits,
        more: [],
        total: fitting.length,
        relaxed: isRelaxed ? [{ path: 'price', from: 'a', to: 'b', hits: hits.length }] : [],
        facets: [],
        didYouMean: query.terms.length > 1 ? 'lipstick' : null,
      },
      products: found,
      conditions,
      dropped: isRelaxed ? conditions.slice(0, 1) : [],
    };
  }

  private changeCart({ changes }: Extract<Effect, { effect: 'changeCart' }>): Outcome {
    const before = this.cart;
    const named = new Set(changes.flatMap((change) => (change.op === 'clear' ? [] : [change.sku])));
    let cart = before;
    for (const change of changes) {
      const changed = changeCart(cart, change, this.available);
      if (!changed.ok) {
        const asked = { lines: [...named].map((sku) => ({ sku, quantity: 1 })) };
        const same = this.priced(before);
        return {
          outcome: 'cartChanged',
          changes,
          before: same,
          cart: same,
          asked: this.priced(asked),
          refused: changed.error,
        };
      }
      cart = changed.value;
    }
    this.cart = cart;
    return {
      outcome: 'cartChanged',
      changes,
      before: this.priced(before),
      cart: this.priced(cart),
      asked: this.priced(emptyCart),
      refused: null,
    };
  }

  private placeOrder({ token, summary, contact, payment }: Extract<Effect, { effect: 'placeOrder' }>): Outcome {
    const { lines, totals, gone } = this.priced(this.cart);
    if (lines.length === 0) return { outcome: 'orderRefused', refusal: { code: 'emptyCart' } };
    const isAsShown =
      gone.length === 0 &&
      totals.total.amount === summary.totalMinor &&
      JSON.stringify(lines.map(({ sku, quantity }) => [sku, quantity])) ===
        JSON.stringify(summary.lines.map(({ sku, quantity }) => [sku, quantity]));
    if (!isAsShown) return { outcome: 'orderRefused', refusal: { code: 'summaryChanged' } };
    for (const { sku, quantity } of lines) {
      const available = this.available(sku) ?? 0;
      if (quantity > available) return { outcome: 'orderRefused', refusal: { code: 'notEnoughStock', sku, available } };
    }
    const order: Order = {
      number: OrderNumber(`SO-20261122-${String(this.orders.length + 1).padStart(4, '0')}`),
      shopper,
      conversation: ConversationId('c'),
      status: 'placed',
      lines,
      totals,
      contact,
      payment,
      placedAt: now,
      updatedAt: now,
      reservedUntil: payment === 'cod' ? null : now + 1,
      version: 1,
    };
    this.orders = [order, ...this.orders];
    this.cart = emptyCart;
    this.contact = contact;
    return { outcome: 'orderPlaced', token, order };
  }

  private startPayment(number: OrderNumber): Outcome {
    const order = this.order(number);
    if (!order) return { outcome: 'paymentRefused', order: null, refusal: { code: 'unknownOrder' } };
    if (order.status === 'cancelled') return { outcome: 'paymentRefused', order, refusal: { code: 'orderCancelled' } };
    if (order.payment === 'cod') return { outcome: 'paymentRefused', order, refusal: { code: 'paidOnDelivery' } };
    if (order.status !== 'placed') return { outcome: 'paymentRefused', order, refusal: { code: 'alreadyPaid' } };
    return { outcome: 'paymentStarted', order, payUrl: 'https://shop.example/pay/1', expiresAt: now + 1 };
  }

  private checkPayment(number: OrderNumber): Outcome {
    const order = this.order(number);
    if (!order) return { outcome: 'paymentRefused', order: null, refusal: { code: 'unknownOrder' } };
    return { outcome: 'paymentChecked', order, standing: order.status === 'paid' ? 'paid' : 'waiting' };
  }

  private switchPayment(number: OrderNumber, payment: PaymentMethod): Outcome {
    const order = this.order(number);
    if (!order) return { outcome: 'paymentRefused', order: null, refusal: { code: 'unknownOrder' } };
    if (order.status !== 'placed') return { outcome: 'paymentRefused', order, refusal: { code: 'alreadyPaid' } };
    const switched = { ...order, payment, version: order.version + 1 };
    this.orders = this.orders.map((each) => (each === order ? switched : each));
    return { outcome: 'paymentSwitched', order: switched, before: order.payment };
  }

  private prove({ email, postcodes, text }: IdentityEvidence): KnownShopper | null {
    const { known } = this;
    if (!known) return null;
    const byName = known.addresses.some(({ postcode }) => postcode && postcodes.includes(postcode));
    return email === known.email || (byName && namesShopper(text, known)) ? known : null;
  }

  private dossier(number: OrderNumber): Dossier | null {
    const order = this.order(number);
    const cases = this.cases.filter((each) => each.order === number);
    return order && { order, cases, products: this.products, wallet: this.wallet, level: null, taxing: untaxed };
  }

  private openCase(demand: Demand): Outcome {
    const dossier = this.dossier(demand.order);
    if (!dossier) return { outcome: 'caseRefused', demand, refusal: { code: 'unknownOrder' } };
    const verdict = judgeWish(
      this.profile.policies,
      wishFacts(dossier, demand, { now, valueMinor: demand.amountMinor }),
    );
    if (verdict.verdict === 'refused') {
      const { clause, instead } = verdict;
      return { outcome: 'caseRefused', demand, refusal: { code: 'notGranted', clause, instead } };
    }
    const isAsShown =
      dossier.order.version === demand.orderVersion &&
      quoteCase(dossier, demand, termsOf(this.profile.policies.rules[demand.wish] ?? strictRule, demand.reason))
        .amountMinor === demand.amountMinor;
    if (!isAsShown) return { outcome: 'caseRefused', demand, refusal: { code: 'summaryChanged' } };
    const order = this.done(dossier.order, demand);
    const { orderVersion: _version, amountMinor, ...given } = demand;
    const amount = amountMinor === 0 ? null : money(amountMinor, this.profile.currency);
    const opened: ServiceCase = {
      ...{ ...given, amount, shopper, conversation: order.conversation, status: 'done', version: 1 },
      ...{ id: CaseId(`SC${this.cases.length}`), openedAt: now, updatedAt: now },
    };
    this.cases = [...this.cases, opened];
    return { outcome: 'caseOpened', opened, order, back: dossier.order.status === 'placed' ? null : amount };
  }

  private done(order: Order, { wish, lines, address }: Demand): Order {
    const isWhole = wish === 'cancel' && lines.length === 0;
    const moved = isWhole ? moveOrder(order, 'cancelled', now) : null;
    const amends = wish === 'changeItems' || (wish === 'cancel' && !isWhole);
    const amended = amends
      ? amendOrder({ order, products: this.products, taxing: untaxed }, lines)
      : { ...order, contact: address ?? order.contact };
    const next = moved?.ok ? moved.value : { ...amended, version: order.version + 1 };
    this.orders = this.orders.map((each) => (each === order ? next : each));
    return next;
  }

  private underWay(): UnderWay | null {
    const files = this.orders.map((order) => ({
      ...{ order, refunds: [], attempts: [] },
      cases: this.cases.filter((each) => each.order === order.number),
    }));
    return files.map(underWayOf).find((found) => found !== null) ?? null;
  }

  private erase(): Outcome {
    const underWay = this.underWay();
    if (underWay) return { outcome: 'eraseRefused', underWay };
    const orders = this.orders.length;
    [this.orders, this.cases, this.cart, this.contact] = [[], [], emptyCart, null];
    return { outcome: 'erased', orders };
  }

  private confirmReceipt(number: OrderNumber): Outcome {
    const order = this.order(number);
    const moved = order && moveOrder(order, 'delivered', now);
    if (!order || !moved?.ok) return { outcome: 'receiptRefused', order };
    this.orders = this.orders.map((each) => (each === order ? moved.value : each));
    return { outcome: 'receiptConfirmed', order: moved.value };
  }
}
