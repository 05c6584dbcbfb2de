import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { emptyLexiconFile, type LexiconFile } from '../../search/lexicon-file';
import { ShopFolderError } from './shop-folder-error';

const words = z.array(z.string().min(1).max(80)).max(200);
/** By language, or in one list. */
const phrases = z
  .union([words, z.strictObject({ zh: words.optional(), en: words.optional() })])
  .transform((given) => (Array.isArray(given) ? given : [...(given.zh ?? []), ...(given.en ?? [])]));
const id = z.string().min(1).max(120);

const fileSchema = z.strictObject({
  brands: z.array(z.strictObject({ id, aliases: phrases })).default([]),
  categories: z.array(z.strictObject({ id, aliases: phrases })).default([]),
  attributes: z.array(z.strictObject({ name: id, value: id, aliases: phrases })).default([]),
  needs: z
    .array(z.strictObject({ phrases, attributes: z.array(z.strictObject({ name: id, value: id })).default([]) }))
    .default([]),
});

/** lexicon.json of a shop's folder: what shoppers call things. A shop without one has the words of its catalogue. */
export function readLexiconFile(folder: string): LexiconFile {
  const file = join(folder, 'lexicon.json');
  if (!existsSync(file)) return emptyLexiconFile;
  const parsed = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const places = parsed.error.issues.slice(0, 10).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ShopFolderError(`${file} is not right:\n  ${places.join('\n  ')}`);
  }
  const { attributes, ...rest } = parsed.data;
  return { ...rest, attributes: attributes.map(({ value, ...attribute }) => ({ ...attribute, id: value })) };
}
