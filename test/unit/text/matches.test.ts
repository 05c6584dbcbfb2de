import { matchesOf } from '../../../src/text/matches';

describe('matches of a pattern', () => {
  it.each([
    ['a1b22c', /\d+/g],
    ['abc', /x*/g],
    ['两瓶3盒', /(\d)?盒/g],
  ])('are those of matchAll in %s', (text, pattern) => {
    expect(matchesOf(text, pattern)).toEqual([...text.matchAll(pattern)]);
  });

  it('begin anew at each call', () => {
    const pattern = /a/g;
    pattern.lastIndex = 3;
    expect([matchesOf('aaa', pattern).length, matchesOf('aaa', pattern).length]).toEqual([3, 3]);
  });
});
