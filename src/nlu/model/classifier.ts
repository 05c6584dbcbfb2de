import type { FeatureList } from '../features/feature-list';
import { type LinearModel, type Scores, scoresOf, softmax, weightOf, withNone } from './linear-model';
import { idfOf, Vectorizer } from './vocabulary';

/** A model made ready to read messages. */
export class Classifier {
  private readonly vectorizer: Vectorizer;

  /** Index of `none` among the intents, or -1. */
  readonly none: number;

  constructor(readonly model: LinearModel) {
    this.none = model.intents.indexOf('none');
    this.vectorizer = new Vectorizer({ keys: model.keys, idf: idfOf(model.documentCounts, model.messages) });
  }

  classify(features: FeatureList): Scores {
    const vector = this.vectorizer.vector(features);
    return { scores: scoresOf(this.model, vector), unknown: vector.unknown };
  }

  private probabilities(scores: Scores): Float64Array {
    const { calibration } = this.model;
    return softmax(withNone(scores, { ...calibration, none: this.none }), calibration.temperature);
  }

  /** The intents by name, best first; `none` stands first exactly when the message does not belong to the shop. */
  ranked(scores: Scores): { readonly intent: string; readonly score: number }[] {
    const probabilities = this.probabilities(scores);
    const ranked: { intent: string; score: number }[] = [];
    for (const label of bestFirst(probabilities)) {
      ranked.push({ intent: this.model.intents[label] ?? '', score: probabilities[label] ?? 0 });
    }
    return ranked;
  }

  /** What each named feature adds to the score of an intent. */
  weightsFor(features: FeatureList, intent: string): Map<string, number> {
    const { indices, values } = this.vectorizer.vector(features);
    const places = new Map(Array.from(indices, (index, at) => [index, values[at] ?? 0]));
    const weights = new Map<string, number>();
    features.hashes.forEach((hash, at) => {
      const index = this.vectorizer.placeOf(hash);
      if (index < 0) return;
      const weight = weightOf(this.model, index, this.model.intents.indexOf(intent));
      weights.set(features.names?.[at] ?? String(hash), (places.get(index) ?? 0) * weight);
    });
    return weights;
  }
}

const labels = 256;
const precision = 2 ** 40;

/** Labels by falling probability. Both are packed into one number, as numbers sort ten times faster than objects do. */
function bestFirst(probabilities: Float64Array): number[] {
  const packed = new Float64Array(probabilities.length);
  for (let label = 0; label < packed.length; label++) {
    packed[label] = Math.round((probabilities[label] ?? 0) * precision) * labels + (labels - 1 - label);
  }
  packed.sort();
  const order: number[] = [];
  for (let at = packed.length - 1; at >= 0; at--) order.push(labels - 1 - ((packed[at] ?? 0) % labels));
  return order;
}
