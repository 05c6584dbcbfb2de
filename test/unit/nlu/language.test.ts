import { languageOf } from '../../../src/nlu/language';
import { normalise } from '../../../src/text/normalise';

const language = (text: string, session: 'zh' | 'en') => languageOf(normalise(text).text, session);

describe('the language of a message', () => {
  it.each([
    ['我想买洗面奶', 'en', 'zh'],
    ['這個多少錢', 'en', 'zh'],
    ['iPhone 15 有货吗', 'en', 'zh'],
    ['有没有 Nike Air Max 的 size 42', 'en', 'zh'],
    ['where is my order', 'zh', 'en'],
    ['do you have 洗面奶 for oily skin', 'zh', 'en'],
    ['checkout', 'zh', 'en'],
    ['apply SAVE20', 'zh', 'en'],
    ['2pairs please', 'zh', 'en'],
  ] as const)('%s in a conversation in %s is %s', (text, session, expected) => {
    expect(language(text, session)).toBe(expected);
  });

  it.each([
    'ok',
    '42',
    'vera@example.com',
    'https://shop.example/return',
    'SO-20261122-0042',
    'Clinique',
    '👍',
    '',
    '13800138000',
    'XL',
    'LK-MINE-7K2P',
    'lk find have',
    'SAVE20',
  ])('%s changes nothing', (text) => {
    expect(language(text, 'zh')).toBe('zh');
    expect(language(text, 'en')).toBe('en');
  });
});
