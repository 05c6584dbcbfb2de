import { saidOfTitle } from '../../../src/dialogs/said-of-title';

describe('what a text says of a title', () => {
  it.each([
    ['大红袍有小包装吗', [], '武夷大红袍', 3, true],
    ['龙井来二两', [], '明前龙井', 2, true],
    ['紫砂壶多少钱', [], '紫砂西施壶', 2, true],
    ['控油效果好吗', [], '控油洁面啫喱', 2, false],
    ['灰色的', [], '通勤灰色连衣裙', 2, false],
    ['茶怎么泡', [], '明前龙井茶', 0, false],
    ['how much is the headlamp', ['headlamp'], 'Headlamp 400', 8, true],
    ['do you have the trail runners', ['trail', 'runners'], 'Trail Runner Shoes', 11, true],
    ['the gray one', ['gray'], 'Gray Dress', 4, false],
    ['the mummy bag', ['mummy', 'bag'], 'Down Mummy Sleeping Bag -10C', 8, true],
  ] as const)('%s of "%s, %s"', (text, words, title, much, isName) => {
    expect(saidOfTitle(text, words, title)).toEqual({ much, isName });
  });
});
