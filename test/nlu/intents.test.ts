import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createUnderstand, type Understand } from '../../src/nlu/create-understand';
import { evaluateMessages } from '../../src/nlu/evaluation/evaluate-messages';
import { HomophoneTypo } from '../../src/nlu/evaluation/homophone-typo';
import { parseLabelled } from '../../src/nlu/evaluation/labelled-message';
import { loadModel } from '../../src/nlu/load-model';
import { modelPath, readCorpora, readManifest } from '../../src/nlu/model-files';
import { compileLexicon } from '../../src/text/lexicon';
import { normalise } from '../../src/text/normalise';
import { ensureTrainedModel } from '../support/ensure-trained-model';

const models = join(__dirname, '..', '..', 'models');
const blind = (locale: 'zh' | 'en') => parseLabelled(readFileSync(join(__dirname, `blind.${locale}.jsonl`), 'utf8'));
const utterances = () => readCorpora(models).corpora.flatMap(({ data }) => data.flatMap((one) => one.utterances));
const lettersOf = (text: string) => normalise(text).text.replace(/[\s\p{P}]/gu, '');

/** "thanks" stands in every corpus and every test: only what was never seen shows whether the rest is understood. */
function unseen(locale: 'zh' | 'en') {
  const seen = new Set(utterances().map(lettersOf));
  return blind(locale).filter(({ text }) => !seen.has(lettersOf(text)));
}

let understand: Understand;
beforeAll(async () => {
  await ensureTrainedModel();
  const model = loadModel(modelPath(models));
  understand = createUnderstand({ model, lexicon: compileLexicon([]), country: 'CN', timeZone: 'Asia/Shanghai' });
}, 180_000);

/** Messages by hands that had not seen the corpora; see docs/understanding.md for what was measured. */
describe.each(['zh', 'en'] as const)('the blind test in %s', (locale) => {
  it.each([
    ['all of it', blind],
    ['what the corpora do not hold word for word', unseen],
  ])('is understood: %s', (_, messages) => {
    const report = evaluateMessages(messages(locale), understand, 0).locales[locale];
    expect(report?.macroF1).toBeGreaterThanOrEqual(0.93);
    expect(report?.top3).toBeGreaterThanOrEqual(0.98);
    expect(report?.none.recall).toBeGreaterThanOrEqual(0.85);
    expect(report?.none.falseRejects).toBeLessThanOrEqual(0.05);
  });
});

it('one homophone typo costs at most 4 points', () => {
  const messages = blind('zh');
  const typo = new HomophoneTypo(
    readCorpora(models).corpora.flatMap(({ data }) => data.flatMap((one) => one.utterances)),
  );
  const accuracy = (tested: typeof messages) => evaluateMessages(tested, understand, 0).locales.zh?.accuracy ?? 0;
  const spoilt = messages.map((message) => ({ ...message, text: typo.make(message.text) }));
  expect(accuracy(messages) - accuracy(spoilt)).toBeLessThanOrEqual(0.04);
});

it('the corpora hold enough of every intent, and nothing twice', () => {
  for (const { locale, data } of readCorpora(models).corpora) {
    const all = data.flatMap(({ utterances }) => utterances);
    expect({ locale, doubles: all.length - new Set(all).size }).toEqual({ locale, doubles: 0 });
    for (const { intent, utterances } of data) {
      const least = intent === 'none' ? 400 : 60;
      expect({ locale, intent, enough: utterances.length >= least }).toEqual({ locale, intent, enough: true });
    }
  }
});

it('the model is small', () => {
  expect(existsSync(modelPath(models))).toBe(true);
  expect(readManifest(models)?.bytes).toBeLessThanOrEqual(5_000_000);
});
