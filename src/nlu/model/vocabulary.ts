import { type FeatureList, featureKinds } from '../features/feature-list';
import { HashTable } from './hash-table';

const mostCounted = 0xffff;
/** Entities are no sign of a stranger, whatever stands beside them: they do not count as unknown. */
const entityKind = featureKinds.indexOf('entity');

/** Every feature that the corpora hold, by hash, with how telling it is. */
export interface Vocabulary {
  readonly keys: Uint32Array;
  /** Inverse document frequency, one a key. */
  readonly idf: Float32Array;
}

/** A message as the model sees it: places in the vocabulary and their weights. */
export interface Vector {
  readonly indices: readonly number[];
  readonly values: readonly number[];
  /** 0 to 1: the part of the message's features that the corpora do not hold. */
  readonly unknown: number;
}

/** How much each kind of feature counts, in the order of `featureKinds`. Fitted on validation splits. */
export type KindWeights = readonly number[];
export const defaultKindWeights: KindWeights = [1, 1, 0.8, 1, 0.7];

/** In how many messages each feature occurs. */
export interface CountedFeatures {
  readonly keys: Uint32Array;
  readonly documentCounts: Uint16Array;
}

export function buildVocabulary(messages: readonly FeatureList[]): CountedFeatures {
  const counts = new Map<number, number>();
  for (const { hashes } of messages) {
    for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const keys = Uint32Array.from([...counts.keys()].sort((a, b) => a - b));
  return { keys, documentCounts: Uint16Array.from(keys, (key) => Math.min(counts.get(key) ?? 0, mostCounted)) };
}

/** Inverse document frequency, smoothed, one a feature. */
export function idfOf(documentCounts: Uint16Array, messages: number): Float32Array {
  return Float32Array.from(documentCounts, (count) => Math.log((1 + messages) / (1 + count)) + 1);
}

/** Turns feature lists into vectors; holds scratch space, so one call at a time (which is all that one thread can do). */
export class Vectorizer {
  private readonly table: HashTable;
  private readonly counts: Uint16Array;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly kindWeights: KindWeights = defaultKindWeights,
  ) {
    this.table = new HashTable(vocabulary.keys);
    this.counts = new Uint16Array(vocabulary.keys.length);
  }

  /** The place of a feature in the vocabulary, or -1. */
  placeOf(hash: number): number {
    return this.table.find(hash);
  }

  vector(features: FeatureList): Vector {
    const { found, kinds, unknown } = this.count(features);
    const values: number[] = [];
    const norms = featureKinds.map(() => 0);
    for (let at = 0; at < found.length; at++) {
      const index = found[at] ?? 0;
      const count = this.counts[index] ?? 1;
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * (this.vocabulary.idf[index] ?? 0);
      values.push(value);
      const kind = kinds[at] ?? 0;
      norms[kind] = (norms[kind] ?? 0) + value * value;
      this.counts[index] = 0;
    }
    const factors = norms.map((norm, kind) => (norm > 0 ? (this.kindWeights[kind] ?? 0) / Math.sqrt(norm) : 0));
    for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) * (factors[kinds[at] ?? 0] ?? 0);
    return { indices: found, values, unknown };
  }

  private count({ hashes, kinds }: FeatureList) {
    const found: number[] = [];
    const foundKinds: number[] = [];
    let missing = 0;
    let counted = 0;
    for (let at = 0; at < hashes.length; at++) {
      const index = this.table.find(hashes[at] ?? 0);
      const kind = kinds[at] ?? 0;
      if (kind !== entityKind) counted++;
      if (index < 0) missing += kind === entityKind ? 0 : 1;
      else {
        const seen = this.counts[index] ?? 0;
        if (seen === 0) {
          found.push(index);
          foundKinds.push(kind);
        }
        this.counts[index] = seen + 1;
      }
    }
    return { found, kinds: foundKinds, unknown: counted === 0 ? 1 : missing / counted };
  }
}
