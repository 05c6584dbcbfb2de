import { inLocale } from '../base/locale';
import { couponBarred } from '../commerce/coupon';
import { couponTerms } from '../replies/coupon-texts';
import type { Choice } from '../replies/reply';
import type { Context } from './context';
import type { Outcome } from './effect';
import { welcome } from './small-talk';
import { afterwards, ask, done, type Step } from './step';

type Joined = Extract<Outcome, { outcome: 'membersJoined' }>;

/** The greeting; whoever follows the shop is a member from then on, where the shop has members. */
export function joined(context: Context, follows: boolean): Step {
  const { conversation, profile } = context;
  const greeting = conversation.last.length > 0 ? done(conversation, []) : welcome(context);
  if (!follows || profile.promotions.levels.length === 0) return greeting;
  return afterwards(greeting, (end) => ({ ...end, effect: { effect: 'joinMembers' } }));
}

/** What a new member has, and the gift: a coupon that can be had by asking. Nothing is said to who was one before. */
export function membersJoined(context: Context, { isNew }: Joined): Step {
  const { conversation, profile, t, wording } = context;
  const [level] = profile.promotions.levels;
  if (!isNew || !level) return done(conversation, []);
  const member = t.member.joined(inLocale(level.name, wording.locale));
  return ask('pricing', {}, (pricing) => {
    const gift = profile.promotions.coupons.find((coupon) => coupon.claimable && !couponBarred(coupon, pricing));
    if (!gift) return done(conversation, [{ type: 'say', text: member }]);
    const name = inLocale(gift.name, wording.locale);
    const choices: Choice[] = [{ title: t.chips.takeCoupon(name), action: { do: 'coupon.use', coupon: gift.id } }];
    return done(conversation, [
      { type: 'say', text: `${member}${t.member.gift(name, couponTerms(gift, wording))}`, choices },
    ]);
  });
}
