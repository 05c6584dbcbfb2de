import fc from 'fast-check';
import { findEntities } from '../../../../src/nlu/entities/find-entities';
import { answerExpectation } from '../../../../src/nlu/expectation/answer-expectation';
import type { Expectation } from '../../../../src/nlu/understanding';
import { compileLexicon } from '../../../../src/text/lexicon';
import { normalise } from '../../../../src/text/normalise';
import { options } from './reading-options';

const lexicon = compileLexicon([
  { kind: 'category', id: 'cleansers', phrases: ['洗面奶', 'cleanser'] },
  { kind: 'product', id: '__proto__', phrases: ['__proto__', 'constructor'] },
]);
const expectations: Expectation[] = [
  ...(['yesNo', 'quantity', 'size', 'color', 'orderNumber', 'phone', 'address', 'name', 'paymentMethod'] as const).map(
    (expects) => ({ expects }),
  ),
  { expects: 'ordinal', count: 5 },
  { expects: 'choice', titles: ['Dawn Mug', '朝夕 洁面', '__proto__'] },
];

function readAll(text: string): void {
  for (const [country, locale] of [
    ['CN', 'zh'],
    ['US', 'en'],
  ] as const) {
    const reading = { ...options, lexicon, country, locale };
    const normalised = normalise(text);
    for (const { start, end, text: surface } of findEntities(normalised, reading)) {
      if (normalised.typed.slice(start, end) !== surface || end <= start) throw new Error(`wrong span: ${surface}`);
    }
    for (const expectation of expectations) answerExpectation(normalised, expectation, reading);
  }
}

/** What makes a rule with nested repetition look for ever, and what is no plain text. */
const pieces = [
  'a',
  '1',
  '一',
  '1,',
  'a1',
  'x ',
  '1 ',
  '.',
  '😀',
  '-',
  'a@',
  'a.a@',
  '上海市浦东新区',
  '上海',
  '第一个',
  '第',
  'wirelss ',
  'mianshuan ',
  '1-1-',
  '$1 ',
  'eleven ',
  'one hundred and ',
  '(1',
  '#1 ',
  'é̂̂',
  'a b c ',
  '12 ab cd ef gh st ',
  '1 main st ',
  'http://',
  'so-',
  'SO-20261122-',
  '100到',
  '两三百',
  'code ',
  '优惠码',
  '的',
  '不',
  '好的',
  'ok ',
  'the ',
  'x',
  '\u0000',
  '\u200b',
  '\ud800',
  '﷽',
  'İ',
  '１',
  '\n',
  '+',
  '+1 ',
  '..',
  ',,,',
  '张三',
  '号',
  '路1',
  'sml',
  'second to ',
  'in a ',
  'pay when ',
  '收到货再',
  '月',
  '1月',
  '星期',
];

describe('hostile text', () => {
  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty valueOf',
    '__proto__ __proto__',
    'null undefined NaN',
    '{"a":1}',
    '<script>alert(1)</script>',
    "'; drop table orders; --",
    '%00%0a',
    '\\u0000',
    '',
    ' ',
    '\n',
  ])('throws nothing: %j', readAll);

  it.each(pieces)('reads twenty thousand characters of %j', (piece) => {
    readAll(piece.repeat(Math.ceil(20_000 / piece.length)));
    readAll(`?${piece.repeat(100)}一`);
  });

  it('knows no country that is none', () => {
    expect(() => findEntities(normalise('call 415 555 2671'), { ...options, lexicon, country: 'ZZ' })).not.toThrow();
  });

  it('reads any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), readAll), { numRuns: 60 });
  });

  it('reads any mix of what the rules look for', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (mix) => readAll(mix.join(''))),
      { numRuns: 100 },
    );
  });
});
