import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonLines } from '../../../store/catalogue-import/read-jsonl';
import { readLexiconFile } from '../../../store/shop-folder/read-lexicon-file';
import { readShopProfile } from '../../../store/shop-folder/read-shop-profile';
import { type ConfigCheck, well, wrong } from '../check';

const cure = 'Put each shop into a folder of its own below SHOPS_DIR; docs/catalogue-format.md describes the files.';

export const shopsFolder: ConfigCheck = {
  name: 'shops',
  look({ SHOPS_DIR }) {
    if (!existsSync(SHOPS_DIR)) return wrong(`there is no folder ${SHOPS_DIR}`, cure);
    const folders = readdirSync(SHOPS_DIR, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    if (folders.length === 0) return wrong(`${SHOPS_DIR} holds no shop`, cure);
    const looked = folders.map(({ name }) => lookAt(join(SHOPS_DIR, name)));
    const trouble = looked.flatMap((each) => ('trouble' in each ? [each.trouble] : []));
    if (trouble.length > 0) return wrong(trouble.join('\n'), cure);
    return well(looked.flatMap((each) => ('shop' in each ? [each.shop] : [])).join(', '));
  },
};

type Looked = { readonly shop: string } | { readonly trouble: string };

function lookAt(folder: string): Looked {
  try {
    const { id } = readShopProfile(folder);
    readLexiconFile(folder);
    return { shop: `${id} (${countProducts(join(folder, 'catalogue.jsonl'))})` };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}

/** A shop may get its catalogue by `npm run import` instead of from its folder. */
function countProducts(file: string): string {
  if (!existsSync(file)) return 'no catalogue.jsonl';
  let products = 0;
  for (const row of readJsonLines(readFileSync(file, 'utf8'))) {
    if ('bad' in row) {
      const [first] = row.bad;
      throw new Error(`${file} line ${first?.line}: ${[first?.column, first?.reason].filter(Boolean).join(' ')}`);
    }
    products += 1;
  }
  return `${products} products`;
}
