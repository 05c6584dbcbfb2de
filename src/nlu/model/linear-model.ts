import type { CountedFeatures, Vector } from './vocabulary';

/**
 * Weights of 8 bits: for each feature the classes that it speaks for or against. A row that holds as many entries as there
 * are classes holds them in their order, zeros too, and is read without looking at `classes`.
 */
export interface SparseRows {
  /** Row `i` holds the entries from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/** What softmax and threshold were fitted to on messages that the model had not seen. */
export interface Calibration {
  /** Scores are divided by it before the softmax. */
  readonly temperature: number;
  /** Below this belonging the shop has nothing to do with the message. */
  readonly turnAwayBelow: number;
  /** How much the score of `none` counts against belonging. */
  readonly noneWeight: number;
  /** The first intent is done at this probability; below it the shopper is asked. */
  readonly actFrom: number;
}

export interface LinearModel extends CountedFeatures {
  readonly intents: readonly string[];
  /** How many messages the features were counted in. */
  readonly messages: number;
  readonly rows: SparseRows;
  /** What one step of a class's weights is worth. */
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  readonly calibration: Calibration;
}

/** Distance from each class's plane, in the order of `intents`. */
export function scoresOf(model: Pick<LinearModel, 'rows' | 'scales' | 'biases'>, vector: Vector): number[] {
  const { starts, classes, weights } = model.rows;
  const sums = new Float64Array(model.biases.length);
  for (let at = 0; at < vector.indices.length; at++) {
    const row = vector.indices[at] as number;
    const value = vector.values[at] as number;
    const end = starts[row + 1] as number;
    const start = starts[row] as number;
    if (end - start === sums.length) {
      for (let label = 0; label < sums.length; label++) {
        sums[label] = (sums[label] as number) + (weights[start + label] as number) * value;
      }
      continue;
    }
    for (let entry = start; entry < end; entry++) {
      const label = classes[entry] as number;
      sums[label] = (sums[label] as number) + (weights[entry] as number) * value;
    }
  }
  const scores: number[] = [];
  for (let label = 0; label < sums.length; label++) {
    scores.push((sums[label] as number) * (model.scales[label] ?? 0) + (model.biases[label] ?? 0));
  }
  return scores;
}

/** The weight of one feature for one class. */
export function weightOf({ rows, scales }: Pick<LinearModel, 'rows' | 'scales'>, row: number, label: number): number {
  for (let entry = rows.starts[row] ?? 0; entry < (rows.starts[row + 1] ?? 0); entry++) {
    if (rows.classes[entry] === label) return (rows.weights[entry] ?? 0) * (scales[label] ?? 0);
  }
  return 0;
}

export function softmax(scores: readonly number[], temperature: number): number[] {
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp((score - highest) / temperature));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

/** What the model says of one message, before it is weighed. */
export interface Scores {
  /** Distance from each class's plane, in the order of the model's intents. */
  readonly scores: readonly number[];
  /** 0 to 1: the part of the message's features that the corpora do not hold. */
  readonly unknown: number;
}

export type NoneCalibration = Pick<Calibration, 'turnAwayBelow' | 'noneWeight'> & {
  /** Index of `none` among the intents, or -1. */
  readonly none: number;
};

/**
 * How far the best class of the shop stands out, less the part of the message that the corpora never held, less what
 * speaks for `none`: told strangers apart best of all the measures tried (docs/understanding.md).
 */
export function belongingOf({ scores, unknown }: Scores, calibration: Omit<NoneCalibration, 'turnAwayBelow'>): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < scores.length; label++) {
    if (label !== calibration.none) best = Math.max(best, scores[label] ?? best);
  }
  return best - unknown - calibration.noneWeight * (scores[calibration.none] ?? 0);
}

/** The scores with that of `none` so set that it comes first exactly when the message does not belong. */
export function withNone({ scores, unknown }: Scores, calibration: NoneCalibration): readonly number[] {
  const { none, noneWeight, turnAwayBelow } = calibration;
  if (none < 0) return scores;
  const set = [...scores];
  set[none] = turnAwayBelow + unknown + noneWeight * (scores[none] ?? 0);
  return set;
}
