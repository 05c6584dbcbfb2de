import { createUnderstand, type Understand } from '../../../src/nlu/create-understand';
import { Classifier } from '../../../src/nlu/model/classifier';
import { train } from '../../../src/nlu/train';
import type { Expectation } from '../../../src/nlu/understanding';
import { compileLexicon } from '../../../src/text/lexicon';
import { smallCorpora } from '../../support/small-corpora';

const lexicon = compileLexicon([
  { kind: 'category', id: 'cleansers', phrases: ['洗面奶', 'face wash'] },
  { kind: 'brand', id: 'dawn', phrases: ['朝夕', 'dawn & dusk'] },
]);
const now = Date.parse('2026-11-22T02:00:00Z');

async function understandOf(corpora = smallCorpora) {
  const { model } = await train(corpora);
  // So small a corpus holds none of the words that doubt is learned from.
  const calibration = { temperature: 0.2, turnAwayBelow: -0.9, noneWeight: 0.5, actFrom: 0.4 };
  const held = { classifier: new Classifier({ ...model, calibration }) };
  return { held, understand: createUnderstand({ model: held, lexicon, country: 'CN', timeZone: 'Asia/Shanghai' }) };
}

let understand: Understand;
beforeAll(async () => {
  ({ understand } = await understandOf());
});

const hear = (text: string, expectation: Expectation | null = null) =>
  understand(text, { locale: 'zh', expectation, now });

describe('understanding', () => {
  it('ranks the intents, best first, with probabilities that add up', () => {
    const { intents, verdict, locale } = hear('我想退货');
    expect(intents[0]?.intent).toBe('return.request');
    expect(intents.map(({ score }) => score)).toEqual(intents.map(({ score }) => score).sort((a, b) => b - a));
    expect(intents.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1);
    expect({ verdict, locale }).toEqual({ verdict: 'act', locale: 'zh' });
  });

  it('turns away what the shop has nothing to do with', () => {
    expect(hear('zxqj vvkw 鼯鼠饕餮').verdict).toBe('turnAway');
    expect(hear('今天天气怎么样').intents[0]?.intent).toBe('none');
  });

  it('takes an answer to the open question before all else', () => {
    const { answer, verdict, further } = hear('好的', { expects: 'yesNo' });
    expect({ answer, verdict, further }).toEqual({
      answer: { expects: 'yesNo', value: true },
      verdict: 'act',
      further: [],
    });
  });

  it('leaves the question where the message is something else', () => {
    const { answer, intents } = hear('我的快递到哪了', { expects: 'address' });
    expect(answer).toBeNull();
    expect(intents[0]?.intent).toBe('order.status');
  });

  it('answers the question and hears the wish beside it', () => {
    const { answer, further } = hear('好的，另外我的发票呢', { expects: 'yesNo' });
    expect(answer).toEqual({ expects: 'yesNo', value: true });
    expect(further.map(({ intents }) => intents[0]?.intent)).toEqual(['order.invoice']);
  });

  it('hears two wishes in one message', () => {
    const { intents, further } = hear('我要退货，另外我的发票呢');
    expect(intents[0]?.intent).toBe('return.request');
    expect(further.map(({ text, intents: ranked }) => [text, ranked[0]?.intent])).toEqual([
      ['我的发票呢', 'order.invoice'],
    ]);
  });

  it('hears the wish beside a greeting', () => {
    expect(hear('你好，我要退货').intents[0]?.intent).toBe('return.request');
  });

  it('keeps the places of entities in the text as typed', () => {
    const text = '  有２００元以内的洗面奶吗';
    for (const { start, end, text: surface } of hear(text).entities) expect(text.slice(start, end)).toBe(surface);
    expect(hear(text).entities.map(({ entity }) => entity)).toEqual(['priceRange', 'category']);
  });

  it('reads with the newer model as soon as it is there', async () => {
    const { held, understand: reading } = await understandOf();
    const before = reading('我想退货', { locale: 'zh', expectation: null, now }).intents[0]?.intent;
    const renamed = smallCorpora.map((corpus) => ({
      ...corpus,
      data: corpus.data.map((one) => (one.intent === 'return.request' ? { ...one, intent: 'exchange.request' } : one)),
    }));
    held.classifier = (await understandOf(renamed)).held.classifier;
    const after = reading('我想退货', { locale: 'zh', expectation: null, now }).intents[0]?.intent;
    expect([before, after]).toEqual(['return.request', 'exchange.request']);
  });
});

describe('hostile text', () => {
  const hostile = [
    '',
    ' ',
    '\u0000\u0001',
    '__proto__',
    'constructor toString hasOwnProperty',
    'a'.repeat(20_000),
    '退'.repeat(20_000),
    '1'.repeat(20_000),
    '👩‍👩‍👧‍👦'.repeat(2000),
    '\ud800'.repeat(600),
    'e\u0301'.repeat(3000),
    '، ؛ ؟'.repeat(500),
    `${'a-'.repeat(300)}@`,
    `${'1 '.repeat(300)}x`,
    `www.${'.'.repeat(400)}`,
    `${','.repeat(500)}也`,
    '另外'.repeat(250),
    `${'a@'.repeat(250)}`,
    `${'$1.'.repeat(170)}`,
    '<script>alert(1)</script> {{7*7}}',
    '\u202etxet desrever\u202c',
  ];
  const expectations: (Expectation | null)[] = [
    null,
    { expects: 'yesNo' },
    { expects: 'address' },
    { expects: 'choice', titles: ['__proto__', 'a'.repeat(500)] },
  ];

  it.each(hostile.map((text, at) => [at, text] as const))('number %i is answered like any other', (_, text) => {
    for (const expectation of expectations) {
      const { text: kept, intents } = hear(text, expectation);
      expect(kept.length).toBeLessThanOrEqual(512);
      expect(intents.length).toBeGreaterThanOrEqual(3);
    }
  });
});
