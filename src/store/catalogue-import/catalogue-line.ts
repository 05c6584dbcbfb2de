import { z } from 'zod';

const text = z.string().trim().min(1).max(20_000);
const localText = z
  .strictObject({ zh: text.optional(), en: text.optional() })
  .refine((value) => value.zh !== undefined || value.en !== undefined, 'needs zh or en');
const name = z.union([localText, text.transform((value) => ({ en: value, zh: value }))]);
const sku = z.string().trim().min(1).max(200);
const minor = z.number().int('is a whole number of minor units').min(0, 'may not be negative').max(100_000_000_000);

/** One line of catalogue.jsonl, as docs/catalogue-format.md describes it. */
export const catalogueLineSchema = z.strictObject({
  id: z.string().trim().min(1).max(200),
  title: localText,
  description: z
    .strictObject({ zh: z.string().max(20_000).optional(), en: z.string().max(20_000).optional() })
    .default({}),
  brand: name.nullish(),
  category: z.array(localText).max(10).default([]),
  attributes: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(100), value: localText }))
    .max(500)
    .default([]),
  tags: z.array(localText).max(100).default([]),
  options: z.array(z.string().trim().min(1).max(100)).max(10).default([]),
  variants: z
    .array(
      z.strictObject({
        sku,
        options: z.record(z.string(), localText).default({}),
        price: minor,
        listPrice: minor.optional(),
        stock: z.number().int('is a whole number').min(0, 'may not be negative').max(1_000_000_000),
      }),
    )
    .min(1, 'needs at least one variant')
    .max(2000),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is a currency code such as CNY'),
  pictures: z.array(z.string().min(1).max(2000)).max(50).default([]),
  rating: z.number().min(0).max(5).nullish(),
  ratingCount: z.number().int().min(0).default(0),
  sales: z.number().int().min(0).default(0),
  addedOn: z.iso.date().default('1970-01-01'),
});

export type CatalogueLine = z.infer<typeof catalogueLineSchema>;
