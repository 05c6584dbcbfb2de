import { ShopId } from '../../../../src/base/ids';
import { fromBytes, toBytes } from '../../../../src/search/index/segment-bytes';
import { IndexBuilder } from '../../../../src/search/index-builder';
import { indexOf, matchProducts } from '../../../../src/search/product-index';
import { randomQuery } from '../../../search/oracle/random-query';
import { Dice, randomProduct } from '../../../search/oracle/random-shop';

const shop = ShopId('kept');

function built() {
  const dice = new Dice(5);
  const builder = new IndexBuilder();
  for (let at = 0; at < 60; at += 1) builder.add(randomProduct(dice, at));
  return builder.finish();
}

test('an index that was kept answers as before', () => {
  const { segments } = built();
  const read = fromBytes(toBytes(segments, { sequence: 7 }));
  expect(read?.meta).toEqual({ sequence: 7 });
  const dice = new Dice(9);
  for (let at = 0; at < 200; at += 1) {
    const query = randomQuery(dice);
    expect(matchProducts(indexOf(shop, read?.segments ?? []), query, 0.62)).toEqual(
      matchProducts(indexOf(shop, segments), query, 0.62),
    );
  }
});

test('a flipped byte anywhere is noticed', () => {
  const bytes = toBytes(built().segments, {});
  for (const at of [0, 5, 20, bytes.length >> 1, bytes.length - 9]) {
    const torn = bytes.slice();
    torn[at] = (torn[at] ?? 0) ^ 1;
    expect(fromBytes(torn)).toBeNull();
  }
});

test('a file that was cut is no snapshot', () => {
  const bytes = toBytes(built().segments, {});
  expect(fromBytes(bytes.slice(0, bytes.length - 64))).toBeNull();
  expect(fromBytes(new Uint8Array(3))).toBeNull();
});
