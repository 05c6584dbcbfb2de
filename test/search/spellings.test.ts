import { createRequire } from 'node:module';
import { ShopId } from '../../src/base/ids';
import { applyEdits } from '../../src/search/apply-edits';
import { emptyQuery } from '../../src/search/product-query';
import { readQuery } from '../../src/search/read-query';
import { searchIndex } from '../../src/search/search-index';
import { initialsOf, syllablesOf } from '../../src/text/pinyin';
import { demoShop } from './demo-shop';
import { Dice } from './oracle/random-shop';

const pairs = 200;
const chinese = /^\p{Script=Han}{2,4}$/u;
const { Converter } = createRequire(__filename)('opencc-js');
const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 't' });

function topThree(text: string, locale: 'zh' | 'en'): string {
  const { lexicon, index } = demoShop();
  const { edits } = readQuery(text, { lexicon, locale, currency: 'CNY' });
  const query = applyEdits(emptyQuery(ShopId('demo'), locale), edits, { focus: null, items: [] });
  const { hits, more } = searchIndex(index, query);
  return [...hits, ...more]
    .slice(0, 3)
    .map(({ product }) => product)
    .join(' ');
}

/** Categories and brands. */
const names = (locale: 'zh' | 'en'): string[] => {
  const { lexicon } = demoShop();
  const all = [...lexicon.categories.values(), ...lexicon.brands.values()].map(({ name }) => name[locale] ?? '');
  return [...new Set(all)];
};

function titleWords(locale: 'zh' | 'en'): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const words = demoShop().products.flatMap(({ title }) => [...segmenter.segment(title[locale] ?? '')]);
  return [...new Set(words.map(({ segment }) => segment.toLowerCase()))];
}

function typo(dice: Dice, word: string): string {
  const at = 1 + dice.below(word.length - 2);
  const letter = String.fromCharCode(97 + dice.below(26));
  const [left, right] = [word.slice(0, at), word.slice(at + 1)];
  return dice.pick([
    left + right,
    `${left}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`,
    left + letter + right,
    left + letter + word.slice(at),
  ]);
}

/** Of so many requests in another spelling, the share with the same first three products. */
function same(
  pool: readonly string[],
  locale: 'zh' | 'en',
  respell: (clean: string, dice: Dice) => string | null,
): number {
  const dice = new Dice(11);
  let asked = 0;
  let met = 0;
  for (let tries = 0; tries < pairs * 20 && asked < pairs; tries += 1) {
    const clean = dice.pick(pool);
    const other = respell(clean, dice);
    const expected = topThree(clean, locale);
    if (other === null || other === clean || expected === '') continue;
    asked += 1;
    if (topThree(other, locale) === expected) met += 1;
  }
  expect(asked).toBe(pairs);
  return met / asked;
}

const chineseWords = () => [...names('zh'), ...titleWords('zh')].filter((word) => chinese.test(word));

test('pinyin finds what the characters find', () => {
  expect(same(chineseWords(), 'zh', (word) => syllablesOf(word)?.join('') ?? null)).toBeGreaterThanOrEqual(0.95);
});

test('initials find the category or brand that they abbreviate', () => {
  const abbreviated = (word: string) => initialsOf(syllablesOf(word) ?? []);
  const own = names('zh').filter((word) => chinese.test(word));
  expect(same(own, 'zh', (word) => abbreviated(word) || null)).toBeGreaterThanOrEqual(0.85);
});

test('traditional characters find what simplified ones find', () => {
  const differing = [...chineseWords()].filter((word) => toTraditional(word) !== word);
  expect(same(differing, 'zh', toTraditional)).toBeGreaterThanOrEqual(0.99);
});

test('one typo in an English word finds what the word finds', () => {
  const { lexicon } = demoShop();
  const words = [...titleWords('en'), ...names('en').map((name) => name.toLowerCase())].filter((word) =>
    /^[a-z]{5,}$/.test(word),
  );
  const share = same(words, 'en', (word, dice) => {
    const wrong = typo(dice, word);
    return lexicon.vocabulary.has(wrong) || lexicon.phrases.knows(wrong) ? null : wrong;
  });
  expect(share).toBeGreaterThanOrEqual(0.9);
});
