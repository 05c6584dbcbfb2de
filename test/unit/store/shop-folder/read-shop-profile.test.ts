import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readShopProfile } from '../../../../src/store/shop-folder/read-shop-profile';

test('a shop that answers nothing of its own needs no more than shop.json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'));
  copyFileSync('shops/tau-bench-retail/shop.json', join(folder, 'shop.json'));
  expect(readShopProfile(folder)).toMatchObject({ id: 'tau-bench-retail', faq: [] });
});
