import { z } from 'zod';
import { isFormula } from './cells';

export const mostVariants = 2000;
/** In UTF-16 units. */
export const longestText = 20_000;
const formula = 'looks like a spreadsheet formula';
const written = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((value) => !isFormula(value), formula);
const text = written(longestText);
const prose = z
  .string()
  .max(longestText)
  .refine((value) => !isFormula(value), formula);
const localText = z
  .strictObject({ zh: text.optional(), en: text.optional() })
  .refine((value) => value.zh !== undefined || value.en !== undefined, 'needs zh or en');
const name = z.union([localText, text.transform((value) => ({ en: value, zh: value }))]);

const minor = z.number().int('is a whole number of minor units').min(0, 'may not be negative').max(100_000_000_000);

/** One line of catalogue.jsonl, as docs/catalogue-format.md describes it. */
export const catalogueLineSchema = z.strictObject({
  id: written(200),
  title: localText,
  description: z.strictObject({ zh: prose.optional(), en: prose.optional() }).default({}),
  brand: name.nullish(),
  category: z.array(localText).max(10).default([]),
  attributes: z
    .array(z.strictObject({ name: written(100), value: localText }))
    .max(500)
    .default([]),
  tags: z.array(localText).max(100).default([]),
  options: z.array(written(100)).max(10).default([]),
  variants: z
    .array(
      z.strictObject({
        sku: written(200),
        options: z.record(z.string(), localText).default({}),
        price: minor,
        listPrice: minor.optional(),
        stock: z.number().int('is a whole number').min(0, 'may not be negative').max(1_000_000_000),
      }),
    )
    .min(1, 'needs at least one variant')
    .max(mostVariants),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is a currency code such as CNY'),
  pictures: z.array(written(2000)).max(50).default([]),
  rating: z.number().min(0).max(5).nullish(),
  ratingCount: z.number().int().min(0).default(0),
  sales: z.number().int().min(0).default(0),
  addedOn: z.iso.date().default('1970-01-01'),
});

export type CatalogueLine = z.infer<typeof catalogueLineSchema>;
