import { placesInRow } from '../../../src/text/places-in-row';

test.each([
  ['compare the first two', 2],
  ['the top 3 please', 3],
  ['add the first couple of them', 2],
  ['what about the last two', -2],
  ['前两个哪个好', 2],
  ['对比前三款', 3],
  ['最后两款', -2],
  ['后两个呢', -2],
])('"%s" names places at an end of the list', (text, places) => {
  expect(placesInRow(text)).toBe(places);
});

test.each(['the first one', '前天', '前三天', 'the last 3 days', '第二个', '两个', 'the top one', '最后一个'])(
  '"%s" names none',
  (text) => {
    expect(placesInRow(text)).toBeNull();
  },
);
