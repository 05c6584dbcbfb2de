const factor = Number(process.env.PROPERTY_RUNS ?? 1);

/**
 * How often a property is tried. The walk is the same each time, so that a commit is never red by the luck of a draw; a
 * long search for what it misses is `PROPERTY_RUNS=50 npx jest test/properties`, which draws anew.
 */
export const runs = (numRuns: number): { readonly numRuns: number; readonly seed?: number } =>
  factor === 1 ? { numRuns, seed: 20_261_122 } : { numRuns: Math.round(numRuns * factor) };
