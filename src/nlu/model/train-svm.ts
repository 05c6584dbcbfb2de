import type { Vector } from './vocabulary';

/** Examples side by side: example `i` holds the entries from `starts[i]` up to `starts[i + 1]`. */
export interface Matrix {
  readonly starts: Uint32Array;
  readonly indices: Uint32Array;
  readonly values: Float32Array;
  readonly width: number;
}

export interface SvmOptions {
  /** The price of an example on the wrong side. */
  readonly cost: number;
  readonly maxRounds: number;
  /** Stops when no example's gradient is further from its optimum. */
  readonly tolerance: number;
  readonly seed: number;
}

export const defaultSvmOptions: SvmOptions = { cost: 1, maxRounds: 60, tolerance: 0.1, seed: 20_121_212 };

/** The separating plane of one class: a weight a feature, and the bias last. */
export type Plane = Float64Array;

export function matrixOf(vectors: readonly Vector[], width: number): Matrix {
  const starts = new Uint32Array(vectors.length + 1);
  vectors.forEach((vector, at) => {
    starts[at + 1] = (starts[at] ?? 0) + vector.indices.length;
  });
  const total = starts[vectors.length] ?? 0;
  const indices = new Uint32Array(total);
  const values = new Float32Array(total);
  vectors.forEach((vector, at) => {
    indices.set(vector.indices, starts[at] ?? 0);
    values.set(vector.values, starts[at] ?? 0);
  });
  return { starts, indices, values, width };
}

/**
 * A linear support vector machine with squared hinge loss, solved in the dual one example at a time, with shrinking:
 * Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008. Same input, same bits.
 */
export function trainPlane(matrix: Matrix, isPositive: Uint8Array, options: SvmOptions = defaultSvmOptions): Plane {
  return new DualSolver(matrix, isPositive, options).solve();
}

class DualSolver {
  private readonly plane: Float64Array;
  private readonly alphas: Float64Array;
  private readonly diagonals: Float64Array;
  private readonly order: Uint32Array;
  private readonly slack: number;
  private state: number;
  private highest = Number.POSITIVE_INFINITY;

  constructor(
    private readonly matrix: Matrix,
    private readonly isPositive: Uint8Array,
    private readonly options: SvmOptions,
  ) {
    const count = isPositive.length;
    this.plane = new Float64Array(matrix.width + 1);
    this.alphas = new Float64Array(count);
    this.slack = 0.5 / options.cost;
    this.diagonals = Float64Array.from(isPositive, (_, at) => this.squareOf(at) + 1 + this.slack);
    this.order = Uint32Array.from(isPositive, (_, at) => at);
    this.state = options.seed;
  }

  solve(): Plane {
    const count = this.order.length;
    let active = count;
    for (let round = 0; round < this.options.maxRounds; round++) {
      this.shuffle(active);
      const { spread, left, highest } = this.round(active);
      active = left;
      this.highest = highest > 0 ? highest : Number.POSITIVE_INFINITY;
      if (spread > this.options.tolerance) continue;
      if (active === count) break;
      active = count;
      this.highest = Number.POSITIVE_INFINITY;
    }
    return this.plane;
  }

  /** Visits each active example once; one that rests at zero far from the margin leaves until the others have settled. */
  private round(active: number) {
    let left = active;
    let highest = Number.NEGATIVE_INFINITY;
    let lowest = Number.POSITIVE_INFINITY;
    for (let at = 0; at < left; at++) {
      const example = this.order[at] ?? 0;
      const gradient = this.gradient(example);
      const alpha = this.alphas[example] ?? 0;
      if (alpha === 0 && gradient > this.highest) {
        left--;
        this.order[at] = this.order[left] ?? 0;
        this.order[left] = example;
        at--;
        continue;
      }
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      highest = Math.max(highest, projected);
      lowest = Math.min(lowest, projected);
      if (Math.abs(projected) > 1e-12) this.step(example, alpha, gradient);
    }
    return { spread: highest - lowest, left, highest };
  }

  private step(example: number, alpha: number, gradient: number) {
    const next = Math.max(alpha - gradient / (this.diagonals[example] ?? 1), 0);
    this.alphas[example] = next;
    const change = (next - alpha) * this.signOf(example);
    const { starts, indices, values, width } = this.matrix;
    const end = starts[example + 1] ?? 0;
    for (let at = starts[example] ?? 0; at < end; at++) {
      const index = indices[at] as number;
      this.plane[index] = (this.plane[index] as number) + change * (values[at] as number);
    }
    this.plane[width] = (this.plane[width] ?? 0) + change;
  }

  private gradient(example: number): number {
    const { starts, indices, values, width } = this.matrix;
    let sum = this.plane[width] ?? 0;
    const end = starts[example + 1] ?? 0;
    for (let at = starts[example] ?? 0; at < end; at++) {
      sum += (this.plane[indices[at] as number] as number) * (values[at] as number);
    }
    return this.signOf(example) * sum - 1 + (this.alphas[example] ?? 0) * this.slack;
  }

  private signOf(example: number): number {
    return this.isPositive[example] === 1 ? 1 : -1;
  }

  private squareOf(example: number): number {
    const { starts, values } = this.matrix;
    let sum = 0;
    const end = starts[example + 1] ?? 0;
    for (let at = starts[example] ?? 0; at < end; at++) sum += (values[at] ?? 0) ** 2;
    return sum;
  }

  private shuffle(active: number) {
    for (let at = active - 1; at > 0; at--) {
      const other = this.next() % (at + 1);
      const held = this.order[at] ?? 0;
      this.order[at] = this.order[other] ?? 0;
      this.order[other] = held;
    }
  }

  /** Xorshift: chance that is the same everywhere. */
  private next(): number {
    let state = this.state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state;
    return state >>> 0;
  }
}
