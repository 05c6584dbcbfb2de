import { keysWithin, measureBound } from '../../../../src/search/reading/measure-bounds';
import { findMeasures } from '../../../../src/text/units';

function bounded(text: string): string {
  const [span] = findMeasures(text);
  if (!span) throw new Error(`no measure in ${text}`);
  const { start, end, bound } = measureBound(text, span);
  return `${bound} ${text.slice(start, end)}`;
}

test.each([
  ['power bank at least 20000mah', 'from at least 20000mah'],
  ['monitor bigger than 27 inches', 'from bigger than 27 inches'],
  ['backpack 50l or more', 'from 50l or more'],
  ['20000毫安以上的充电宝', 'from 20000毫安以上'],
  ['行李箱 至少24寸', 'from 至少24寸'],
  ['行李箱 不超过20寸', 'to 不超过20寸'],
  ['dog food under 5kg', 'to under 5kg'],
  ['5公斤以下的米', 'to 5公斤以下'],
  ['洗发水 500ml', 'is 500ml'],
  ['a 27 inch monitor', 'is 27 inch'],
])('%s', (text, expected) => {
  expect(bounded(text)).toBe(expected);
});

test('values on the asked side, of the same unit', () => {
  const keys = ['5000 mah', '20000 mah', '30000 mah', '65 w'];
  expect(keysWithin(keys, '20000 mah', 'from')).toEqual(['20000 mah', '30000 mah']);
  expect(keysWithin(keys, '20000 mah', 'to')).toEqual(['5000 mah', '20000 mah']);
  expect(keysWithin(keys, '10000 mah', 'is')).toEqual(['10000 mah']);
});
