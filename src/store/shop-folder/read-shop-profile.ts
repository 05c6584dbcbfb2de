import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ShopId } from '../../base/ids';
import { locales } from '../../base/locale';
import { identityProofs, paymentMethods, type ShopProfile, searchBackends } from '../../commerce/shop';
import { readOutlets } from './read-outlets';
import { readPolicies } from './read-policies';
import { readPromotions } from './read-promotions';
import { ShopFolderError } from './shop-folder-error';

const text = z.object({ zh: z.string().optional(), en: z.string().optional() });
const words = z.array(z.string().min(1));

const profileSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'small letters, digits and hyphens'),
  name: text,
  currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as CNY'),
  country: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 code such as CN'),
  timeZone: z.string().refine(isTimeZone, 'an IANA name such as Asia/Shanghai'),
  defaultLocale: z.enum(locales),
  delivery: z.object({
    feeMinor: z.number().int().nonnegative(),
    freeFromMinor: z.number().int().nonnegative(),
    days: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  }),
  payments: z.array(z.enum(paymentMethods)).min(1),
  reservationMinutes: z.number().int().min(1).max(1440),
  featuredCategories: z.array(z.string()).default([]),
  provenBy: z.array(z.enum(identityProofs)).optional(),
  search: z.enum(searchBackends).optional(),
  texts: z.object({ welcome: text.default({}) }).default({ welcome: {} }),
});

const faqSchema = z.array(
  z.object({
    topic: z.string(),
    keywords: z.object({ zh: words.optional(), en: words.optional() }).optional(),
    answer: text,
  }),
);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What a shop's folder says of it; only shop.json must be there. @throws ShopFolderError that names the file and each wrong place. */
export function readShopProfile(folder: string): ShopProfile {
  const { texts, ...profile } = parse(join(folder, 'shop.json'), profileSchema);
  const answers = join(folder, 'faq.json');
  const faq = existsSync(answers) ? parse(answers, faqSchema) : [];
  return {
    ...profile,
    id: ShopId(profile.id),
    welcome: texts.welcome,
    faq,
    policies: readPolicies(folder),
    outlets: readOutlets(folder, profile),
    promotions: readPromotions(folder, profile),
  };
}

function parse<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new ShopFolderError(`${file} is not right:\n  ${places.join('\n  ')}`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ShopFolderError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
