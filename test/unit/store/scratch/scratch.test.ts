import { Scratch } from '../../../../src/store/scratch/scratch';

let scratch: Scratch;
beforeEach(() => {
  scratch = new Scratch();
});
afterEach(() => scratch.close());

test('the first value of a key stays when it is added again, and gives way when it is set', () => {
  const map = scratch.map<number>();
  expect(map.add('a', 1)).toBe(true);
  expect(map.add('a', 2)).toBe(false);
  expect(map.get('a')).toBe(1);
  map.set('a', 3);
  expect(map.get('a')).toBe(3);
  expect(map.has('b')).toBe(false);
});

test('null is a value like another', () => {
  const map = scratch.map<number | null>();
  map.add('a', null);
  expect(map.has('a')).toBe(true);
  expect(map.get('a')).toBeNull();
  expect(map.size()).toBe(1);
});

test('entries come in the order of bytes over many pages, all of them or those of one value', () => {
  const map = scratch.map<number>();
  const keys = ['😀', 'ä', 'é', '中', ...Array.from({ length: 1500 }, (_, at) => `key-${at}`)];
  for (const [at, key] of keys.entries()) map.add(key, at % 2);
  const sorted = [...keys].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  expect([...map.entries()].map(([key]) => key)).toEqual(sorted);
  expect([...map.entries(1)]).toHaveLength(map.size(1));
  expect(map.size(1)).toBe(752);
});

test('two maps know nothing of each other', () => {
  const one = scratch.map<number>();
  one.add('a', 1);
  expect(scratch.map<string>().has('a')).toBe(false);
});

test('a list is taken once, in the order of its places', () => {
  const lists = scratch.lists();
  lists.put('a', 2, 'second');
  lists.put('b', 1, 'other');
  lists.put('a', 1, 'first');
  expect(lists.take('a')).toEqual(['first', 'second']);
  expect(lists.take('a')).toEqual([]);
  expect(lists.take('b')).toEqual(['other']);
});
