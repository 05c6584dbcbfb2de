import { isOneTypo, TypoIndex } from '../../../src/text/edit-distance';

describe('isOneTypo', () => {
  it.each([
    ['keybord', 'keyboard'],
    ['wirless', 'wireless'],
    ['balck', 'black'],
    ['shrit', 'shirt'],
    ['dresss', 'dress'],
    ['cat', 'bat'],
    ['ab', 'ba'],
  ])('%s and %s', (a, b) => {
    expect(isOneTypo(a, b)).toBe(true);
    expect(isOneTypo(b, a)).toBe(true);
  });
  it.each([
    ['keybrd', 'keyboard'],
    ['abc', 'cab'],
    ['shoe', 'shirt'],
    ['abcd', 'badc'],
  ])('not %s and %s', (a, b) => expect(isOneTypo(a, b)).toBe(false));
});

describe('TypoIndex', () => {
  const words = ['lipstick', 'lipsticks', 'mascara', 'shampoo'];
  it('finds what a linear search finds', () => {
    const index = new TypoIndex(words);
    for (const typed of ['lipstik', 'lipstickz', 'ipstick', 'mascra', 'hsampoo', 'sahmpoo', 'other']) {
      expect(index.near(typed).sort()).toEqual(words.filter((word) => isOneTypo(word, typed)).sort());
    }
  });
});
