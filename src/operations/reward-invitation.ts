import { createHash } from 'node:crypto';
import type { ConversationId, CouponId, ShopperId } from '../base/ids';
import type { Order } from '../commerce/order';
import type { ShopProfile } from '../commerce/shop';
import type { News } from '../dialogs/event';
import type { CommerceBooks } from '../ports/commerce-store';

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
  if (!invitation || !(await books.invitations.conclude(shop, order.shopper, now))) return;
  const { inviter, invited, conversation } = invitation;
  if (await isSamePerson(books, profile, { inviter, order })) return;
  const give = async (to: { shopper: ShopperId; conversation: ConversationId }, of: Given) => {
    if (!of.coupon) return;
    const cause = `invitation:${nameless(invited)}`;
    await books.coupons.give(shop, { coupon: of.coupon, shopper: to.shopper, cause, at: now, until: null });
    const body = { news: 'invitationRewarded', as: of.as, coupon: of.coupon } satisfies News;
    await books.news.add(shop, { id: `news:${cause}:${of.as}`, conversation: to.conversation, body });
  };
  await give({ shopper: inviter, conversation }, { as: 'inviter', coupon: gifts.inviter });
  await give({ shopper: invited, conversation: order.conversation }, { as: 'invited', coupon: gifts.invited });
}

/** The inviter's gift outlives the one who came by them. */
const nameless = (shopper: ShopperId): string => createHash('sha256').update(shopper).digest('base64url').slice(0, 22);

interface Given {
  readonly as: 'inviter' | 'invited';
  readonly coupon: CouponId | null;
}

async function isSamePerson(
  books: CommerceBooks,
  { id: shop }: ShopProfile,
  { inviter, order }: { readonly inviter: ShopperId; readonly order: Order },
): Promise<boolean> {
  const remembered = await books.shoppers.contact(shop, inviter);
  const orders = await books.orders.ofShopper(shop, inviter, looked);
  const others = [...orders.map(({ contact }) => contact), ...(remembered ? [remembered] : [])];
  const { phone, recipient, street } = order.contact;
  return others.some(
    (other) =>
      (phone !== undefined && other.phone === phone) || (other.recipient === recipient && other.street === street),
  );
}
