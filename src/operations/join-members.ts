import type { CouponId, ShopperId } from '../base/ids';
import { localTime } from '../commerce/opening-hours';
import type { ShopProfile } from '../commerce/shop';
import type { Outcome } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Operation } from './operation';

interface Joining {
  /** MM-DD */
  readonly birthday: string | null;
  readonly told?: boolean;
}

/** Makes the shopper a member, once, and keeps a birthday that was told; another one told later takes its place. */
export function joinMembers(operation: Operation, { birthday, told = false }: Joining): Promise<Outcome> {
  const { store, profile, shopper, key, now } = operation;
  return store.once<Outcome>(profile.id, key, async (books) => {
    const isNew = await books.members.join(profile.id, shopper, now);
    if (birthday) await books.members.tellBirthday(profile.id, shopper, birthday);
    const gift = birthday ? await giveIfMonth(books, { profile, shopper, now }, birthday) : null;
    return { outcome: 'membersJoined', isNew, birthday, gift, told };
  });
}

interface Giving {
  readonly profile: ShopProfile;
  readonly shopper: ShopperId;
  readonly now: number;
}

async function giveIfMonth(books: CommerceBooks, giving: Giving, birthday: string): Promise<CouponId | null> {
  const { month } = monthOf(giving);
  return Number(birthday.slice(0, 2)) === month ? giveBirthday(books, giving) : null;
}

/** Once a year, whichever day of it was told; good to the end of the month. */
async function giveBirthday(books: CommerceBooks, { profile, shopper, now }: Giving): Promise<CouponId | null> {
  const coupon = profile.promotions.gifts?.birthday;
  if (!coupon) return null;
  const { year, endsAt } = monthOf({ profile, now });
  const gift = { coupon, shopper, cause: `birthday:${year}`, at: now, until: endsAt };
  return (await books.coupons.give(profile.id, gift)) ? coupon : null;
}

function monthOf({ profile, now }: Pick<Giving, 'profile' | 'now'>) {
  const { day, minutes } = localTime(now, profile.timeZone);
  const date = new Date(day);
  const [year, at] = [date.getUTCFullYear(), date.getUTCMonth()];
  const ahead = day + minutes * 60_000 - Math.floor(now / 60_000) * 60_000;
  return { year, month: at + 1, endsAt: Date.UTC(year, at + 1, 1) - ahead };
}

/** Gives each member whose birthday is this month the shop's gift, in silence: it stands among the offers. Done once a month. */
export async function giveBirthdays({
  store,
  profile,
  now,
}: Pick<Operation, 'store' | 'profile' | 'now'>): Promise<void> {
  if (!profile.promotions.gifts?.birthday) return;
  const { year, month } = monthOf({ profile, now });
  await store.once<null>(profile.id, `birthdays:${year}-${month}`, async (books) => {
    const born = await books.members.bornIn(profile.id, month);
    for (const shopper of born) await giveBirthday(books, { profile, shopper, now });
    return null;
  });
}
