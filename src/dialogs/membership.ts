import { inLocale } from '../base/locale';
import { levelOf, type Member, nextLevel } from '../commerce/member';
import { minorDigits, money } from '../commerce/money';
import type { Coupon } from '../commerce/promotions';
import { couponTerms } from '../replies/coupon-texts';
import { formatMoney, formatMonthDay } from '../replies/format';
import type { Choice, Reply } from '../replies/reply';
import { answerOrNotYet } from './answer-question';
import type { Context } from './context';
import { tellOffers, useCouponById } from './coupons';
import type { Outcome } from './effect';
import { entity, textOf } from './said';
import { ask, type Done, done, type Step } from './step';

const hasMembers = ({ profile }: Context): boolean => profile.promotions.levels.length > 0;

const giftCalled = ({ profile }: Context, what: 'welcome' | 'birthday'): Coupon | undefined =>
  profile.promotions.coupons.find(({ id }) => id === profile.promotions.gifts?.[what]);

const showChip = ({ t }: Context): Choice => ({ title: t.member.mine, action: { do: 'member.show' } });
const browseChip = ({ t }: Context): Choice => ({ title: t.chips.browse, action: { do: 'browse' } });

/** "我要入会", "sign me up": done at once, for it costs nothing and nobody else's word is needed. */
export function joinNow(context: Context): Step {
  const birthday = tellBirthday(context);
  if (!hasMembers(context) || birthday) return birthday ?? answerOrNotYet(context, 'member.join');
  return done(context.conversation, [], { effect: 'joinMembers', birthday: null });
}

/** "我有多少积分": the balance, the level, and what is missing for the next. */
export function showMember(context: Context): Step {
  const { conversation, t, profile, wording } = context;
  if (!hasMembers(context)) return answerOrNotYet(context, 'member.benefits');
  return ask('member', {}, (member) => {
    const rate = rateText(context);
    if (!member) {
      const choices: Choice[] = [{ title: t.member.join, action: { do: 'member.join' } }];
      return done({ ...conversation, suggested: { do: 'member.join' } }, [
        { type: 'say', text: t.sentences([t.member.notYet, rate]), choices },
      ]);
    }
    const level = inLocale(levelOf(member, profile.promotions.levels)?.name ?? {}, wording.locale);
    const text = t.sentences([t.member.standing(member.points, level), missingText(context, member), rate]);
    const offers: Choice = { title: t.chips.coupons, action: { do: 'coupon.list' } };
    return done(conversation, [{ type: 'say', text, choices: [offers, browseChip(context)] }]);
  });
}

function rateText({ t, profile, wording }: Context): string {
  const { pointsPerUnit } = profile.promotions;
  if (pointsPerUnit === 0) return '';
  const unit = formatMoney(money(10 ** minorDigits(profile.currency), profile.currency), wording.locale);
  return t.member.rate(pointsPerUnit, unit);
}

function missingText({ t, profile, wording }: Context, member: Member): string {
  const next = nextLevel(member, profile.promotions.levels);
  if (!next) return t.member.top;
  const { points, spendMinor, level } = next;
  const ways = [
    ...(points === null ? [] : [t.member.points(points)]),
    ...(spendMinor === null ? [] : [t.member.spend(formatMoney(money(spendMinor, profile.currency), wording.locale))]),
  ];
  const [one = '', other] = ways;
  return t.member.next(other ? t.member.either(one, other) : one, inLocale(level.name, wording.locale));
}

/** "领取会员礼": the shop's gift for who joins, or what is given on birthdays. */
export function memberGift(context: Context): Step {
  const { conversation, t } = context;
  const gift = giftCalled(context, 'welcome');
  const birthday = giftCalled(context, 'birthday');
  if (/生日|birthday/i.test(textOf(context)) && birthday) {
    return ask('member', {}, (member) =>
      member?.birthday
        ? tellOffers({ ...context, said: null })
        : done(conversation, [{ type: 'say', text: t.member.whichBirthday }]),
    );
  }
  return gift ? useCouponById(context, gift.id) : answerOrNotYet(context, 'member.gift');
}

const ownBirthday =
  /(?:我的?|本人)(?:的)?.{0,6}生日|生日是|过生日.{0,4}$|^生日|\bmy birthday\b|\bi was born\b|\bborn on\b/i;
const othersBirthday =
  /(?:妈|爸|女|男|闺蜜|朋友|老婆|老公|同事|孩子|儿子|对象)|\b(?:mum|mom|dad|friend|wife|husband|son|daughter|boss)\b/i;

/** "我生日是5月3日": kept on a yes. Null when it is something else. */
export function tellBirthday(context: Context): Step | null {
  const { conversation, t, wording } = context;
  const day = entity(context, 'date')?.value;
  const text = textOf(context);
  if (!hasMembers(context) || typeof day !== 'string') return null;
  const isAsked = conversation.last.some((reply) => 'text' in reply && reply.text === t.member.whichBirthday);
  if (!isAsked && (!ownBirthday.test(text) || othersBirthday.test(text))) return null;
  const birthday = day.slice(5);
  const shown = formatMonthDay(birthday, wording.locale);
  const gift = giftCalled(context, 'birthday');
  const action = { do: 'member.birthday', day: birthday } as const;
  const about = gift ? t.member.askBirthdayGift(inLocale(gift.name, wording.locale)) : '';
  return done({ ...conversation, suggested: action }, [
    {
      type: 'say',
      text: t.sentences([t.member.askBirthday(shown), about]),
      choices: [{ title: t.member.note, action }],
    },
  ]);
}

export function membersJoined(
  context: Context,
  { isNew, birthday, gift, told }: Extract<Outcome, { outcome: 'membersJoined' }>,
): Step {
  const { conversation, t, wording, profile } = context;
  if (told) return done(conversation, []);
  const [first] = profile.promotions.levels;
  const welcome = isNew ? giftCalled(context, 'welcome') : undefined;
  const nameOf = (coupon: Coupon) => inLocale(coupon.name, wording.locale);
  const given = gift && giftCalled(context, 'birthday');
  const text = t.sentences([
    isNew ? t.member.joined(inLocale(first?.name ?? {}, wording.locale)) : birthday ? '' : t.member.already,
    isNew && !birthday ? rateText(context) : '',
    birthday ? t.member.birthdayNoted(formatMonthDay(birthday, wording.locale)) : '',
    given ? t.member.birthdayGift(nameOf(given)) : '',
    welcome ? t.member.gift(nameOf(welcome), couponTerms(welcome, wording)) : '',
  ]);
  const take: Choice[] = welcome
    ? [{ title: t.chips.takeCoupon(nameOf(welcome)), action: { do: 'coupon.use', coupon: welcome.id } }]
    : [];
  const next = welcome
    ? { ...conversation, suggested: { do: 'coupon.use', coupon: welcome.id } as const }
    : conversation;
  return done(next, [{ type: 'say', text, choices: [...take, showChip(context), browseChip(context)] }]);
}

/** Who follows the shop's account is a member from then on, and is told so with the greeting, in one bubble. */
export function follow(context: Context, greeting: Done): Done {
  const { t, wording } = context;
  const [first, ...others] = greeting.replies;
  if (!hasMembers(context)) return greeting;
  const effect = { effect: 'joinMembers', birthday: null, told: true } as const;
  if (first?.type !== 'say') return { ...greeting, effect };
  const gift = giftCalled(context, 'welcome');
  const name = gift ? inLocale(gift.name, wording.locale) : '';
  const about = gift ? t.member.gift(name, couponTerms(gift, wording)) : '';
  const take = gift && ({ do: 'coupon.use', coupon: gift.id } as const);
  const reply: Reply = {
    type: 'say',
    text: `${first.text}\n${t.sentences([t.member.following, about])}`,
    choices: [...(take ? [{ title: t.chips.takeCoupon(name), action: take }] : []), ...(first.choices ?? [])],
  };
  const next = take ? { ...greeting.next, suggested: take } : greeting.next;
  return { ...greeting, next, replies: [reply, ...others], effect };
}
