import { normalise } from '../../../src/text/normalise';
import { findMeasures } from '../../../src/text/units';

const read = (text: string) => findMeasures(normalise(text).text).map(({ kind, value, unit }) => [kind, value, unit]);

describe('findMeasures', () => {
  it.each([
    ['50ml', [['volume', 50, 'ml']]],
    ['500毫升', [['volume', 500, 'ml']]],
    ['1.5L', [['volume', 1.5, 'l']]],
    ['14寸', [['screen', 14, 'inch']]],
    ['15.6 inch', [['screen', 15.6, 'inch']]],
    ['256GB', [['storage', 256, 'gb']]],
    ['5000mAh', [['battery', 5000, 'mah']]],
    ['65W快充', [['power', 65, 'w']]],
    ['2公斤', [['weight', 2, 'kg']]],
    ['8 oz', [['weight', 8, 'oz']]],
    ['SPF50', [['protection', 50, 'spf']]],
    ['7天', [['duration', 7, 'day']]],
    ['1.8米', [['length', 1.8, 'm']]],
    ['120Hz', [['frequency', 120, 'hz']]],
    ['8折', [['share', 8, 'tenth']]],
    ['200元', []],
    ['3件', []],
    ['5 in stock', []],
    ['10 more', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});
