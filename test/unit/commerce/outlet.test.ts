import fc from 'fast-check';
import { OutletId } from '../../../src/base/ids';
import { kmBetween, nearestOutlets, type Outlet, type Point } from '../../../src/commerce/outlet';

const bund: Point = { latitude: 31.2397, longitude: 121.4998 };

const outlet = (id: string, latitude: number, longitude: number): Outlet => ({
  ...{ id: OutletId(id), name: { en: id }, address: { en: id }, city: id, country: 'CN', phone: null, areas: {} },
  at: { latitude, longitude },
  timeZone: 'Asia/Shanghai',
  hours: { week: [], exceptions: {} },
  pickUp: null,
});

test('Shanghai to Hangzhou is about 170 km as the crow flies', () => {
  expect(kmBetween(bund, { latitude: 30.2466, longitude: 120.1632 })).toBeCloseTo(169, -1);
});

test('the nearest comes first; without a place they stay as the shop lists them', () => {
  const all = [outlet('far', 30.2, 120.1), outlet('near', 31.2, 121.4), outlet('here', 31.24, 121.5)];
  expect(nearestOutlets(all, bund).map(({ outlet: { id } }) => id)).toEqual(['here', 'near', 'far']);
  expect(nearestOutlets(all, null).map(({ outlet: { id } }) => id)).toEqual(['far', 'near', 'here']);
});

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('a distance is the same both ways, none to itself, and never more than half way round', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(kmBetween(a, b)).toBeCloseTo(kmBetween(b, a), 6);
      expect(kmBetween(a, a)).toBe(0);
      expect(kmBetween(a, b)).toBeLessThanOrEqual(20_016);
    }),
  );
});
