import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LabelledMessage, parseLabelled } from '../../nlu/evaluation/labelled-message';
import { auroc, recallAt, type ScopeJudged } from '../../nlu/evaluation/scope-figures';
import { plainFeatures } from '../../nlu/features/message-features';
import { calibrate } from '../../nlu/model/calibrate';
import { Classifier } from '../../nlu/model/classifier';
import { fitPlanes } from '../../nlu/model/fit-planes';
import { belongingOf } from '../../nlu/model/linear-model';

export interface CorpusFigures {
  /** Of the messages that belong, no threshold. */
  readonly accuracy: number;
  /** Null when the test set has no strangers. */
  readonly auroc: number | null;
  readonly recallAt91: number;
  readonly seconds: number;
}

export const readSplit = (folder: string, split: 'train' | 'val' | 'test'): LabelledMessage[] => {
  const path = join(folder, `${split}.jsonl`);
  return existsSync(path) ? parseLabelled(readFileSync(path, 'utf8')) : [];
};

export function corpusFigures(judged: readonly ScopeJudged[], seconds: number): CorpusFigures {
  const inside = judged.filter((message) => message.inside);
  return {
    accuracy: inside.filter(({ right }) => right).length / inside.length,
    auroc: inside.length === judged.length ? null : auroc(judged),
    recallAt91: recallAt(judged, 0.91),
    seconds,
  };
}

/** Trains on a public corpus as on the shop's own, fits the weight of `none` on its validation split, and tests. */
export function benchCorpus(folder: string): CorpusFigures {
  const started = performance.now();
  const examples = readSplit(folder, 'train').map(({ text, intent }) => ({
    features: plainFeatures(text),
    intent,
  }));
  const model = fitPlanes(examples);
  const seconds = (performance.now() - started) / 1000;
  const calibration = { temperature: 1, turnAwayBelow: 0, noneWeight: 0, actFrom: 0 };
  const classifier = new Classifier({ ...model, calibration });
  const { noneWeight } = calibrate(
    readSplit(folder, 'val').map(({ text, intent }) => ({
      ...classifier.classify(plainFeatures(text)),
      truth: model.intents.indexOf(intent),
    })),
    classifier.none,
  );
  return corpusFigures(
    readSplit(folder, 'test').map((message) => judge(message, classifier, noneWeight)),
    seconds,
  );
}

function judge({ text, intent }: LabelledMessage, classifier: Classifier, noneWeight: number): ScopeJudged {
  const scores = classifier.classify(plainFeatures(text));
  const { none } = classifier;
  const inScope = scores.scores.map((score, label) => (label === none ? Number.NEGATIVE_INFINITY : score));
  const best = inScope.indexOf(Math.max(...inScope));
  return {
    inside: intent !== 'none',
    right: classifier.model.intents[best] === intent,
    belonging: belongingOf(scores, { none, noneWeight }),
  };
}
