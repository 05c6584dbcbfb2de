import { portion } from '../support/portion';
import { trial } from './trial/trial';

jest.setTimeout(3_600_000);

const seeds = Array.from({ length: portion(1, 200) }, (_, at) => at + 1);

describe('a storm in one process', () => {
  it.each(seeds)('does no harm (seed %d)', async (seed) => {
    const { violations, ...figures } = await trial({ seed, shoppers: 6, minutes: 2 });
    process.stdout.write(`seed ${seed}: ${JSON.stringify(figures)}\n`);
    expect(violations).toEqual([]);
    expect(figures.deaths).toBeGreaterThan(0);
    expect(figures.orders).toBeGreaterThan(0);
    expect(figures.paid).toBeGreaterThan(0);
  });
});
