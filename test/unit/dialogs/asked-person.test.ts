import { asksForPerson } from '../../../src/dialogs/repairs/asked-person';
import { asksForPersonIn } from '../../support/asks-for-person-in';

test('there are fifty ways in each language', () => {
  expect(new Set(asksForPersonIn.en).size).toBeGreaterThanOrEqual(50);
  expect(new Set(asksForPersonIn.zh).size).toBeGreaterThanOrEqual(50);
});

test.each(asksForPersonIn.en)('%s', (text) => expect(asksForPerson(text)).toBe(true));
test.each(asksForPersonIn.zh)('%s', (text) => expect(asksForPerson(text)).toBe(true));

test.each([
  'are you a human?',
  'am I talking to a real person?',
  'is this a bot',
  'a gift for my manager',
  'shoes for a man',
  'I want a watch for a person with small wrists',
  'where is my order',
  'cancel it',
  'I want to return the headphones',
  'looking for a robot vacuum',
  'can you help me find a jacket for women',
  'people say this grill is good',
  'send it to someone else: Ana Ruiz, 1 Elm St, Austin TX 73301',
  'I want to buy something for someone special',
  'do people like this one?',
  'I need a coffee maker for my team',
  'can I send it to somebody else',
  '你是真人吗',
  '你是机器人吗',
  '送领导的礼物',
  '人工皮革的包有吗',
  '客服电话是多少',
  '想买扫地机器人',
  '给老板买个手表',
  '这个人工智能音箱多少钱',
])('%s is something else', (text) => expect(asksForPerson(text)).toBe(false));
