import type { CouponId, ProductId } from '../base/ids';
import { inLocale } from '../base/locale';
import type { Action } from '../replies/action';
import { actionAt } from '../replies/place';
import type { Choice } from '../replies/reply';
import type { Context } from './context';
import type { Outcome } from './effect';
import type { News } from './event';
import { textOf } from './said';
import { ask, done, type Step } from './step';

type OutcomeOf<Name extends Outcome['outcome']> = Extract<Outcome, { outcome: Name }>;

const theShop = /店铺?|商城|公众号|这里|小程序|\b(?:shop|store|this page|your page|site|invite)\b|邀请|推荐/i;

/** "分享给朋友": the product that is talked about, else the shop. */
export function shareWhatIsSeen(context: Context): Step {
  const { focus } = context.conversation.topic;
  return share(context, focus && !theShop.test(textOf(context)) ? focus.product : null);
}

export const share = ({ conversation }: Context, product: ProductId | null): Step =>
  done(conversation, [], { effect: 'share', product });

const nameOf = ({ profile, wording }: Context, coupon: CouponId | null | undefined): string =>
  inLocale(profile.promotions.coupons.find(({ id }) => id === coupon)?.name ?? {}, wording.locale);

export function shared(context: Context, { product, url }: OutcomeOf<'shared'>): Step {
  const { conversation, t, wording, profile } = context;
  return ask('products', { ids: product ? [product] : [] }, ([found]) => {
    const what = found ? t.invite.product(inLocale(found.title, wording.locale)) : t.invite.theShop;
    const { gifts } = profile.promotions;
    const rewards =
      gifts?.invited && gifts.inviter
        ? t.invite.rewards(nameOf(context, gifts.invited), nameOf(context, gifts.inviter))
        : '';
    const choices: Choice[] = [{ title: t.chips.browse, action: { do: 'browse' } }];
    return done(conversation, [
      {
        ...{ type: 'code', title: t.invite.label, holds: url, code: url, choices },
        text: t.sentences([t.invite.ready(what), rewards]),
      },
    ]);
  });
}

/** Comes by a link that somebody passed on: that is noted before the place is shown. */
export const visit = ({ conversation }: Context, { place, code }: Extract<Action, { do: 'visit' }>): Step =>
  done(conversation, [], { effect: 'acceptInvitation', place, code });

/** The place itself follows by the end of the turn. */
export function invitationAccepted(context: Context, { place, taken }: OutcomeOf<'invitationAccepted'>): Step {
  const { conversation, t, profile } = context;
  const action = actionAt(place);
  const resumes = action && action.do !== 'say' && action.do !== 'visit' ? action : ({ do: 'browse' } as const);
  const gift = profile.promotions.gifts?.invited;
  const text = gift ? t.invite.cameGift(nameOf(context, gift)) : t.invite.came;
  return done({ ...conversation, resumes }, taken ? [{ type: 'say', text }] : []);
}

export function tellReward(context: Context, { as, coupon }: Extract<News, { news: 'invitationRewarded' }>): Step {
  const { conversation, t } = context;
  const choices: Choice[] = [{ title: t.chips.browse, action: { do: 'browse' } }];
  return done(conversation, [{ type: 'say', text: t.invite[as](nameOf(context, coupon)), choices }]);
}
