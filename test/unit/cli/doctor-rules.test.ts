import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '../../../src/base/log';
import { rulesFitGoods } from '../../../src/cli/doctor/checks/rules-fit-goods';
import { openCommerce } from '../../../src/compose/open-stores';
import { seedCatalogue } from '../../../src/compose/seed-catalogue';
import { readConfig } from '../../../src/config';
import { readShopProfile } from '../../../src/store/shop-folder/read-shop-profile';
import { freshFolder } from '../../support/fresh-folder';

const root = join(__dirname, '..', '..', '..');

function shops() {
  const SHOPS_DIR = freshFolder();
  const folder = join(SHOPS_DIR, 'demo');
  for (const file of ['shop.json', 'catalogue.jsonl', 'promotions.yaml', 'policies.yaml']) {
    cpSync(join(root, 'shops', 'demo', file), join(folder, file));
  }
  return { folder, config: readConfig({ SHOPS_DIR, DATA_DIR: freshFolder() }) };
}

const lineOf = (file: string, text: string): number =>
  readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

const edit = (file: string, from: string, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

test('the shops that come along name only goods that they have', async () => {
  const config = readConfig({ SHOPS_DIR: join(root, 'shops'), DATA_DIR: freshFolder() });
  expect(await rulesFitGoods.look(config)).toMatchObject({ ok: true, found: expect.stringMatching(/^[1-9]\d* ids/) });
});

test('an unknown category of a sale is named with its line and the one that may be meant', async () => {
  const { folder, config } = shops();
  const file = join(folder, 'promotions.yaml');
  edit(file, 'categories: [towels]', 'categories: [towles]');
  const verdict = await rulesFitGoods.look(config);
  expect(verdict).toMatchObject({
    ok: false,
    found: `${file} line ${lineOf(file, 'towles')}, categories: ${join(folder, 'catalogue.jsonl')} has no towles: is towels meant?`,
    cure: expect.stringContaining('Correct each id'),
  });
});

test('each unknown one is named, also of exceptions of policies, and one in the wrong list is told where it belongs', async () => {
  const { folder, config } = shops();
  const [promotions, policies] = [join(folder, 'promotions.yaml'), join(folder, 'policies.yaml')];
  edit(promotions, 'categories: [face-masks]', 'products: [face-masks], except: [nobody]');
  const [list = ''] = /categories: \[[^\]]*\]/.exec(readFileSync(policies, 'utf8')) ?? [];
  edit(policies, list, 'categories: [spaceships]');
  const { found } = await rulesFitGoods.look(config);
  expect(found.split('\n')).toEqual([
    expect.stringMatching(/promotions\.yaml line \d+, products: .* has no face-masks: it belongs under categories$/),
    expect.stringMatching(/promotions\.yaml line \d+, except: .* has no nobody$/),
    expect.stringContaining(`policies.yaml line ${lineOf(policies, 'spaceships')}, categories: `),
  ]);
});

test('the catalogue that is sold from counts, not the file that once filled it', async () => {
  const { folder, config } = shops();
  const file = join(folder, 'catalogue.jsonl');
  const store = await openCommerce(config);
  await seedCatalogue({ store, profile: readShopProfile(folder), file, log: silentLog });
  await store.close();
  const [first = ''] = readFileSync(file, 'utf8').split('\n');
  appendFileSync(file, `${first.replace(/"id":"[^"]*"/, '"id":"only-in-the-file"')}\n`);
  edit(join(folder, 'promotions.yaml'), 'categories: [towels]', 'products: [only-in-the-file]');
  const { found } = await rulesFitGoods.look(config);
  expect(found).toContain('the catalogue of demo has no only-in-the-file');
});

test('a shop without a catalogue anywhere has nothing to compare', async () => {
  const { folder, config } = shops();
  rmSync(join(folder, 'catalogue.jsonl'));
  expect(await rulesFitGoods.look(config)).toMatchObject({ ok: true });
});
