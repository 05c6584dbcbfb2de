import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOutlets } from '../../../../src/store/shop-folder/read-outlets';
import { freshFolder } from '../../../support/fresh-folder';

const of = { country: 'CN', timeZone: 'Asia/Shanghai' };

function read(lines: string, name = 'stores.yaml') {
  const folder = freshFolder();
  writeFileSync(join(folder, name), lines);
  return readOutlets(folder, of);
}

const plain = 'id: one, name: { en: One }, address: { en: 1 Road }, city: Shanghai, at: { lat: 31, lng: 121 }';

test('a shop without the file has none', () => {
  expect(readOutlets(freshFolder(), of)).toEqual([]);
});

test('what is left out is the shop’s own, and goods come from the warehouse', () => {
  const [one] = read(`stores: [{ ${plain}, hours: { daily: "10:00-22:00", sun: closed } }]`);
  expect(one).toMatchObject({ country: 'CN', timeZone: 'Asia/Shanghai', phone: null, pickUp: { stock: 'warehouse' } });
  expect(one?.hours.week[0]).toEqual([{ from: 600, until: 1320 }]);
  expect(one?.hours.week[6]).toEqual([]);
});

test('hours may have a break and end after midnight', () => {
  const [one] = read(`stores: [{ ${plain}, hours: { daily: ["11:00-14:00", "18:00-02:00"] } }]`);
  expect(one?.hours.week[3]).toEqual([
    { from: 660, until: 840 },
    { from: 1080, until: 1560 },
  ]);
});

test('it may be JSON, and nothing may be collected', () => {
  const store = { id: 'one', name: { zh: '一店' }, address: { zh: '一路' }, city: '上海', at: { lat: 31, lng: 121 } };
  const [one] = read(
    JSON.stringify({ stores: [{ ...store, hours: { daily: 'closed' }, pickUp: false }] }),
    'stores.json',
  );
  expect(one?.pickUp).toBeNull();
});

test('the demo shop’s are right', () => {
  expect(readOutlets('shops/demo', of).length).toBeGreaterThanOrEqual(3);
});

test.each([
  [`stores: [{ ${plain}, hours: { daily: "10-22" } }]`, 'write hours as'],
  [`stores: [{ ${plain}, hours: { mon: closed } }]`, 'say when it is open'],
  [`stores: [{ ${plain.replace('lat: 31', 'lat: 131')}, hours: { daily: closed } }]`, 'line 1, stores.0.at.lat'],
  [`stores: [{ ${plain}, hours: { daily: closed } }, { ${plain}, hours: { daily: closed } }]`, 'an id of its own'],
  [`stores: [{ ${plain}, hours: { daily: closed }, pickUp: { stock: { A: -1 } } }]`, 'stores.0.pickUp'],
  [`stores: [{ ${plain}, hours: { daily: closed }, timeZone: Mars }]`, 'an IANA name'],
])('%s is refused with its reason', (text, reason) => {
  expect(() => read(text)).toThrow(reason);
});
