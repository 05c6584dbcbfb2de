import type { LinearModel, SparseRows } from './linear-model';
import type { Plane } from './train-svm';

const steps = 127;

/** The planes as rows of 8-bit weights, one scale a class; what rounds to nothing is left out. */
export function quantise(planes: readonly Plane[], width: number): Pick<LinearModel, 'rows' | 'scales' | 'biases'> {
  const scales = Float32Array.from(planes, (plane) => largest(plane, width) / steps || 1);
  const biases = Float32Array.from(planes, (plane) => plane[width] ?? 0);
  return { rows: rowsOf(planes, scales, width), scales, biases };
}

function largest(plane: Plane, width: number): number {
  let most = 0;
  for (let index = 0; index < width; index++) most = Math.max(most, Math.abs(plane[index] ?? 0));
  return most;
}

function rowsOf(planes: readonly Plane[], scales: Float32Array, width: number): SparseRows {
  const starts = new Uint32Array(width + 1);
  const classes: number[] = [];
  const weights: number[] = [];
  for (let index = 0; index < width; index++) {
    for (let label = 0; label < planes.length; label++) {
      const weight = Math.round((planes[label]?.[index] ?? 0) / (scales[label] ?? 1));
      if (weight === 0) continue;
      classes.push(label);
      weights.push(weight);
    }
    starts[index + 1] = classes.length;
  }
  return { starts, classes: Uint8Array.from(classes), weights: Int8Array.from(weights) };
}
