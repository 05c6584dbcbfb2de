import type { LinearModel, SparseRows } from './linear-model';
import type { Plane } from './train-svm';

const steps = 127;
/** From this part of the classes on a row is kept whole: what is read most is read fastest. */
const fullFrom = 0.4;

/** The planes as rows of 8-bit weights, one scale a class; what rounds to nothing is left out of short rows. */
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
    const row = planes.map((plane, label) => Math.round((plane[index] ?? 0) / (scales[label] ?? 1)));
    const isFull = row.filter((weight) => weight !== 0).length >= planes.length * fullFrom;
    row.forEach((weight, label) => {
      if (weight === 0 && !isFull) return;
      classes.push(label);
      weights.push(weight);
    });
    starts[index + 1] = classes.length;
  }
  return { starts, classes: Uint8Array.from(classes), weights: Int8Array.from(weights) };
}
