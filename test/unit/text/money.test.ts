import { findPrices } from '../../../src/text/money';
import { normalise } from '../../../src/text/normalise';

const prices = (text: string) => findPrices(normalise(text).text).map(({ min, max, currency }) => [min, max, currency]);

type Price = [number | undefined, number | undefined, string | undefined];
const no = undefined;

describe('findPrices', () => {
  it.each<[string, Price[]]>([
    ['200元以内', [[no, 20000, 'CNY']]],
    ['100-200块', [[10000, 20000, 'CNY']]],
    ['100到200元之间', [[10000, 20000, 'CNY']]],
    ['三百左右', [[24000, 36000, no]]],
    ['iphone 11 5500以下', [[no, 550000, no]]],
    ['一百五以内', [[no, 15000, no]]],
    ['两百到三百的', [[20000, 30000, no]]],
    ['2k以内', [[no, 200000, no]]],
    ['1-2k的手机', [[100000, 200000, no]]],
    ['3到5百', [[30000, 50000, no]]],
    ['三百多块', [[30000, 40000, 'CNY']]],
    ['两三百块的', [[20000, 30000, 'CNY']]],
    ['预算500', [[no, 50000, no]]],
    ['预算200到300', [[20000, 30000, no]]],
    ['预算五百左右', [[40000, 60000, no]]],
    ['不超过一百块', [[no, 10000, 'CNY']]],
    ['9块9包邮', [[990, 990, 'CNY']]],
    ['三块五', [[350, 350, 'CNY']]],
    ['1.5w以下', [[no, 1500000, no]]],
    ['百元以内', [[no, 10000, 'CNY']]],
    ['￥1,299以下', [[no, 129900, 'CNY']]],
    ['大概三百块', [[24000, 36000, 'CNY']]],
    ['500以上', [[50000, no, no]]],
    ['不低于300元', [[30000, no, 'CNY']]],
    ['２００元以內', [[no, 20000, 'CNY']]],
    ['100块到150块', [[10000, 15000, 'CNY']]],
    ['20刀以内', [[no, 2000, 'USD']]],
    ['30欧元以下', [[no, 3000, 'EUR']]],
    ['100块钱上下', [[8000, 12000, 'CNY']]],
    ['80 以内', [[no, 8000, no]]],
    ['便宜点的，一百以内', [[no, 10000, no]]],
  ])('%s', (text, expected) => expect(prices(text)).toEqual(expected));

  it.each<[string, Price[]]>([
    ['under $80', [[no, 8000, 'USD']]],
    ['between 50 and 100', [[5000, 10000, no]]],
    ['$50-$100', [[5000, 10000, 'USD']]],
    ['50 to 100 dollars', [[5000, 10000, 'USD']]],
    ['from 20 to 50 bucks', [[2000, 5000, 'USD']]],
    ['around 100 bucks', [[8000, 12000, 'USD']]],
    ['100ish', [[8000, 12000, no]]],
    ['at least £30', [[3000, no, 'GBP']]],
    ['30 euros max', [[no, 3000, 'EUR']]],
    ['under a hundred', [[no, 10000, no]]],
    ['one fifty or less', [[no, 15000, no]]],
    ['$100+', [[10000, no, 'USD']]],
    ['20 quid tops', [[no, 2000, 'GBP']]],
    ['50p', [[50, 50, 'GBP']]],
    ['my budget is 60', [[no, 6000, no]]],
    ['less than 1k', [[no, 100000, no]]],
    ['no more than fifty dollars', [[no, 5000, 'USD']]],
    ['keyboard under 60, not white', [[no, 6000, no]]],
    ['between $20 and $40', [[2000, 4000, 'USD']]],
    ['anything over 100?', [[10000, no, no]]],
    ['a budget of around $100', [[8000, 12000, 'USD']]],
    ['up to €25.50', [[no, 2550, 'EUR']]],
    ['cheaper than 30', [[no, 3000, no]]],
  ])('%s', (text, expected) => expect(prices(text)).toEqual(expected));

  it.each([
    '14寸以下',
    '7天以内',
    '满200减30',
    '$5 off',
    '42码以上',
    '24/7',
    '36-37码',
    '2026-11-11到2026-11-12',
    '50ml以下的',
    '最多三个',
    'over 18 years old',
    'wh-1000xm4',
    '5000mah以上',
    '1-2天',
    'about two weeks',
    'more than 3 days',
    '13800138000',
    '退我20块',
    'paid $50 for it',
    '3件以上',
    '差不多一样',
  ])('is no price wished for: %s', (text) => expect(prices(text)).toEqual([]));
});
