import { compileLexicon, type LexiconEntry } from '../../../src/text/lexicon';
import { normalise, typedSpan } from '../../../src/text/normalise';

const entries: LexiconEntry[] = [
  { kind: 'category', id: 'cleansers', phrases: ['洁面', '洗面奶', 'Cleanser', 'face wash'] },
  { kind: 'category', id: 'eye-cream', phrases: ['眼霜', 'eye cream'] },
  { kind: 'category', id: 'lipstick', phrases: ['口红', '唇膏', 'lipsticks'] },
  { kind: 'category', id: 'keyboards', phrases: ['键盘', 'keyboard'] },
  { kind: 'product', id: 'k1', phrases: ['Wireless Keyboard K1', 'wireless keyboard'] },
  { kind: 'category', id: 'dresses', phrases: ['连衣裙', 'dresses'] },
  { kind: 'category', id: 't-shirts', phrases: ['T-shirt', 'T恤'] },
  { kind: 'brand', id: 'olay', phrases: ['玉兰油', 'Olay'] },
  { kind: 'brand', id: 'estee-lauder', phrases: ['雅诗兰黛', 'Estée Lauder'] },
  { kind: 'brand', id: 'perfect-diary', phrases: ['完美日记', 'Perfect Diary'] },
  { kind: 'attribute', name: 'color', id: 'black', phrases: ['black', '黑色'] },
  { kind: 'category', id: 'shoes', phrases: ['shoes', '鞋'] },
];
const lexicon = compileLexicon(entries);

const find = (text: string) => {
  const normalised = normalise(text);
  return lexicon.find(normalised).map((span) => [typedSpan(normalised, span).text, span.entries[0]?.id, span.how]);
};

describe('lexicon.find', () => {
  it.each([
    [
      '完美日记kh',
      [
        ['完美日记', 'perfect-diary', 'exact'],
        ['kh', 'lipstick', 'initials'],
      ],
    ],
    [
      '玉兰油 yanshuang',
      [
        ['玉兰油', 'olay', 'exact'],
        ['yanshuang', 'eye-cream', 'pinyin'],
      ],
    ],
    ['xi mian nai', [['xi mian nai', 'cleansers', 'pinyin']]],
    ['koufong kouhong', [['kouhong', 'lipstick', 'pinyin']]],
    ['yansuang', [['yansuang', 'eye-cream', 'pinyin']]],
    [
      '雅斯兰黛眼霜',
      [
        ['雅斯兰黛', 'estee-lauder', 'pinyin'],
        ['眼霜', 'eye-cream', 'exact'],
      ],
    ],
    ['wirless keybord', [['wirless keybord', 'k1', 'typo']]],
    ['完美日己的', [['完美日己', 'perfect-diary', 'pinyin']]],
    ['雅诗大黛', [['雅诗大黛', 'estee-lauder', 'typo']]],
    ['Estee Lauder', [['Estee Lauder', 'estee-lauder', 'exact']]],
    [
      'ＯＬＡＹ口紅',
      [
        ['ＯＬＡＹ', 'olay', 'exact'],
        ['口紅', 'lipstick', 'exact'],
      ],
    ],
    ['two dresses', [['dresses', 'dresses', 'exact']]],
    ['a dress', [['dress', 'dresses', 'exact']]],
    [
      'black tshirts',
      [
        ['black', 'black', 'exact'],
        ['tshirts', 't-shirts', 'exact'],
      ],
    ],
    ['t shirt', [['t shirt', 't-shirts', 'exact']]],
    ['Wireless Keyboard K1', [['Wireless Keyboard K1', 'k1', 'exact']]],
  ])('%s', (text, spans) => expect(find(text)).toEqual(spans));

  it.each([
    'show me the shows',
    'shoe-horned',
    'keyboards2000x',
    'blacked out',
    'dressing',
    'OK',
    'mm',
    'my',
    'he',
    '你好',
    '__proto__',
    'constructor',
  ])('takes no other word for one it knows: %s', (text) =>
    expect(find(text).filter(([, , how]) => how !== 'exact')).toEqual([]),
  );

  it('is sure of the very words and unsure of a guess', () => {
    const certainty = (text: string) => lexicon.find(normalise(text))[0]?.certainty ?? 0;
    expect(certainty('口红')).toBe(1);
    expect(certainty('kouhong')).toBeGreaterThan(certainty('完美日记kh'.slice(4)));
    expect(certainty('kh')).toBeLessThan(0.5);
  });

  it('keeps every meaning of the same words', () => {
    const both = compileLexicon([
      { kind: 'brand', id: 'coach', phrases: ['coach'] },
      { kind: 'category', id: 'coaches', phrases: ['coach'] },
    ]);
    expect(both.find(normalise('coach'))[0]?.entries.map(({ kind }) => kind)).toEqual(['brand', 'category']);
  });

  it('leaves sounds out where they are not wanted', () => {
    const plain = compileLexicon(entries, { sounds: false });
    expect(plain.find(normalise('yanshuang'))).toEqual([]);
    expect(plain.find(normalise('眼霜'))).toHaveLength(1);
  });

  it('looks up a phrase and knows its words', () => {
    expect(lexicon.lookUp('OLAY').map(({ id }) => id)).toEqual(['olay']);
    expect(lexicon.lookUp('unknown')).toEqual([]);
    expect(lexicon.knows('wireless')).toBe(true);
    expect(lexicon.knows('wirless')).toBe(false);
  });
});
