import { z } from 'zod';

const names = z.array(z.string().min(1).max(80)).max(100);

/** A shop's own words: shops/<id>/lexicon.json. Everything in it adds to what the catalogue itself says. */
export const lexiconFileSchema = z.strictObject({
  brands: z.array(z.strictObject({ id: z.string().min(1), aliases: names })).default([]),
  categories: z.array(z.strictObject({ id: z.string().min(1), aliases: names })).default([]),
  attributes: z.array(z.strictObject({ name: z.string().min(1), id: z.string().min(1), aliases: names })).default([]),
  /** What shoppers wish for, and the attribute values that serve it: any of them will do. */
  needs: z
    .array(
      z.strictObject({
        phrases: names,
        attributes: z.array(z.strictObject({ name: z.string().min(1), value: z.string().min(1) })).default([]),
      }),
    )
    .default([]),
});

export type LexiconFile = z.infer<typeof lexiconFileSchema>;

export const emptyLexiconFile: LexiconFile = { brands: [], categories: [], attributes: [], needs: [] };
