import { lacksEmail, soundsLikeName, wordsBeside } from '../../../src/dialogs/identity-evidence';

test.each(['Yusuf Rossi', 'my name is yusuf rossi', "it's Mei Patel", 'I am Anya Garcia, 12345', '我叫张伟'])(
  '“%s” sounds like a name',
  (text) => expect(soundsLikeName(text)).toBe(true),
);

test.each(['why do you need that?', 'I would rather not tell you who I am today', '19122', 'no', '为什么要这个信息呢'])(
  '“%s” does not',
  (text) => expect(soundsLikeName(text)).toBe(false),
);

test('words beside who writes are counted', () => {
  expect(wordsBeside("Hi, I'm Yusuf Rossi, zip 19122")).toBe(2);
  expect(wordsBeside('yusuf@example.com')).toBe(0);
  expect(wordsBeside('I’m Yusuf Rossi, 19122, cancel order #W2378156')).toBeGreaterThanOrEqual(4);
});

test.each(["I don't remember my email", 'forgot the e-mail', '不记得邮箱了，忘了邮箱'])(
  '“%s” lacks an e-mail',
  (text) => expect(lacksEmail(text)).toBe(true),
);
