import type { FeatureList } from '../features/feature-list';
import { type LinearModel, type Scores, scoresOf, softmax, withNone } from './linear-model';
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
    const ranked = [...this.probabilities(scores)].map((score, label) => ({
      intent: this.model.intents[label] ?? '',
      score,
    }));
    return ranked.sort((left, right) => right.score - left.score);
  }
}
