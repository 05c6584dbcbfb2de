import { slug } from '../../commerce/product';
import { compileLexicon, type Lexicon } from '../../text/lexicon';
import { brandNames } from './brands';
import { kindNames } from './kinds';
import { valueNames } from './values';

/** Only the very words are looked for here: other spellings are settled before. */
const asWritten = { sounds: false };

let compiledBrands: Lexicon | null = null;
let compiled: Lexicon | null = null;

const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((name) => name.trim()));

/** Kinds and properties that shoppers everywhere name: `category` entries are kinds, `attribute` entries properties. */
export function commonLexicon(): Lexicon {
  compiled ??= compileLexicon(
    [
      ...rows(kindNames).map((phrases) => ({ kind: 'category' as const, id: phrases[0] ?? '', phrases })),
      ...rows(valueNames).map((phrases) => ({
        kind: 'attribute' as const,
        id: phrases[0] ?? '',
        name: 'property',
        phrases,
      })),
    ],
    asWritten,
  );
  return compiled;
}

export function commonBrands(): Lexicon {
  compiledBrands ??= compileLexicon(
    rows(brandNames).map((phrases) => ({ kind: 'brand' as const, id: phrases[0] ?? '', phrases })),
    asWritten,
  );
  return compiledBrands;
}

/** What a brand that the shop does not have is called: by the id that `readUnsoldBrands` gives it. */
export function commonBrandName(id: string): { readonly zh: string; readonly en: string } | null {
  const row = rows(brandNames).find(([zh = '', en = zh]) => slug(en) === id);
  return row ? { zh: row[0] ?? id, en: row[1] ?? row[0] ?? id } : null;
}
