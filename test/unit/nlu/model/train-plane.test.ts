import { matrixOf, trainPlane } from '../../../../src/nlu/model/train-svm';

const vector = (...values: number[]) => ({
  indices: values.map((_, at) => at),
  values,
  unknown: 0,
});

const score = (plane: Float64Array, ...values: number[]) =>
  values.reduce((sum, value, at) => sum + value * (plane[at] ?? 0), plane[values.length] ?? 0);

describe('a separating plane', () => {
  const matrix = matrixOf([vector(1, 0), vector(0.9, 0.1), vector(0, 1), vector(0.1, 0.9)], 2);
  const plane = trainPlane(matrix, Uint8Array.from([1, 1, 0, 0]));

  it('has each class on its side', () => {
    expect(score(plane, 0.95, 0.05)).toBeGreaterThan(0.3);
    expect(score(plane, 0.05, 0.95)).toBeLessThan(-0.3);
  });

  it('is the optimum: no single weight can be moved for the better', () => {
    const examples = [
      [1, 0],
      [0.9, 0.1],
      [0, 1],
      [0.1, 0.9],
    ] as const;
    const objective = (weights: Float64Array) => {
      const size = weights.reduce((sum, weight) => sum + weight * weight, 0) / 2;
      const losses = examples.map(
        (example, at) => Math.max(0, 1 - (at < 2 ? 1 : -1) * score(weights, ...example)) ** 2,
      );
      return size + losses.reduce((sum, loss) => sum + loss, 0);
    };
    const fine = trainPlane(matrix, Uint8Array.from([1, 1, 0, 0]), {
      cost: 1,
      maxRounds: 2000,
      tolerance: 1e-9,
      seed: 7,
    });
    for (const at of [0, 1, 2]) {
      for (const by of [-0.01, 0.01]) {
        const moved = Float64Array.from(fine, (weight, index) => (index === at ? weight + by : weight));
        expect(objective(moved)).toBeGreaterThan(objective(fine));
      }
    }
  });
});
