import { portion } from '../support/portion';
import { bugs } from './trial/bugs';
import { trial } from './trial/trial';

jest.setTimeout(3_600_000);

/** Each bug is looked for in this many storms at most; it has to be found in one. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const all = bugs.length;

describe(`the storm finds each of ${all} mistakes that are put in from outside`, () => {
  it.each(bugs.slice(0, portion(3, all)))('$name', async (bug) => {
    for (const seed of seeds) {
      const { violations } = await trial({ seed, shoppers: 6, minutes: 2, bug, untilFound: bug.breaks });
      const found = violations.find(({ invariant }) => bug.breaks.includes(invariant));
      if (!found) continue;
      process.stdout.write(`${bug.name}: seed ${seed}: ${found.invariant}: ${found.what}\n`);
      return;
    }
    throw new Error(`not found in ${seeds.length} storms`);
  });
});
