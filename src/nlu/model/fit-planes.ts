import type { FeatureList } from '../features/feature-list';
import type { LinearModel } from './linear-model';
import { quantise } from './quantise';
import { defaultSvmOptions, matrixOf, type SvmOptions, trainPlane } from './train-svm';
import { buildVocabulary, idfOf, Vectorizer } from './vocabulary';

export interface Example {
  readonly features: FeatureList;
  readonly intent: string;
}

export interface FitOptions {
  readonly svm?: SvmOptions;
  /** Told after each intent, for a progress bar. */
  readonly onPlane?: () => void;
}

export type FittedModel = Omit<LinearModel, 'calibration'>;

/** One plane an intent, each against all others. */
export function fitPlanes(examples: readonly Example[], options: FitOptions = {}): FittedModel {
  const intents = [...new Set(examples.map(({ intent }) => intent))].sort();
  const vocabulary = buildVocabulary(examples.map(({ features }) => features));
  const idf = idfOf(vocabulary.documentCounts, examples.length);
  const vectorizer = new Vectorizer({ keys: vocabulary.keys, idf });
  const matrix = matrixOf(
    examples.map(({ features }) => vectorizer.vector(features)),
    vocabulary.keys.length,
  );
  const planes = intents.map((intent) => {
    const isPositive = Uint8Array.from(examples, (example) => (example.intent === intent ? 1 : 0));
    const plane = trainPlane(matrix, isPositive, options.svm ?? defaultSvmOptions);
    options.onPlane?.();
    return plane;
  });
  return { ...vocabulary, ...quantise(planes, vocabulary.keys.length), intents, messages: examples.length };
}
