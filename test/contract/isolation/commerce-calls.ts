import {
  AttemptId,
  CaseId,
  ConversationId,
  CouponId,
  OrderNumber,
  OutletId,
  ProductId,
  RefundId,
  ShopperId,
  Sku,
} from '../../../src/base/ids';
import type { CommerceBooks, CommerceStore } from '../../../src/ports/commerce-store';
import { kase } from '../commerce-store/case-clauses';
import { knownShopper, past } from '../commerce-store/history-clauses';
import { refund, transaction } from '../commerce-store/money-clauses';
import { attempt, contact, now, order, product } from '../commerce-store/subject';
import { type Calls, methodsOf, reads, writes } from './walk';

const [anna, red, so1, talk] = [ShopperId('anna'), Sku('red'), OrderNumber('SO-1'), ConversationId('talk')];
const [corner, save10] = [OutletId('corner'), CouponId('save10')];
const much = 99;
const notice = { provider: 'alipay', eventId: 'e1', receivedAt: now, result: null, body: { paid: true } };
const deskTalk = {
  ...{ conversation: talk, shopper: anna, status: 'waiting' as const, since: now, version: 1, locale: 'zh' as const },
  ...{ summary: '张三要退款', slots: [], order: so1, lines: [{ from: 'shopper' as const, text: '退款', at: now }] },
};
const known = knownShopper('kate', { version: 2, name: { first: 'Kate', last: 'Ruiz' } });

const earned = {
  ...{ order: so1, shopper: anna, points: 5, spentMinor: 100, paidMinor: 100, goodsMinor: 100 },
  ...{ pointsPerUnit: 5, unitMinor: 100 },
};

const invitation = { inviter: anna, conversation: talk, at: now };

/** In this order the writes fill a shop, and every read has something to answer. */
export const commerceCalls: { readonly [Book in keyof CommerceBooks]: Calls<CommerceBooks[Book]> } = {
  catalogue: {
    replace: writes((port, shop) => port.replace(shop, [product('lipstick', { red: 9 })])),
    products: reads((port, shop) => port.products(shop, [ProductId('lipstick')])),
    bySku: reads((port, shop) => port.bySku(shop, [red])),
    all: reads(async (port, shop) => {
      const found: unknown[] = [];
      for await (const each of port.all(shop)) found.push(each);
      return found;
    }),
    changesSince: reads((port, shop) => port.changesSince(shop, 0, much)),
    size: reads((port, shop) => port.size(shop)),
    lastChange: reads((port, shop) => port.lastChange(shop)),
  },
  stock: {
    state: writes((port, shop) => port.state(shop, corner, new Map([[red, 3]]))),
    reserve: writes((port, shop) => port.reserve(shop, red, 4)),
    release: writes((port, shop) => port.release(shop, red, 1)),
    sell: writes((port, shop) => port.sell(shop, red, 2)),
    takeBack: writes((port, shop) => port.takeBack(shop, red, 1)),
    available: reads((port, shop) => port.available(shop, [red])),
    at: reads(async (port, shop) => port.at(corner).available(shop, [red])),
  },
  carts: {
    write: writes((port, shop) => port.write(shop, anna, { lines: [{ sku: red, quantity: 2 }] })),
    read: reads((port, shop) => port.read(shop, anna)),
  },
  orders: {
    insert: writes((port, shop) => port.insert(shop, order('SO-1'))),
    update: writes((port, shop) => port.update(shop, order('SO-1', { version: 2, updatedAt: now + 1 }))),
    nextNumber: writes((port, shop) => port.nextNumber(shop, '20260922')),
    read: reads((port, shop) => port.read(shop, so1)),
    ofShopper: reads((port, shop) => port.ofShopper(shop, anna, much)),
    lapsed: reads((port, shop) => port.lapsed(shop, now + 1e9, much)),
    ofStatus: reads((port, shop) => port.ofStatus(shop, 'placed', much)),
  },
  payments: {
    insert: writes((port, shop) => port.insert(shop, attempt('A-1', 'SO-1', { status: 'pending', askAt: now }))),
    update: writes((port, shop) =>
      port.update(shop, attempt('A-1', 'SO-1', { status: 'pending', askAt: now + 1, version: 2 })),
    ),
    read: reads((port, shop) => port.read(shop, AttemptId('A-1'))),
    ofOrder: reads((port, shop) => port.ofOrder(shop, so1)),
    toAsk: reads((port, shop) => port.toAsk(shop, now + 1e9, much)),
  },
  notices: {
    add: writes(async (port, shop) => [
      await port.add(shop, notice),
      await port.add(shop, { ...notice, eventId: 'e2' }),
      await port.add(shop, { ...notice, eventId: 'e3' }),
    ]),
    conclude: writes((port, shop) => port.conclude(shop, { provider: 'alipay', eventId: 'e2' }, 'amountMismatch')),
    read: reads((port, shop) => port.read(shop, 'alipay', 'e1')),
    waiting: reads((port, shop) => port.waiting(shop, much)),
    forPerson: reads((port, shop) => port.forPerson(shop, much)),
  },
  refunds: {
    insert: writes((port, shop) => port.insert(shop, refund('R-1', 'SO-1'))),
    update: writes((port, shop) => port.update(shop, refund('R-1', 'SO-1', { version: 2, tries: 1 }))),
    read: reads((port, shop) => port.read(shop, RefundId('R-1'))),
    ofOrder: reads((port, shop) => port.ofOrder(shop, so1)),
    due: reads((port, shop) => port.due(shop, now + 1e9, much)),
    ofStatus: reads((port, shop) => port.ofStatus(shop, 'requested', much)),
  },
  serviceCases: {
    insert: writes((port, shop) => port.insert(shop, kase('RC-1'))),
    update: writes((port, shop) => port.update(shop, kase('RC-1', { version: 2, words: '破了' }))),
    read: reads((port, shop) => port.read(shop, CaseId('RC-1'))),
    ofOrder: reads((port, shop) => port.ofOrder(shop, so1)),
    ofStatus: reads((port, shop) => port.ofStatus(shop, 'approved', much)),
  },
  ledger: {
    post: writes((port, shop) => port.post(shop, transaction('T-1', 'SO-1'))),
    ofOrder: reads((port, shop) => port.ofOrder(shop, so1)),
    balances: reads((port, shop) => port.balances(shop, null)),
  },
  shoppers: {
    remember: writes((port, shop) => port.remember(shop, anna, contact)),
    contact: reads((port, shop) => port.contact(shop, anna)),
    hearIn: writes((port, shop) => port.hearIn(shop, ConversationId('past-anna'), ConversationId('talk'))),
    heardIn: reads((port, shop) => port.heardIn(shop, ConversationId('past-anna'))),
  },
  members: {
    join: writes((port, shop) => port.join(shop, anna, now)),
    credit: writes((port, shop) => port.credit(shop, anna, { points: 5, spentMinor: 100 })),
    tellBirthday: writes((port, shop) => port.tellBirthday(shop, anna, '05-03')),
    noteEarned: writes((port, shop) => port.noteEarned(shop, earned)),
    read: reads((port, shop) => port.read(shop, anna)),
    bornIn: reads((port, shop) => port.bornIn(shop, 5)),
    earned: reads((port, shop) => port.earned(shop, so1)),
  },
  links: {
    join: writes((port, shop) => port.join(shop, [anna, ShopperId('bert')], 'circle')),
    leave: writes((port, shop) => port.leave(shop, ShopperId('carl'))),
    offer: writes((port, shop) =>
      port.offer(shop, { shopper: anna, conversation: talk, hash: 'hash', expiresAt: now + 1 }),
    ),
    take: writes((port, shop) => port.take(shop, 'hash', now)),
    noteWrong: writes((port, shop) => port.noteWrong(shop, anna, { count: 2, since: now })),
    circle: reads(async (port, shop) => (await port.circle(shop, anna)).filter((one) => one !== anna)),
    wrongGuesses: reads((port, shop) => port.wrongGuesses(shop, anna)),
  },
  coupons: {
    claim: writes((port, shop) => port.claim(shop, anna, { coupon: save10, at: now })),
    use: writes((port, shop) =>
      port.use(shop, { coupon: save10, shopper: anna, order: so1, limit: null, perShopper: null, at: now }),
    ),
    give: writes((port, shop) =>
      port.give(shop, { coupon: save10, shopper: anna, cause: 'birthday:2026', at: now, until: null }),
    ),
    giveBack: writes((port, shop) => port.giveBack(shop, OrderNumber('SO-9'))),
    withdraw: writes((port, shop) => port.withdraw(shop, 'none', now)),
    standing: reads((port, shop) => port.standing(shop, anna, [save10])),
  },
  invitations: {
    codeOf: writes((port, shop) => port.codeOf(shop, { shopper: anna, conversation: talk, fresh: 'abcdefgh' })),
    accept: writes((port, shop) => port.accept(shop, { ...invitation, invited: ShopperId('bert') })),
    conclude: writes((port, shop) => port.conclude(shop, ShopperId('carl'), { order: so1, at: now })),
    reopen: writes((port, shop) => port.reopen(shop, OrderNumber('SO-9'))),
    ofThemselves: reads((port, shop) => port.ofThemselves(shop, ShopperId('bert'))),
    inviterOf: reads((port, shop) => port.inviterOf(shop, 'abcdefgh')),
    open: reads((port, shop) => port.open(shop, ShopperId('bert'))),
  },
  pickUpCodes: {
    write: writes((port, shop) => port.write(shop, so1, 'hash')),
    orderOf: reads((port, shop) => port.orderOf(shop, 'hash')),
  },
  history: {
    loadShoppers: writes((port, shop) => port.loadShoppers(shop, [knownShopper('kate')])),
    loadOrders: writes((port, shop) => port.loadOrders(shop, [past('SO-OLD', red, 'paid')])),
    isEmpty: reads(async (port, shop) => !(await port.isEmpty(shop))),
  },
  knownShoppers: {
    update: writes((port, shop) => port.update(shop, known)),
    read: reads((port, shop) => port.read(shop, known.id)),
    byEmail: reads((port, shop) => port.byEmail(shop, known.email ?? '')),
    atPostcode: reads((port, shop) => port.atPostcode(shop, 'SW1A 1AA')),
  },
  news: {
    add: writes((port, shop) => port.add(shop, { id: 'n1', conversation: talk, body: { news: 'orderPacked' } })),
    strike: writes((port, shop) => port.strike(shop, 'n2')),
    waiting: reads((port, shop) => port.waiting(shop, much)),
  },
  audit: {
    note: writes((port, shop) =>
      port.note(shop, { at: now, who: 'ann', did: 'shipped', subject: 'SO-1', details: null }),
    ),
    of: reads((port, shop) => port.of(shop, null, much)),
  },
  desk: {
    write: writes((port, shop) => port.write(shop, deskTalk)),
    read: reads((port, shop) => port.read(shop, talk)),
    open: reads((port, shop) => port.open(shop, much)),
  },
  erasure: {
    erase: writes((port, shop) =>
      port.erase(shop, { shoppers: [ShopperId('carl')], conversations: [ConversationId('of-carl')], as: 'erased' }),
    ),
  },
};

/** Every method of the store, book by book. */
export const commerceMethods = (store: CommerceStore) => [
  ...methodsOf('catalogue', store.catalogue, commerceCalls.catalogue),
  ...methodsOf('stock', store.stock, commerceCalls.stock),
  ...methodsOf('carts', store.carts, commerceCalls.carts),
  ...methodsOf('orders', store.orders, commerceCalls.orders),
  ...methodsOf('payments', store.payments, commerceCalls.payments),
  ...methodsOf('notices', store.notices, commerceCalls.notices),
  ...methodsOf('refunds', store.refunds, commerceCalls.refunds),
  ...methodsOf('serviceCases', store.serviceCases, commerceCalls.serviceCases),
  ...methodsOf('ledger', store.ledger, commerceCalls.ledger),
  ...methodsOf('shoppers', store.shoppers, commerceCalls.shoppers),
  ...methodsOf('members', store.members, commerceCalls.members),
  ...methodsOf('links', store.links, commerceCalls.links),
  ...methodsOf('coupons', store.coupons, commerceCalls.coupons),
  ...methodsOf('pickUpCodes', store.pickUpCodes, commerceCalls.pickUpCodes),
  ...methodsOf('history', store.history, commerceCalls.history),
  ...methodsOf('knownShoppers', store.knownShoppers, commerceCalls.knownShoppers),
  ...methodsOf('news', store.news, commerceCalls.news),
  ...methodsOf('audit', store.audit, commerceCalls.audit),
  ...methodsOf('desk', store.desk, commerceCalls.desk),
  ...methodsOf('erasure', store.erasure, commerceCalls.erasure),
];
