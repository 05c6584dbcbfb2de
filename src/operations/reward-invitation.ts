import { createHash } from 'node:crypto';
import type { ConversationId, CouponId, OrderNumber, ShopperId } from '../base/ids';
import type { Order } from '../commerce/order';
import type { ShopProfile } from '../commerce/shop';
import type { News } from '../dialogs/event';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Invitation } from '../ports/invitations';
import type { When } from './book-order';
import { ownOrders } from './own-order';
import { refundable } from './request-refund';

/** As many of an inviter's orders are compared with the invited one's. */
const looked = 50;

interface At {
  readonly profile: ShopProfile;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * After the first paid order of somebody who was invited, inside the caller's transaction: a coupon for each of the two,
 * once. Nobody gets one for inviting themselves by another door: the same phone, or the same home, is the same person.
 */
export async function rewardInvitation(books: CommerceBooks, { profile, now }: At, order: Order): Promise<void> {
  const { id: shop, promotions } = profile;
  const { gifts } = promotions;
  if (!gifts?.inviter && !gifts?.invited) return;
  const invitation = await books.invitations.open(shop, order.shopper);
  if (!invitation) return;
  const { inviter, invited, conversation } = invitation;
  if (!(await books.invitations.conclude(shop, invited, { order: order.number, at: now }))) return;
  if (await isOld(books, profile, invitation)) return;
  if (await isSamePerson(books, profile, { inviter, order })) return;
  const give = async (to: { shopper: ShopperId; conversation: ConversationId }, of: Given) => {
    if (!of.coupon) return;
    const cause = causeOf(invited);
    const gift = { coupon: of.coupon, shopper: to.shopper, cause, at: now, until: null };
    if (!(await books.coupons.give(shop, gift))) return;
    const body = { news: 'invitationRewarded', as: of.as, coupon: of.coupon } satisfies News;
    await books.news.add(shop, { id: `news:${cause}:${of.as}`, conversation: to.conversation, body });
  };
  await give({ shopper: inviter, conversation }, { as: 'inviter', coupon: gifts.inviter });
  await give({ shopper: invited, conversation: order.conversation }, { as: 'invited', coupon: gifts.invited });
}

/** Nameless: the inviter's gift outlives the one who came by them. */
const causeOf = (invited: ShopperId): string =>
  `invitation:${createHash('sha256').update(invited).digest('base64url').slice(0, 22)}`;

/** When all that was paid for the order has gone back, there is no reward for it; the next one that is paid may earn it. */
export async function withdrawReward(books: CommerceBooks, { shop, now }: When, order: OrderNumber): Promise<void> {
  if ((await refundable(books, shop, order)) > 0) return;
  const invited = await books.invitations.reopen(shop, order);
  if (invited) await books.coupons.withdraw(shop, causeOf(invited), now);
}

/** Whoever turns out to be both sides of an invitation loses what came of it. */
export async function withdrawOwnRewards(books: CommerceBooks, { shop, now }: When, shopper: ShopperId): Promise<void> {
  for (const invited of await books.invitations.ofThemselves(shop, shopper))
    await books.coupons.withdraw(shop, causeOf(invited), now);
}

/** They had ordered before they were invited, by a channel that was linked since. */
async function isOld(books: CommerceBooks, profile: ShopProfile, { invited, at }: Invitation): Promise<boolean> {
  const orders = await ownOrders(books, { profile, shopper: invited }, looked);
  return orders.some(({ placedAt }) => placedAt < at);
}

interface Given {
  readonly as: 'inviter' | 'invited';
  readonly coupon: CouponId | null;
}

async function isSamePerson(
  books: CommerceBooks,
  profile: ShopProfile,
  { inviter, order }: { readonly inviter: ShopperId; readonly order: Order },
): Promise<boolean> {
  const { id: shop } = profile;
  const circle = await books.links.circle(shop, inviter);
  if (circle.includes(order.shopper)) return true;
  const remembered = await Promise.all(circle.map((each) => books.shoppers.contact(shop, each)));
  const orders = await ownOrders(books, { profile, shopper: inviter }, looked);
  const others = [...orders.map(({ contact }) => contact), ...remembered.filter((each) => each !== null)];
  const { phone, recipient, street } = order.contact;
  return others.some(
    (other) =>
      (phone !== undefined && other.phone === phone) || (other.recipient === recipient && other.street === street),
  );
}
