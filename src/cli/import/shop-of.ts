import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ShopId } from '../../base/ids';
import { emptyLexiconFile, type LexiconFile } from '../../search/lexicon-file';
import { readLexiconFile } from '../../store/shop-folder/read-lexicon-file';
import { readShopProfile } from '../../store/shop-folder/read-shop-profile';

export interface CommandShop {
  readonly id: ShopId;
  /** Null for a catalogue without a folder of its own: it can be searched, but is not served. */
  readonly currency: string | null;
  readonly lexicon: LexiconFile;
  /** The catalogue that the shop's folder brings along, where it does. */
  readonly catalogue: string | null;
}

/** What a command needs to know of a shop, from its folder where there is one. */
export function shopOf(id: string, shopsFolder: string): CommandShop {
  if (!/^[a-z0-9][a-z0-9-]{0,40}$/.test(id)) throw new Error(`"${id}" is no shop: small letters, digits and hyphens.`);
  const folder = join(shopsFolder, id);
  if (!existsSync(join(folder, 'shop.json')))
    return { id: ShopId(id), currency: null, lexicon: emptyLexiconFile, catalogue: null };
  const { currency } = readShopProfile(folder);
  const catalogue = join(folder, 'catalogue.jsonl');
  return {
    id: ShopId(id),
    currency,
    lexicon: readLexiconFile(folder),
    catalogue: existsSync(catalogue) ? catalogue : null,
  };
}
