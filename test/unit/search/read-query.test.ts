import type { Locale } from '../../../src/base/locale';
import { filterCertainty } from '../../../src/search/product-query';
import type { QueryEdit } from '../../../src/search/query-edit';
import { readQuery } from '../../../src/search/read-query';
import { demoShop } from '../../search/demo-shop';

const read = (text: string, locale: Locale = /\p{Script=Han}/u.test(text) ? 'zh' : 'en') =>
  readQuery(text, { lexicon: demoShop().lexicon, locale, currency: 'CNY' });

const sign = (negated: boolean): string => (negated ? '-' : '+');

/** An edit in few words; what only lifts products is left out. */
function said(edit: QueryEdit): string[] {
  switch (edit.edit) {
    case 'kind':
      return [];
    case 'setCategory':
    case 'addCategory':
      return [`${sign(edit.condition.negated)}category ${edit.condition.id}`];
    case 'addBrand':
      return [`${sign(edit.condition.negated)}brand ${edit.condition.id}`];
    case 'setAttribute': {
      const { name, values, negated, origin } = edit.condition;
      return (origin?.certainty ?? 1) < filterCertainty ? [] : [`${sign(negated)}${name} ${values[0]}`];
    }
    case 'setPrice':
      return [`price ${edit.price.min ?? ''}-${edit.price.max ?? ''}`];
    case 'sort':
      return [`sort ${edit.by} ${edit.order}`];
    case 'addTerm':
      return (edit.term.origin?.certainty ?? 1) < filterCertainty ? [] : [`+word ${edit.term.text}`];
    case 'excludeTerm':
      return [`-word ${edit.term.text}`];
    case 'unset':
      return [`unset ${edit.path}`];
    default:
      return [edit.edit];
  }
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['想买一支200元以内适合油皮的洗面奶', ['price -20000', '+skinType oily-skin', '+category cleansers']],
  ['两百以内的口红', ['price -20000', '+category lipstick']],
  ['一百五到两百的粉底', ['price 15000-20000', '+category foundation']],
  ['三百左右的耳机', ['price 24000-36000', '+category headphones']],
  ['完美日记kh', ['+brand perfect-diary', '+category lipstick']],
  ['玉兰油 mianshuang', ['+brand olay', '+category moisturisers']],
  ['想要紅色的口紅', ['+color red', '+category lipstick']],
  ['ＮＹＸ 口红', ['+brand nyx', '+category lipstick']],
  ['除了美宝莲的睫毛膏', ['-brand maybelline', '+category mascara']],
  ['最便宜的手机', ['sort price asc', '+category phones']],
  ['销量最高的面膜', ['sort sales desc', '+category face-masks']],
  ['蓝牙耳机', ['+category headphones', '+word 蓝牙耳机']],
  ['妈快过生日了 送她点护手霜', ['+category body-care', '+word 护手霜']],
  ['皮肤特别干 面霜', ['+skinType dry-skin', '+category moisturisers']],
  ['裙子 不要太短', ['+category dresses']],
  ['除了迪奥以外的香水', ['-brand dior', '+category perfume']],
  ['眼影别给我推倩碧的', ['+category eyeshadow', '-brand clinique']],
  ['用中文回答 我要口红', ['+category lipstick']],
  ['口红 送女朋友', ['+category lipstick']],
  ['lipstick in english please', ['+category lipstick']],
  ['my wife loves lipstick', ['+category lipstick']],
  ["headphones that don't fall out", ['+category headphones']],
  ["headphones that aren't apple", ['+category headphones', '-brand apple']],
  ['phones other than samsung', ['+category phones', '-brand samsung']],
  ['lipstick in size 99', ['+category lipstick', '+word size 99']],
  ['lipstick no strong smell', ['+category lipstick', '-word strong smell']],
  ['口红不要红色 手机', ['+category lipstick', '+category phones', '-color red']],
  ['洗面奶 不要香味的 油皮', ['+category cleansers', '+skinType oily-skin']],
  ['我身高1米8 买件衬衫', ['+category shirts-t-shirts']],
  ['便宜点的', ['cheaper']],
  ['换个牌子', ['otherBrand']],
  ['不要红色', ['-color red']],
  ['价格无所谓', ['unset price']],
  ['只要现货', ['inStock']],
  ['只看打折的', ['onSale']],
  ['just the ones on sale', ['onSale']],
  ['还有别的吗', ['nextPage']],
  ['lipstick under 100', ['+category lipstick', 'price -10000']],
  ['headphones, not white', ['+category headphones', '-color white']],
  ['cheapest phone', ['sort price asc', '+category phones']],
  ['something cheaper', ['cheaper']],
  ['another brand please', ['otherBrand']],
  ['foundation for dry skin', ['+category foundation', '+skinType dry-skin']],
  ['lipstik', ['+category lipstick']],
];

test.each(cases)('%s', (text, expected) => {
  expect(read(text).edits.flatMap(said)).toEqual(expect.arrayContaining([...expected]));
});

test('says where in the text each condition stands, as it was typed', () => {
  const text = '玉兰油 mianshuang，100元以內';
  expect(read(text).spans?.map((span) => [span.what, text.slice(span.start, span.end)])).toEqual([
    ['brand', '玉兰油'],
    ['category', 'mianshuang'],
    ['price', '100元以內'],
  ]);
});

test('a bare number is no price when a model claims it', () => {
  const edits = read('iphone 13 5500以下').edits.flatMap(said);
  expect(edits).toContain('price -550000');
  expect(edits).not.toContain('price -1300');
});

test.each([
  ['口红', true],
  ['玉兰油', true],
  ['便宜点的', false],
  ['不要红色', false],
  ['the red one', false],
  ['show me more', false],
])('whether "%s" is a search of its own: %s', (text, expected) => {
  expect(read(text).standsAlone).toBe(expected);
});

test('what a case is for is not what is looked for', () => {
  const edits = ['a case for iphone', 'headphones for nyx phone'].flatMap((text) => read(text).edits.flatMap(said));
  expect(edits).not.toContain('+category phones');
});

test('a word that the shop knows is never taken for another one', () => {
  expect(read('show me shoes').corrected).toBeNull();
  expect(read('keybord').corrected).toBe('keyboard');
});
