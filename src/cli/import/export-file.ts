import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ShopId } from '../../base/ids';
import type { CommerceStore } from '../../ports/commerce-store';
import { toLine } from '../../store/catalogue-import/to-line';

/** Writes the catalogue as JSON Lines, by product id; the file is there whole or not at all. */
export async function exportFile(store: CommerceStore, shop: ShopId, path: string): Promise<number> {
  let products = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const product of store.catalogue.all(shop)) {
      products += 1;
      yield `${toLine(product)}\n`;
    }
  }
  const unfinished = `${path}.unfinished`;
  await pipeline(Readable.from(lines()), createWriteStream(unfinished));
  await rename(unfinished, path);
  return products;
}
