import { titleAnswer } from '../../../../src/nlu/expectation/choose-title';
import { extremeTitle } from '../../../../src/nlu/expectation/extreme-title';

describe('the bigger one', () => {
  it.each([
    ['the bigger one', ['60ml', '120ml', '1l'], 2],
    ["i'll take the smallest", ['60ml', '120ml', '1l'], 0],
    ['大的那个', ['60ml', '120ml'], 1],
    ['小一点的吧', ['5 片', '10 片'], 0],
    ['medium please', ['S', 'L', 'XL'], 1],
    ['中号', ['s', 'm', 'l'], 1],
  ])('%s of %j', (text, titles, at) => expect(titleAnswer(text, titles)).toBe(at));

  it.each([
    ['bigger', ['Berry', 'Coral']],
    ['bigger', ['60ml', 'Refill']],
    ['bigger', ['2 pieces', '2 sets']],
    ['中号', ['60ml', '120ml']],
    ['berry', ['60ml', '120ml']],
  ])('%s of %j is no answer', (said, titles) => expect(extremeTitle(said, titles)).toBeNull());
});
