import { fuzzyPinyin, initialsOf, pinyinOf, readings, syllablesOf } from '../../../src/text/pinyin';

describe('pinyin', () => {
  it('reads characters without tones', () => expect(syllablesOf('眼霜')).toEqual(['yan', 'shuang']));
  it('writes ü as v', () => expect(pinyinOf('绿')).toBe('lv'));
  it('reads nothing but Chinese', () => expect(syllablesOf('眼a')).toBeNull());
  it('knows second readings', () => expect(readings('银行')).toContainEqual(['yin', 'hang']));
  it('abbreviates', () => expect(initialsOf(['kou', 'hong'])).toBe('kh'));
  it.each([
    ['shuang', 'suan'],
    ['nan', 'lan'],
    ['zhen', 'zeng'],
    ['ling', 'lin'],
  ])('%s sounds like %s', (a, b) => expect(fuzzyPinyin(a)).toBe(fuzzyPinyin(b)));
});
