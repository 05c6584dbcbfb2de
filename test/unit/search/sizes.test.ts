import { keyOfMeasure, measureOf, sizeKeys, sizeOfValue } from '../../../src/search/sizes';

test('the same amount has the same key, whatever its unit', () => {
  const key = (value: number, unit: string) => keyOfMeasure({ value, unit, kind: 'volume', start: 0, end: 0 });
  expect(key(1, 'l')).toBe(key(1000, 'ml'));
  expect(key(0.5, 'jin')).toBe(key(250, 'g'));
  expect(measureOf({ zh: '60毫升' })).toBe(measureOf({ en: '60 ml' }));
});

test('a value that is more than a measure is none', () => {
  expect(measureOf({ en: '15ml twin pack and 3ml' })).toBeNull();
  expect(measureOf({ en: 'red' })).toBeNull();
});

test.each([
  ['42码', ['42']],
  ['eu 42', ['eu 42', '42']],
  ['us 9', ['us 9', '42', '40']],
  ['uk 8', ['uk 8', '41', '41.5']],
  ['cn 260', ['cn 260', '42']],
  ['xl', ['xl']],
  ['2xl', ['xxl']],
  ['大码', ['l']],
])('%s may be called %j', (text, expected) => expect(sizeKeys(text)).toEqual(expected));

test.each([
  ['size', { zh: '42 码', en: '42' }, '42'],
  ['size', { en: 'XL' }, 'xl'],
  ['size', { zh: '1.5 米床', en: '1.5 m bed' }, null],
  ['color', { en: 'M' }, null],
] as const)('the %s %j is the size %s', (option, name, expected) => expect(sizeOfValue(option, name)).toBe(expected));
