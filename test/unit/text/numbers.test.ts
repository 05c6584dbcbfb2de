import { normalise } from '../../../src/text/normalise';
import { findNumbers } from '../../../src/text/numbers';

const read = (text: string) => findNumbers(normalise(text).text);

describe('findNumbers', () => {
  it.each<[string, number[]]>([
    ['一百五', [150]],
    ['两百', [200]],
    ['一百零五', [105]],
    ['一万二', [12_000]],
    ['三千八百', [3800]],
    ['三百五十六', [356]],
    ['十五', [15]],
    ['二十', [20]],
    ['十万', [100_000]],
    ['两万五千', [25_000]],
    ['一千零一', [1001]],
    ['1k', [1000]],
    ['1.5w', [15_000]],
    ['3百', [300]],
    ['1万2', [12_000]],
    ['1k5', [1500]],
    ['12,345', [12_345]],
    ['1,299.50', [1299.5]],
    ['２００', [200]],
    ['20w', [20]],
    ['5,5', [5, 5]],
    ['a hundred and fifty', [150]],
    ['one fifty', [150]],
    ['twenty-five', [25]],
    ['two thousand', [2000]],
    ['fifteen hundred', [1500]],
    ['fifty and a hundred', [50, 100]],
    ['one hundred and five', [105]],
    ['a', []],
    ['two three', [2, 3]],
    ['iphone 15 5500', [15, 5500]],
    ['constructor', []],
  ])('%s', (text, values) => expect(read(text).map(({ value }) => value)).toEqual(values));

  it('keeps both ends of 两三百', () => expect(read('两三百')[0]).toMatchObject({ value: 200, upTo: 300 }));
  it('keeps how vague 三百多 is', () => expect(read('三百多')[0]).toMatchObject({ value: 300, moreThan: 100 }));
  it('reads at most forty', () => expect(read('1 '.repeat(250))).toHaveLength(40));
});
