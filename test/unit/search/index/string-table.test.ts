import { numberOf, packStrings, stringAt, stringCount } from '../../../../src/search/index/string-table';

const strings = [
  '',
  'red',
  '红色',
  'rd',
  'der',
  'x'.repeat(5000),
  ...Array.from({ length: 500 }, (_, at) => `sku-${at}`),
];

test('every string is found by its number and the other way round', () => {
  const table = packStrings(strings);
  expect(stringCount(table)).toBe(strings.length);
  strings.forEach((text, at) => {
    expect(numberOf(table, text)).toBe(at);
    expect(stringAt(table, at)).toBe(text);
  });
});

test('a string that is not there has no number', () => {
  const table = packStrings(strings);
  for (const text of ['re', 'redd', '红', 'sku-500', 'y'.repeat(5000)]) expect(numberOf(table, text)).toBe(-1);
  expect(numberOf(packStrings([]), 'red')).toBe(-1);
});
