// Draws one picture a product: node scripts/draw-pictures.mjs shops/demo
// The same catalogue always gives the same pictures; those of products that are gone are removed.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from './pictures/stage.mjs';

const shop = process.argv[2];
if (!shop) {
  console.error('usage: node scripts/draw-pictures.mjs <shop folder>');
  process.exit(1);
}

const products = readFileSync(join(shop, 'catalogue.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const folder = join(shop, 'pictures');
mkdirSync(folder, { recursive: true });

const drawn = new Set();
let bytes = 0;
for (const product of products) {
  const svg = draw(product);
  const file = `${product.id}.svg`;
  writeFileSync(join(folder, file), svg);
  drawn.add(file);
  bytes += Buffer.byteLength(svg);
}
for (const file of readdirSync(folder)) {
  if (file.endsWith('.svg') && !drawn.has(file)) rmSync(join(folder, file));
}
console.log(`${drawn.size} pictures, ${(bytes / Math.max(1, drawn.size) / 1000).toFixed(1)} kB on average`);
