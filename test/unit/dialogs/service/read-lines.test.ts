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
