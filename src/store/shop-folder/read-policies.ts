import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { orderStatuses } from '../../commerce/order-status';
import {
  type OrderWish,
  orderWishes,
  type Policies,
  plainPolicies,
  strictRule,
  wishReasons,
} from '../../commerce/policy';
import { refundWays } from '../../commerce/refund';
import { parseYaml } from './parse-yaml';

const days = z.number().int().min(0).max(3650);
const minor = z.number().int().nonnegative();
const reasons = z.array(z.enum(wishReasons));

const exceptionSchema = z.strictObject({
  categories: z.array(z.string().min(1)).min(1),
  days: days.default(0),
  exceptFor: reasons.default([]),
  says: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
});

const ruleSchema = z.strictObject({
  statuses: z.array(z.enum(orderStatuses)).min(1),
  days: days.nullable().default(strictRule.days),
  daysByLevel: z.record(z.string(), days).default({}),
  reasons: reasons.default([]),
  photoFor: reasons.default([]),
  ways: z.array(z.enum(refundWays)).min(1).default(['original']),
  anyTender: z.boolean().default(strictRule.anyTender),
  notAfter: z.array(z.enum(orderWishes)).default([]),
  partly: z.boolean().default(strictRule.partly),
  sameProduct: z.boolean().default(strictRule.sameProduct),
  freight: z.enum(['shop', 'shopper', 'byFault']).default(strictRule.freight),
  freightMinor: minor.default(strictRule.freightMinor),
  restockingPercent: z.number().min(0).max(100).default(strictRule.restockingPercent),
  partialRefunds: z
    .partialRecord(z.enum(wishReasons), z.array(z.number().int().min(1).max(99)).min(1).max(4))
    .default({}),
  personAboveMinor: minor.nullable().default(strictRule.personAboveMinor),
  exceptions: z.array(exceptionSchema).default([]),
});

const afterPaying: readonly OrderWish[] = ['return', 'exchange', 'refundOnly', 'claim', 'priceDrop'];

const rulesSchema = z.partialRecord(z.enum(orderWishes), ruleSchema).superRefine((rules, context) => {
  for (const wish of afterPaying) {
    if (!rules[wish]?.statuses.includes('placed')) continue;
    const message = 'nothing has been paid for an order that is placed: it is changed or cancelled';
    context.addIssue({ code: 'custom', path: [wish, 'statuses'], message });
  }
});

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const window = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/, 'write a window as "09:00-12:00"');

const returnsSchema = z.strictObject({
  address: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  pickup: z
    .strictObject({ days: z.array(z.enum(weekdays)).min(1), windows: z.array(window).min(1).max(6) })
    .transform(({ days: named, windows }) => ({ days: named.map((day) => weekdays.indexOf(day)), windows }))
    .nullable()
    .default(null),
  days: z.number().int().min(1).max(365).nullable().default(null),
});

const policiesSchema = z.strictObject({
  returns: returnsSchema.transform(({ address, pickup, days }) => ({ address, courier: pickup, days })).optional(),
  rules: rulesSchema,
  refundDays: z
    .tuple([days, days])
    .refine(([fewest, most]) => fewest <= most, 'the fewest days first, then the most')
    .default([3, 7]),
});

/** policies.yaml of a shop's folder. @throws ShopFolderError that names the file and the line of each wrong place. */
export function readPolicies(folder: string): Policies {
  const file = join(folder, 'policies.yaml');
  return existsSync(file) ? parseYaml(file, readFileSync(file, 'utf8'), policiesSchema) : plainPolicies;
}
