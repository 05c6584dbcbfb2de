import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noPromotions, type Promotions } from '../../commerce/promotions';
import { parseYaml } from './parse-yaml';
import type { Whose } from './promotion-parts';
import { promotionsSchema } from './promotions-schema';

/** promotions.yaml of a shop's folder. @throws ShopFolderError that names the file and the line of each wrong place. */
export function readPromotions(folder: string, whose: Whose): Promotions {
  const file = join(folder, 'promotions.yaml');
  return existsSync(file) ? parseYaml(file, readFileSync(file, 'utf8'), promotionsSchema(whose)) : noPromotions;
}
