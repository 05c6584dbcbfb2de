import type { FeatureList } from '../features/feature-list';
import {
  type LinearModel,
  type NoneCalibration,
  type Scores,
  scoresOf,
  softmax,
  weightOf,
  withNone,
} from './linear-model';
import { idfOf, Vectorizer } from './vocabulary';

/** A model made ready to read messages. */
export class Classifier {
  private readonly vectorizer: Vectorizer;

  /** Index of `none` among the intents, or -1. */
  readonly none: number;

  private readonly calibration: NoneCalibration;

  constructor(readonly model: LinearModel) {
    this.none = model.intents.indexOf('none');
    this.calibration = { ...model.calibration, none: this.none };
    this.vectorizer = new Vectorizer({ keys: model.keys, idf: idfOf(model.documentCounts, model.messages) });
  }

  classify(features: FeatureList): Scores {
    const vector = this.vectorizer.vector(features);
    return { scores: scoresOf(this.model, vector), unknown: vector.unknown };
  }

  private probabilities(scores: Scores): number[] {
    return softmax(withNone(scores, this.calibration), this.model.calibration.temperature);
  }

  /** The likely intents by name, best first and at least three; `none` stands first exactly when the message does not belong to the shop. */
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

const fewest = 3;
/** Less likely than this no intent is worth a place in the list. */
const leastLikely = 0.001;

/** The likely labels by falling probability, at least three: all sixty would be as many objects a message. */
function bestFirst(probabilities: readonly number[]): number[] {
  const enough = Math.min(fewest, probabilities.length);
  let labels: number[] = [];
  for (let from = leastLikely; labels.length < enough; from /= 10) labels = labelsFrom(probabilities, from);
  return labels.sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
}

function labelsFrom(probabilities: readonly number[], least: number): number[] {
  const labels: number[] = [];
  for (let label = 0; label < probabilities.length; label++) {
    if ((probabilities[label] ?? 0) >= least) labels.push(label);
  }
  return labels;
}
