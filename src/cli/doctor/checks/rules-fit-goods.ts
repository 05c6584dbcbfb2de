import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from '../../../commerce/product';
import { openCommerce } from '../../../compose/open-stores';
import type { Config } from '../../../config';
import { readJsonLines } from '../../../store/catalogue-import/read-jsonl';
import { type NamedGoods, type NamedIn, namedGoods } from '../../../store/shop-folder/named-goods';
import { readShopProfile } from '../../../store/shop-folder/read-shop-profile';
import { isOneTypo } from '../../../text/edit-distance';
import { type ConfigCheck, well, wrong } from '../check';

/** A rule on goods that are not there does nothing, and nothing else says so. */
export const rulesFitGoods: ConfigCheck = {
  name: 'rules',
  async look(config) {
    const { SHOPS_DIR } = config;
    const entries = existsSync(SHOPS_DIR) ? readdirSync(SHOPS_DIR, { withFileTypes: true }) : [];
    const unknown: string[] = [];
    let known = 0;
    for (const entry of entries) {
      if (!entry.isDirectory()) continue;
      const folder = join(SHOPS_DIR, entry.name);
      const named = ['promotions.yaml', 'policies.yaml'].flatMap((file) => namedGoods(join(folder, file)));
      const goods = named.length === 0 ? null : await goodsOf(folder, config);
      if (!goods) continue;
      const foreign = named.filter((each) => !goods.all[each.list].has(each.id));
      known += named.length - foreign.length;
      unknown.push(...foreign.map((each) => sayUnknown(each, goods)));
    }
    if (unknown.length === 0)
      return well(`${known} ids of goods in promotions.yaml and policies.yaml, all in the catalogue`);
    return wrong(
      unknown.join('\n'),
      'Correct each id, take it out of the file, or bring the goods into the catalogue ("npm run import").',
    );
  },
};

interface Goods {
  /** Where the ids come from, as it is told. */
  readonly from: string;
  readonly all: Readonly<Record<NamedIn, ReadonlySet<string>>>;
}

/** The catalogue that is sold from, else the file from which an empty one would be filled; null where there is neither. */
async function goodsOf(folder: string, config: Config): Promise<Goods | null> {
  const file = join(folder, 'catalogue.jsonl');
  // What is wrong with the shop's files or with the database is said by their own checks.
  const sold = await soldGoods(folder, config).catch(() => null);
  if (sold) return sold;
  if (!existsSync(file)) return null;
  const rows = [...readJsonLines(readFileSync(file, 'utf8'))].flatMap((read) => ('row' in read ? [read.row] : []));
  return { from: file, all: idsOf(rows) };
}

async function soldGoods(folder: string, config: Config): Promise<Goods | null> {
  if (config.DATABASE_URL === undefined && !existsSync(join(config.DATA_DIR, 'commerce.db'))) return null;
  const shop = readShopProfile(folder).id;
  const { catalogue, close } = await openCommerce(config);
  try {
    if ((await catalogue.size(shop)) === 0) return null;
    const products: Product[] = [];
    for await (const product of catalogue.all(shop)) products.push(product);
    return { from: `the catalogue of ${shop}`, all: idsOf(products) };
  } finally {
    await close();
  }
}

type Named = Pick<Product, 'id' | 'category' | 'brand' | 'variants'>;

function idsOf(products: readonly Named[]): Goods['all'] {
  const ids = new Set<string>(products.map(({ id }) => id));
  const skus = new Set<string>(products.flatMap(({ variants }) => variants.map(({ sku }) => sku)));
  const categories = new Set(products.flatMap(({ category }) => category.map(({ id }) => id)));
  const brands = new Set(products.flatMap(({ brand }) => (brand ? [brand.id] : [])));
  return { products: ids, skus, categories, brands, except: new Set([...ids, ...skus, ...categories, ...brands]) };
}

function sayUnknown({ file, line, list, id }: NamedGoods, { from, all }: Goods): string {
  const meant = [...all[list]].find((other) => isOneTypo(id, other));
  const elsewhere = (['products', 'skus', 'categories', 'brands'] as const).find((other) => all[other].has(id));
  const hint = meant ? `: is ${meant} meant?` : elsewhere ? `: it belongs under ${elsewhere}` : '';
  return `${file} line ${line}, ${list}: ${from} has no ${id}${hint}`;
}
