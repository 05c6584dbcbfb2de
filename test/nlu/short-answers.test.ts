import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/base/locale';
import { answerExpectation } from '../../src/nlu/expectation/answer-expectation';
import type { Expectation, ExpectationKind } from '../../src/nlu/understanding';
import { compileLexicon } from '../../src/text/lexicon';
import { normalise } from '../../src/text/normalise';

interface LabelledAnswer {
  readonly text: string;
  readonly locale: Locale;
  readonly expects: Exclude<ExpectationKind, 'choice'>;
  readonly count?: number;
  /** Null when the message is no answer and must leave the form. */
  readonly value: unknown;
}

const lines: LabelledAnswer[] = readFileSync(join(__dirname, 'short-answers.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const lexicon = compileLexicon([]);

function answer({ text, locale, expects, count = 5 }: LabelledAnswer): unknown {
  const expectation: Expectation = expects === 'ordinal' ? { expects, count } : { expects };
  const country = locale === 'zh' ? 'CN' : 'US';
  const options = { lexicon, country, locale, timeZone: 'Asia/Shanghai', now: Date.parse('2026-11-22T04:00:00Z') };
  return answerExpectation(normalise(text), expectation, options)?.value ?? null;
}

/** Colours and sizes by their words, whatever the case; of an address only the labelled parts. */
function isSame(label: unknown, value: unknown): boolean {
  if (typeof label === 'string' && typeof value === 'string') return bare(label) === bare(value);
  if (typeof label !== 'object' || label === null) return label === value;
  if (typeof value !== 'object' || value === null) return false;
  const parts = value as Readonly<Record<string, unknown>>;
  return Object.entries(label).every(([part, expected]) => parts[part] === expected);
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/码|号$|\bsize\b|的$/g, '')
    .trim();

describe('short answers to an open question', () => {
  it('reads at least .97 of them right', () => {
    const right = lines.filter((line) => isSame(line.value, answer(line)));
    expect(lines.length).toBeGreaterThanOrEqual(300);
    expect(right.length / lines.length).toBeGreaterThanOrEqual(0.97);
  });

  it('lets at least .97 of the messages that are none leave the form', () => {
    const others = lines.filter(({ value }) => value === null);
    const left = others.filter((line) => answer(line) === null);
    expect(left.length / others.length).toBeGreaterThanOrEqual(0.97);
  });
});
