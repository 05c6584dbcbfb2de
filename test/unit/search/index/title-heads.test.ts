import { titleTokens } from '../../../../src/search/index/title-heads';

/** Words that are the thing itself. */
const things = (title: { readonly zh?: string; readonly en?: string }): string[] =>
  titleTokens(title)
    .filter(({ token, times }) => token !== '' && times === 1)
    .map(({ token }) => token);

test.each([
  ['Gaming Mouse Pad', ['pad']],
  ['Leather Ankle Boots', ['leather', 'ankle', 'boot']],
  ['Case for iPhone 12', ['case']],
  ['Screen Protector Pomo Phone', ['protector', 'pomo']],
  ['Men Light Oil-Control Lotion', ['men', 'oil', 'control', 'lotion']],
  ['Warm White Night Light', ['light']],
  ['Xerox Toner Cartridge, Black', ['cartridge', 'black']],
])('what "%s" sells', (en, expected) => expect(things({ en })).toEqual(expected));

test('an iPhone case is no iPhone in Chinese either', () => {
  expect(things({ zh: 'iPhone 12 硅胶保护壳' })).not.toContain('iphone');
  expect(things({ zh: '手机壳' })).not.toContain('手机');
  expect(things({ zh: '抽纸 3层120抽*24包' })).toContain('抽纸');
  expect(things({ zh: '智能手机' })).toContain('手机');
  expect(things({ zh: '餐桌布 防水防油' })).not.toContain('餐桌');
});
