import { ConversationId, CouponId, OrderNumber, type ShopId, ShopperId, Sku, TenderId } from '../../../src/base/ids';
import type { CommerceStore } from '../../../src/ports/commerce-store';
import { kase } from '../commerce-store/case-clauses';
import { knownShopper } from '../commerce-store/history-clauses';
import { refund, transaction } from '../commerce-store/money-clauses';
import { attempt, now, order } from '../commerce-store/subject';

/** Every word of a person has their name in it: whatever has it is theirs. */
export const person = (name: string) => ({
  name,
  shopper: ShopperId(`wechat:${name}`),
  known: ShopperId(`${name}_known`),
  talk: ConversationId(`talk-of-${name}`),
  number: OrderNumber(`SO-${name.length}`),
  contact: {
    recipient: `${name} Ruiz`,
    phone: `+86138-${name}`,
    street: `1 ${name} Street`,
    postcode: `P-${name}`,
    country: 'CN',
  },
});

export type Person = ReturnType<typeof person>;

/** Something of the person in every table that can hold it. */
export async function fill(store: CommerceStore, shop: ShopId, who: Person): Promise<void> {
  await buy(store, shop, who);
  await belong(store, shop, who);
  await talk(store, shop, who);
  await done(store, shop, who);
}

async function buy(store: CommerceStore, shop: ShopId, { name, shopper, talk, number, contact }: Person) {
  const tender = TenderId(`card of ${name}`);
  const pickUp = { outlet: 'corner', name: { en: 'Corner' }, ownStock: false };
  const placed = order(number, { shopper, conversation: talk, contact, status: 'delivered', tender });
  await store.orders.insert(shop, { ...placed, pickUp: pickUp as typeof placed.pickUp });
  const scene = { kind: 'jsapi', openId: `openid of ${name}` } as const;
  await store.payments.insert(shop, attempt(`A-${number}`, number, { status: 'settled', scene, tender }));
  await store.refunds.insert(shop, refund(`R-${number}`, number, { status: 'succeeded', nextAt: null }));
  await store.ledger.post(shop, transaction(`paid:${number}`, number));
  const words = { photos: [`https://x/${name}.png`], words: `says ${name}`, invoice: { title: name, taxNumber: null } };
  await store.serviceCases.insert(
    shop,
    kase(`RC-${number}`, {
      ...{ order: number, shopper, conversation: ConversationId(`other-talk-of-${name}`), status: 'done' },
      ...{ tender, address: contact, ...words },
    }),
  );
  await store.pickUpCodes.write(shop, number, `hash of ${name}`);
}

async function belong(store: CommerceStore, shop: ShopId, { name, shopper, known, talk, number, contact }: Person) {
  await store.carts.write(shop, shopper, { lines: [{ sku: Sku('red'), quantity: 1 }] } as never);
  await store.shoppers.remember(shop, shopper, contact);
  await store.shoppers.hearIn(shop, ConversationId(`past-${known}`), talk);
  await store.history.loadShoppers(shop, [knownShopper(known, { addresses: [contact] })]);
  await store.members.join(shop, shopper, now);
  await store.members.tellBirthday(shop, shopper, '05-03');
  await store.members.noteEarned(shop, {
    ...{ order: number, shopper, points: 5, spentMinor: 100, paidMinor: 100, goodsMinor: 100 },
    ...{ pointsPerUnit: 5, unitMinor: 100 },
  });
  const coupon = CouponId('save10');
  await store.coupons.claim(shop, shopper, { coupon, at: now });
  await store.coupons.give(shop, { coupon, shopper, cause: `invitation:${name}`, at: now, until: null });
  await store.coupons.use(shop, { coupon, shopper, order: number, limit: null, perShopper: null, at: now });
  const from = ShopperId('somebody');
  const at = { conversation: ConversationId('elsewhere'), at: now };
  await store.invitations.codeOf(shop, { shopper, conversation: talk, fresh: `code-${name}` });
  await store.invitations.accept(shop, { inviter: from, invited: shopper, ...at });
  await store.invitations.accept(shop, {
    ...{ inviter: shopper, invited: ShopperId(`friend-${number}`) },
    ...{ conversation: talk, at: now },
  });
  await store.links.join(shop, [shopper, known], `circle of ${name}`);
  await store.links.offer(shop, { shopper, conversation: talk, hash: `offer of ${name}`, expiresAt: now + 1 });
  await store.links.noteWrong(shop, shopper, { count: 1, since: now });
}

async function talk(store: CommerceStore, shop: ShopId, { name, shopper, known, talk, number }: Person) {
  await store.desk.write(shop, {
    ...{ conversation: ConversationId(`desk-talk-of-${name}`), shopper, status: 'givenBack', since: now, version: 1 },
    ...{ locale: 'zh', summary: `${name} asks`, slots: [], order: number },
    lines: [{ from: 'shopper', text: `I am ${name}`, at: now }],
  });
  await store.news.add(shop, { id: `news:${number}`, conversation: talk, body: { news: 'deskSaid', text: name } });
  const note = { at: now, did: 'linked', details: null };
  await store.audit.note(shop, { ...note, who: shopper, subject: known });
  await store.audit.note(shop, { ...note, who: 'clerk', subject: talk });
  await store.audit.note(shop, { ...note, who: 'clerk', did: 'shipped', subject: number });
}

/** Outcomes of work, under the keys that the operations make. */
async function done(store: CommerceStore, shop: ShopId, { name, talk, number }: Person) {
  const placed = { order: (await store.orders.read(shop, number)) ?? name };
  const keys = [
    ...[`${talk}:m1!placeOrder`, `desk:${talk}:${now}:say:${name}`, `desk-talk-of-${name}:m2!handOver`],
    ...[`parcel:${number}:packed:${now}`, `scene:A-${number}:jsapi:1`, `created:A-${number}`, `collect:${number}`],
  ];
  for (const key of keys) await store.once(shop, key, async () => placed);
}
