import { z } from 'zod';
import { CouponId } from '../../base/ids';
import type { CouponGain, Promotions } from '../../commerce/promotions';
import {
  amountIn,
  endsAfterItBegins,
  endsBefore,
  nameSchema,
  percent,
  periodIn,
  reduceOnce,
  reducesOnce,
  reductionIn,
  reductionOf,
  regionSchema,
  scopeSchema,
  type Whose,
} from './promotion-parts';

const count = z.number().int().min(1);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'small letters, digits and hyphens');

/** The id of a coupon of the same file. */
const gift = id.transform(CouponId).nullable().default(null);

/** promotions.yaml; each part may be left out. */
export function promotionsSchema(whose: Whose): z.ZodType<Promotions> {
  return z
    .strictObject({
      sales: z.array(saleIn(whose)).default([]),
      quantityBreaks: z.array(quantityBreakIn(whose)).default([]),
      coupons: z.array(couponIn(whose)).default([]),
      delivery: z.array(deliveryIn(whose)).default([]),
      taxes: taxes.nullable().default(null),
      members: membersIn(whose).default({ pointsPerUnit: 0, levels: [], welcomeGift: null, birthdayGift: null }),
      invitation: z.strictObject({ inviter: gift, invited: gift }).default({ inviter: null, invited: null }),
    })
    .superRefine(checkTogether)
    .transform(({ members: { levels, pointsPerUnit, welcomeGift, birthdayGift }, invitation, ...rest }) => {
      const gifts = { welcome: welcomeGift, birthday: birthdayGift, ...invitation };
      return { ...rest, levels, pointsPerUnit, ...(Object.values(gifts).some(Boolean) && { gifts }) };
    });
}

const saleIn = (whose: Whose) =>
  z
    .strictObject({ name: nameSchema, on: scopeSchema, ...periodIn(whose), ...reductionIn(whose) })
    .refine(reducesOnce, reduceOnce)
    .refine(endsAfterItBegins, endsBefore)
    .transform(({ name, on, from, until, ...given }) => ({ name, on, from, until, reduction: reductionOf(given) }));

const quantityBreakIn = (whose: Whose) =>
  z.strictObject({
    name: nameSchema,
    on: scopeSchema,
    steps: z
      .array(
        z
          .strictObject({ units: count, ...reductionIn(whose) })
          .refine(reducesOnce, reduceOnce)
          .transform(({ units, ...given }) => ({ units, reduction: reductionOf(given) })),
      )
      .min(1),
  });

function couponIn(whose: Whose) {
  const amount = amountIn(whose);
  return z
    .strictObject({
      id: id.transform(CouponId),
      name: nameSchema,
      automatic: z.boolean().default(false),
      claim: z.boolean().default(false),
      given: z.literal(true).optional(),
      code: z
        .string()
        .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{2,23}$/, '3 to 24 letters, digits, - and _')
        .transform((code) => code.toUpperCase())
        .nullable()
        .default(null),
      percentOff: percent.optional(),
      most: amount.nullable().default(null),
      amountOff: amount.optional(),
      freeDelivery: z.literal(true).optional(),
      on: scopeSchema,
      spend: amount.default(0),
      ...periodIn(whose),
      limit: count.nullable().default(null),
      perShopper: count.nullable().default(null),
      stacks: z.boolean().default(false),
      level: id.nullable().default(null),
    })
    .refine(endsAfterItBegins, endsBefore)
    .refine(
      ({ percentOff, amountOff, freeDelivery }) =>
        [percentOff, amountOff, freeDelivery].filter((value) => value !== undefined).length === 1,
      'needs exactly one of percentOff, amountOff and freeDelivery',
    )
    .refine(({ most, percentOff }) => most === null || percentOff !== undefined, 'most belongs to percentOff')
    .refine(
      ({ automatic, claim, code, given }) =>
        [automatic, given === true, claim || code !== null].filter(Boolean).length === 1,
      'needs either automatic: true, or a way to get it: claim: true, a code, or both; or given: true',
    )
    .transform(({ claim, percentOff, most, amountOff, freeDelivery, spend, ...rest }) => {
      const gives: CouponGain = freeDelivery
        ? { gain: 'delivery' }
        : percentOff !== undefined
          ? { gain: 'percent', rate: percentOff, mostMinor: most }
          : { gain: 'amount', minor: amountOff ?? 0 };
      return { ...rest, claimable: claim, gives, spendMinor: spend };
    });
}

const deliveryIn = (whose: Whose) =>
  z
    .strictObject({
      name: nameSchema,
      ...regionSchema,
      fee: amountIn(whose).optional(),
      freeFrom: amountIn(whose).nullable().default(null),
      notServed: z.boolean().default(false),
    })
    .refine(({ fee, notServed }) => (fee === undefined) === notServed, 'needs either a fee, or notServed: true')
    .transform(({ name, fee = 0, freeFrom, notServed, ...to }) => ({
      name,
      to,
      feeMinor: fee,
      freeFromMinor: freeFrom,
      notServed,
    }));

const taxes = z.strictObject({
  name: nameSchema,
  included: z.boolean(),
  delivery: z.boolean().default(false),
  rates: z
    .array(
      z
        .strictObject({ ...regionSchema, on: scopeSchema, percent })
        .transform(({ on, percent: rate, ...to }) => ({ to, on, rate })),
    )
    .min(1),
});

const membersIn = (whose: Whose) =>
  z.strictObject({
    pointsPerUnit: z.number().int().min(0).max(1000).default(1),
    welcomeGift: gift,
    birthdayGift: gift,
    levels: z.array(
      z
        .strictObject({
          id,
          name: nameSchema,
          points: count.nullable().default(null),
          spend: amountIn(whose).nullable().default(null),
          prices: z
            .array(
              z
                .strictObject({ on: scopeSchema, ...reductionIn(whose) })
                .refine(reducesOnce, reduceOnce)
                .transform(({ on, ...given }) => ({ on, reduction: reductionOf(given) })),
            )
            .default([]),
        })
        .transform(({ spend, ...rest }) => ({ ...rest, spendMinor: spend })),
    ),
  });

interface Checked {
  readonly coupons: Promotions['coupons'];
  readonly members: {
    readonly levels: Promotions['levels'];
    readonly welcomeGift: CouponId | null;
    readonly birthdayGift: CouponId | null;
  };
  readonly invitation: { readonly inviter: CouponId | null; readonly invited: CouponId | null };
}

/** A welcome gift is taken by asking; the others are given, so that each is good for one order. */
function checkGifts({ coupons, members, invitation }: Checked, context: z.RefinementCtx): void {
  const { welcomeGift, birthdayGift } = members;
  const named = [
    { path: ['members', 'welcomeGift'], gift: welcomeGift, how: 'claimable', need: 'claim: true' },
    { path: ['members', 'birthdayGift'], gift: birthdayGift, how: 'given', need: 'given: true' },
    { path: ['invitation', 'inviter'], gift: invitation.inviter, how: 'given', need: 'given: true' },
    { path: ['invitation', 'invited'], gift: invitation.invited, how: 'given', need: 'given: true' },
  ] as const;
  for (const { path, gift, how, need } of named) {
    const coupon = coupons.find(({ id }) => id === gift);
    if (gift === null || coupon?.[how]) continue;
    const message = coupon ? `the coupon ${gift} needs ${need} for that` : `there is no coupon ${gift}`;
    context.addIssue({ code: 'custom', path: [...path], message });
  }
}

function checkTogether(checked: Checked, context: z.RefinementCtx): void {
  checkGifts(checked, context);
  const {
    coupons,
    members: { levels },
  } = checked;
  const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  for (const [at, coupon] of coupons.entries()) {
    const before = coupons.slice(0, at);
    if (before.some((each) => each.id === coupon.id)) wrong(['coupons', at, 'id'], `${coupon.id} is there twice`);
    if (coupon.code !== null && before.some((each) => each.code === coupon.code)) {
      wrong(['coupons', at, 'code'], `${coupon.code} is the code of another coupon`);
    }
    if (coupon.level !== null && !levels.some((level) => level.id === coupon.level)) {
      wrong(['coupons', at, 'level'], `there is no level ${coupon.level} under members`);
    }
  }
  for (const [at, level] of levels.entries()) {
    const needs = level.points !== null || level.spendMinor !== null;
    if (at === 0 && needs)
      wrong(['members', 'levels', 0], 'the first level is reached by joining: take points and spend off it');
    if (at > 0 && !needs) wrong(['members', 'levels', at], 'needs points, spend or both, or nobody could reach it');
    if (levels.slice(0, at).some((each) => each.id === level.id))
      wrong(['members', 'levels', at, 'id'], `${level.id} is there twice`);
  }
}
