import { Sku } from '../../../../src/base/ids';
import { readLines } from '../../../../src/dialogs/service/read-lines';

const good = (sku: string, en: string, zh: string, value: string) => ({
  sku: Sku(sku),
  quantity: 1,
  titles: [en, zh],
  names: [en, zh, value],
});
const goods = [
  good('lamp', 'desk lamp', '台灯', 'white'),
  good('mug', 'coffee mug', '马克杯', 'blue'),
  good('tea', 'tea kettle', '烧水壶', 'glass'),
];

test.each([
  ['return everything except the lamp', ['mug', 'tea']],
  ['everything but the kettle and the mug please', ['lamp']],
  ["I'll keep the lamp and send back everything else", ['mug', 'tea']],
  ['除了台灯其他的都退', ['mug', 'tea']],
  ['留下台灯，其他都退', ['mug', 'tea']],
  ['both the lamp and the mug', ['lamp', 'mug']],
  ['台灯和马克杯都退掉', ['lamp', 'mug']],
  ['return all of it', ['lamp', 'mug', 'tea']],
  ['全部退掉', ['lamp', 'mug', 'tea']],
  ['swap the lamp, everything else stays the same', ['lamp']],
  ['the tea ketle leaks', ['tea']],
  ['something else entirely', []],
])('%s names %j', (text, expected) => {
  expect(readLines(text, goods, null).map(({ sku }) => sku)).toEqual(expected);
});

const several = [
  { ...good('lamp', 'desk lamp', '台灯', 'yellow'), quantity: 2 },
  { ...good('small', 'plant pot', '花盆', 'white'), names: ['plant pot', '花盆', 'white', '白色'], quantity: 3 },
  { ...good('grey', 'plant pot', '花盆', 'grey'), names: ['plant pot', '花盆', 'grey', '灰色'], quantity: 4 },
];

test.each([
  ['return the lamp and two of the white pots', { lamp: 2, small: 2 }],
  ['send back 1 lamp and 3 grey plant pots please', { lamp: 1, grey: 3 }],
  ['one of the lamps, two white pots and three of the grey ones', { lamp: 1, small: 2, grey: 3 }],
  ['two of the white pots', { small: 2 }],
  ['the lamp and nine of the white pots', { lamp: 2, small: 3 }],
  ['一个台灯和两个白色花盆退掉', { lamp: 1, small: 2 }],
  ['白色花盆退两个，灰色花盆退3个', { small: 2, grey: 3 }],
  ['台灯和其中两个灰色花盆不要了', { lamp: 2, grey: 2 }],
  ['台灯和白色花盆都退掉', { lamp: 2, small: 3 }],
])('%s counts %j', (text, expected) => {
  const quantity = /^two of/.test(text) ? 2 : null;
  const lines = readLines(text, several, quantity);
  expect(Object.fromEntries(lines.map((line) => [line.sku, line.quantity]))).toEqual(expected);
});
