import { fold, queryTokens, stem, tokensOf } from '../../../src/search/tokens';

test.each([
  ['Ｆｕｌｌ Width', 'full width'],
  ["L'Oréal", "l'oreal"],
  ['護膚乳', '护肤乳'],
])('folds %s', (text, expected) => expect(fold(text)).toBe(expected));

test.each([
  ['shoes', 'shoe'],
  ['batteries', 'battery'],
  ['dresses', 'dress'],
  ['glass', 'glass'],
  ['bus', 'bus'],
  ['tennis', 'tennis'],
  ['boxes', 'box'],
  ['ties', 'ties'],
])('the singular of %s is %s', (word, expected) => expect(stem(word)).toBe(expected));

test('Chinese is characters and overlapping pairs, English words', () => {
  expect(tokensOf('羊毛被 Wool')).toEqual(['羊', '羊毛', '毛', '毛被', '被', 'wool']);
  expect(queryTokens('羊毛被 wool')).toEqual(['羊毛', '毛被', 'wool']);
  expect(queryTokens('锅')).toEqual(['锅']);
});

test('a model number is found with and without its hyphens', () => {
  expect(tokensOf('Sony WH-1000XM4')).toContain('wh1000xm4');
});

test('a decimal stays whole, an abbreviation is also one word', () => {
  expect(tokensOf('6.7')).toEqual(['6.7']);
  expect(tokensOf('e.l.f.')).toEqual(['e', 'l', 'f', 'elf']);
});
