import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const neverSoldOut = 1_000_000;

/** The demo shop again below another folder, with more of everything than a bench can buy. Pictures are left out. */
export function makeBenchShop(demo: string, shops: string): void {
  const folder = join(shops, 'demo');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(demo)) {
    const file = join(demo, name);
    if (!statSync(file).isFile()) continue;
    if (name !== 'catalogue.jsonl') copyFileSync(file, join(folder, name));
    else {
      const stocked = readFileSync(file, 'utf8').replaceAll(/"stock":\d+/g, `"stock":${neverSoldOut}`);
      writeFileSync(join(folder, name), stocked);
    }
  }
}
