import { goodsApart } from '../../../src/dialogs/goods-apart';
import { createUnderstand } from '../../../src/nlu/create-understand';
import { readQuery } from '../../../src/search/read-query';
import { compileLexicon } from '../../../src/text/lexicon';
import { demoShop } from '../../search/demo-shop';
import { sharedModel } from '../../support/shared-model';

const now = Date.parse('2026-11-22T02:00:00Z');
const understand = createUnderstand({
  model: sharedModel(),
  lexicon: compileLexicon([]),
  country: 'CN',
  timeZone: 'Asia/Shanghai',
});

/** The parts that a message falls into, with their numbers where one is said. */
function partsOf(text: string): readonly string[] | null {
  const locale = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const read = (of: string) => readQuery(of, { lexicon: demoShop().lexicon, locale, currency: 'CNY' });
  const parts = goodsApart(understand(text, { locale, expectation: null, now }), read);
  return (
    parts?.map(({ understanding, ofSame }) => {
      const counts = understanding.entities.flatMap((each) => (each.entity === 'quantity' ? [each.value] : []));
      const words = understanding.text.replace(/\s+/g, ' ').trim();
      return [words, ...counts.map((count) => `(${count})`), ...(ofSame ? ['same'] : [])].join(' ');
    }) ?? null
  );
}

describe('goods that a message names one after the other', () => {
  it.each([
    ['add a plant pot and 2 lipsticks', ['add a plant pot', '2 lipsticks (2)']],
    [
      'i’ll take a desk lamp, a plant pot and three towels please',
      ['i’ll take a desk lamp', 'a plant pot', 'three towels please (3)'],
    ],
    ['grab me 3 lipsticks n a serum', ['grab me 3 lipsticks (3)', 'a serum']],
    ['add the first one and a plant pot', ['add the first one', 'a plant pot']],
    ['要一个落地灯和两条浴巾', ['要一个落地灯 (1)', '两条浴巾 (2)']],
    ['花盆来一个，毛巾来三条', ['花盆来一个 (1)', '毛巾来三条 (3)']],
    ['我要买两个枕头一床被子', ['我要买两个枕头 (2)', '一床被子 (1)']],
    ['add a towel for the bathroom and two plant pots', ['add a towel for the bathroom', 'two plant pots (2)']],
    ['来个带木底座的台灯，毛巾两条', ['来个带木底座的台灯', '毛巾两条 (2)']],
    ['想买口红、面膜还有洗面奶', ['想买口红', '面膜', '洗面奶']],
  ])('%s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it.each([
    [
      'add 2 small plant pots, one grey and one white',
      ['add small plant pots one grey', 'add small plant pots one white'],
    ],
    ['add a white plant pot and a grey one', ['add a white plant pot', 'a grey one same']],
    ['白色小号来两个，灰色中号来一个', ['白色小号来两个 (2)', '灰色中号来一个 (1) same']],
    ['加两个花盆，一个白的一个灰的', ['加 花盆 一个白的 (1)', '加 花盆 一个灰的 (1)']],
  ])('tells colours and sizes of one product apart: %s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it.each([
    'add a black and white towel',
    'a lamp with a wooden base and a white shade',
    'add the first and the third',
    'add a lamp and show me pots',
    'a towel and how much is delivery',
    'something for mum and dad',
    '红色和黑色的口红',
    '带盖子和吸管的水杯',
    '花盆和毛巾哪个便宜',
    '花盆不要了，毛巾也不要了',
  ])('leaves whole what is about one thing, or wishes something else: %s', (text) => {
    expect(partsOf(text)).toBeNull();
  });
});
