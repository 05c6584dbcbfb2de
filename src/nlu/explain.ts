import type { Normalised } from '../text/normalise';
import { delexicalise } from './features/delexicalise';
import { messageFeatures } from './features/message-features';
import type { Classifier } from './model/classifier';
import type { Entity } from './understanding';

export interface FeatureWeight {
  /** Its kind and text: word:退货. */
  readonly feature: string;
  /** What it adds to the score of the intent. */
  readonly weight: number;
}

export interface Explanation {
  /** The normalised text with each entity replaced by its class. */
  readonly read: string;
  /** Of the first three intents, the features that spoke most for each and most against. */
  readonly intents: readonly { readonly intent: string; readonly score: number; readonly features: FeatureWeight[] }[];
  /** 0 to 1: the part of the features that the corpora do not hold. */
  readonly unknown: number;
}

interface Message {
  readonly normalised: Normalised;
  readonly entities: readonly Entity[];
}

const mostFeatures = 8;

/** Why the model ranks a message as it does. */
export function explainIntents(message: Message, classifier: Classifier): Explanation {
  const { normalised, entities } = message;
  const features = messageFeatures(normalised, entities, { named: true });
  const scores = classifier.classify(features);
  const intents = classifier
    .ranked(scores)
    .slice(0, 3)
    .map((ranked) => {
      const weights = classifier.weightsFor(features, ranked.intent);
      return { ...ranked, features: strongest(weights) };
    });
  return { read: delexicalise(normalised, entities), intents, unknown: scores.unknown };
}

function strongest(weights: ReadonlyMap<string, number>): FeatureWeight[] {
  return [...weights]
    .map(([feature, weight]) => ({ feature, weight }))
    .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight))
    .slice(0, mostFeatures);
}
