import { containerBootstrap } from '@nlpjs/core';
import { Nlp } from '@nlpjs/nlp';
import type { LabelledMessage } from '../../nlu/evaluation/labelled-message';
import type { ScopeJudged } from '../../nlu/evaluation/scope-figures';
import { type CorpusFigures, corpusFigures, readSplit } from './bench-corpus';

/** nlp.js with its own classifier, as its documentation sets it up; shuffling is the best simple setting. */
export async function benchNlpJs(folder: string, { shuffled }: { readonly shuffled: boolean }): Promise<CorpusFigures> {
  const { LangEn } = await import('@nlpjs/lang-en-min');
  const container = containerBootstrap();
  container.use(LangEn);
  const settings = { languages: ['en'], autoSave: false, autoLoad: false, calculateSentiment: false };
  const nlp = new Nlp({ ...settings, container, nlu: { log: false } });
  const training = readSplit(folder, 'train');
  for (const { text, intent } of shuffled ? shuffle(training) : training) nlp.addDocument('en', text, intent);
  const started = performance.now();
  await nlp.train();
  const seconds = (performance.now() - started) / 1000;
  const judged: ScopeJudged[] = [];
  for (const message of readSplit(folder, 'test')) judged.push(await judge(nlp, message));
  return corpusFigures(judged, seconds);
}

async function judge(nlp: Nlp, { text, intent }: LabelledMessage): Promise<ScopeJudged> {
  const { classifications } = await nlp.process('en', text);
  const best = classifications.find((one) => one.intent !== 'none' && one.intent !== 'None');
  return { inside: intent !== 'none', right: best?.intent === intent, belonging: best?.score ?? 0 };
}

function shuffle(messages: readonly LabelledMessage[]): LabelledMessage[] {
  const shuffled = [...messages];
  let state = 20_121_212;
  for (let at = shuffled.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = (state >>> 8) % (at + 1);
    const held = shuffled[at] as LabelledMessage;
    shuffled[at] = shuffled[other] as LabelledMessage;
    shuffled[other] = held;
  }
  return shuffled;
}
