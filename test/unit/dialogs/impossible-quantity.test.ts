import { impossibleQuantity } from '../../../src/dialogs/impossible-quantity';

const most = 999;

describe('a number of pieces that no cart takes', () => {
  it.each([
    ['改成0件', '0'],
    ['改成-1件', '-1'],
    ['改成－1件', '-1'],
    ['买负一件', '负一'],
    ['改成1.5件', '1.5'],
    ['改成半件', '半'],
    ['改成零件', '零'],
    ['再加一百万件', '一百万'],
    ['要一千件', '一千'],
    ['第一个来1000000000000件', '1000000000000'],
    ['make it 0', '0'],
    ['make it minus one', 'minus one'],
    ['I’ll take 1.5', '1.5'],
    ['add a million more', 'a million'],
    ['1,000,000 please', '1,000,000'],
    ['add 1000 of them', '1000'],
  ])('is found in %s', (text, said) => {
    expect(impossibleQuantity(text, most)?.said).toBe(said);
  });

  it.each([
    '来两件',
    '3-5件',
    '999件',
    '要1000ml那瓶',
    '加 1.5米的床单',
    '加1.5L的水壶一个',
    'add 2',
    'add the 1.5 l kettle',
    'add the SPF 50 one',
    '',
  ])('is not read into %s', (text) => {
    expect(impossibleQuantity(text, most)).toBeNull();
  });

  it('is known to be the whole message, or a part of one', () => {
    expect(impossibleQuantity('要0件', most)).toMatchObject({ isAll: true, isCounted: true });
    expect(impossibleQuantity('-1', most)).toMatchObject({ isAll: true, isCounted: false });
    expect(impossibleQuantity('第一个来一百万件', most)).toMatchObject({ isAll: false });
  });
});
