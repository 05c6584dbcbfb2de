import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ProductId, ShopId } from '../../src/base/ids';
import { silentLog } from '../../src/base/log';
import type { Product } from '../../src/commerce/product';
import type { CommerceStore } from '../../src/ports/commerce-store';
import type { PictureSearch } from '../../src/ports/picture-search';
import { openPictureIndex } from '../../src/store/pictures/picture-index';
import { eventually } from '../http/direct-line-client';
import { freshFolder } from '../support/fresh-folder';

const folder = join(__dirname, '..', '..', 'shops', 'demo');
const products = readFileSync(join(folder, 'catalogue.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Pick<Product, 'id' | 'pictures'>);

/** Every sixth picture, so that the test is quick; PICTURES_ALL=1 takes all. */
const asked = products.filter((_, at) => process.env.PICTURES_ALL === '1' || at % 6 === 0);

const photo = (id: string) =>
  sharp(join(folder, 'pictures', `${id}.svg`))
    .resize(600, 600)
    .flatten({ background: '#fff' });

const distortions: Readonly<Record<string, (id: string) => Promise<Buffer>>> = {
  smaller: (id) =>
    photo(id)
      .toBuffer()
      .then((bytes) => sharp(bytes).resize(180, 180).jpeg({ quality: 85 }).toBuffer()),
  recompressed: (id) => photo(id).jpeg({ quality: 25 }).toBuffer(),
  cropped: async (id) =>
    sharp(await photo(id).png().toBuffer())
      .extract({ left: 30, top: 15, width: 555, height: 570 })
      .jpeg()
      .toBuffer(),
  brighter: (id) => photo(id).modulate({ brightness: 1.15 }).jpeg().toBuffer(),
  darker: (id) => photo(id).modulate({ brightness: 0.8 }).webp().toBuffer(),
  everything: async (id) =>
    sharp(await photo(id).png().toBuffer())
      .extract({ left: 15, top: 20, width: 570, height: 565 })
      .modulate({ brightness: 0.9 })
      .resize(240, 240)
      .jpeg({ quality: 40 })
      .toBuffer(),
};

interface Opening {
  readonly waitMs: number;
  readonly of: typeof products;
  /** The catalogue cannot be read before. */
  readonly after?: Promise<void>;
}

function open({ waitMs, of, after }: Opening): PictureSearch {
  const store = {
    catalogue: {
      async *all() {
        await after;
        yield* of.map((product) => ({ ...product, id: ProductId(product.id) }));
      },
    },
  } as unknown as CommerceStore;
  const opened = openPictureIndex({
    ...{ shop: ShopId('demo'), store, folder, file: join(freshFolder(), 'pictures.json'), log: silentLog },
    waitMs,
  });
  if (!opened) throw new Error('sharp is not installed: npm install --include=optional');
  return opened;
}

const index = open({ waitMs: 120_000, of: products });

test.each(Object.entries(distortions))(
  '%s copies are found',
  async (name, distort) => {
    let [first, three] = [0, 0];
    for (const { id } of asked) {
      const found = await index.lookalikes(await distort(id));
      if (found === null || found === 'notYet') throw new Error(`${name} of ${id}: ${found}`);
      if (found[0] === id) first += 1;
      if (found.includes(ProductId(id))) three += 1;
    }
    const [recallAt1, recallAt3] = [first / asked.length, three / asked.length];
    process.stdout.write(
      `${name}: first ${recallAt1.toFixed(3)}, among three ${recallAt3.toFixed(3)} of ${asked.length}\n`,
    );
    expect(recallAt3).toBeGreaterThanOrEqual(0.9);
  },
  120_000,
);

test('nothing is said of a part of the catalogue: who comes too early is told so, and the looking goes on', async () => {
  let begin = () => {};
  const after = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const hurried = open({ waitMs: 200, of: products.slice(0, 2), after });
  const picture = await photo(products[1]?.id ?? '').toBuffer();
  expect(await hurried.lookalikes(picture)).toBe('notYet');
  begin();
  const found = async () => expect(await hurried.lookalikes(picture)).toEqual([products[1]?.id]);
  await eventually(found, 20_000);
}, 60_000);

test('a picture of nothing in the shop finds nothing', async () => {
  const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, at) => (at * 7919 + ((at * at) % 251)) % 256));
  const raw = { width: 300, height: 300, channels: 3 as const };
  const stripes = Buffer.from(
    Array.from({ length: 300 * 300 * 3 }, (_, at) => (Math.floor(at / 3 / 20) % 2 ? 250 : 5)),
  );
  for (const picture of [noise, stripes]) {
    expect(await index.lookalikes(await sharp(picture, { raw }).jpeg().toBuffer())).toEqual([]);
  }
});

test('what is no photograph is not read: text, a drawing, a broken file, a bomb', async () => {
  const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const good = await photo('dd-men-charcoal-wash').png().toBuffer();
  const broken = good.subarray(0, 400);
  const svg = readFileSync(join(folder, 'pictures', 'dd-men-charcoal-wash.svg'));
  for (const bytes of [Buffer.from('hello'), svg, broken, bomb, Buffer.alloc(13_000_000)]) {
    expect(await index.lookalikes(bytes)).toBeNull();
  }
});
