import { HashTable } from '../../../../src/nlu/model/hash-table';

it('finds every key where it stands, and no other', () => {
  const keys = Uint32Array.from({ length: 5000 }, (_, at) => Math.imul(at + 1, 2_654_435_761) >>> 0);
  const table = new HashTable(keys);
  keys.forEach((key, at) => {
    if (table.find(key) !== at) throw new Error(`key ${at} is found at ${table.find(key)}`);
  });
  expect(table.find(12_345)).toBe(-1);
  expect(new HashTable(new Uint32Array()).find(1)).toBe(-1);
});
