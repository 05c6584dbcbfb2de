import { type OpeningHours, type OpenSpan, openingAt } from '../../../src/commerce/opening-hours';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`${text}+08:00`);
const hour = 60;

function weekly(spans: readonly OpenSpan[], exceptions: OpeningHours['exceptions'] = {}): OpeningHours {
  return { week: Array.from({ length: 7 }, () => spans), exceptions };
}

const usual = weekly([{ from: 10 * hour, until: 22 * hour }], { '2026-11-24': [] });

test.each([
  ['2026-11-23T09:59', { open: false, opens: { days: 0, at: 600 } }],
  ['2026-11-23T10:00', { open: true, until: 1320 }],
  ['2026-11-23T21:59', { open: true, until: 1320 }],
  // The next day is an exception: closed.
  ['2026-11-23T22:00', { open: false, opens: { days: 2, at: 600 } }],
  ['2026-11-24T12:00', { open: false, opens: { days: 1, at: 600 } }],
])('at %s the usual hours say %j', (time, opening) => {
  expect(openingAt(usual, zone, at(time))).toEqual(opening);
});

test('a break at noon closes until the afternoon', () => {
  const hours = weekly([
    { from: 10 * hour, until: 13 * hour },
    { from: 14 * hour, until: 21 * hour },
  ]);
  expect(openingAt(hours, zone, at('2026-11-23T13:30'))).toEqual({ open: false, opens: { days: 0, at: 840 } });
});

test('what ends after midnight is open in the early hours of the next day', () => {
  const hours = weekly([{ from: 18 * hour, until: 26 * hour }]);
  expect(openingAt(hours, zone, at('2026-11-23T01:30'))).toEqual({ open: true, until: 120 });
  expect(openingAt(hours, zone, at('2026-11-23T02:00'))).toEqual({ open: false, opens: { days: 0, at: 1080 } });
  expect(openingAt(hours, zone, at('2026-11-23T23:00'))).toEqual({ open: true, until: 120 });
});

test('midnight to midnight each day is round the clock', () => {
  const hours = weekly([{ from: 0, until: 1440 }]);
  expect(openingAt(hours, zone, at('2026-11-23T23:59'))).toEqual({ open: true, until: null });
});

test('the outlet’s own clocks count', () => {
  const moment = Date.parse('2026-11-23T15:00:00Z');
  expect(openingAt(usual, 'Europe/London', moment)).toEqual({ open: true, until: 1320 });
  expect(openingAt(usual, zone, moment).open).toBe(false);
});

test('without any opening none is promised', () => {
  expect(openingAt(weekly([]), zone, at('2026-11-23T12:00'))).toEqual({ open: false, opens: null });
});
