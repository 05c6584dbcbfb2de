import { readLimit } from '../../../../src/dialogs/service/read-limit';

describe('what a swap may cost more at the most', () => {
  it.each([
    ['only if the price difference is below $100', 9999],
    ['as long as it costs no more than 25.50 extra', 2550],
    ['if the difference is at most 30 dollars', 3000],
    ['if the difference is more than $15 leave it', 1500],
    ['but only if it is less than $10 more', 999],
    ['差价不超过20块就换', 2000],
    ['差价低于一百就换', 9999],
    ['差价超过5块就保持原样', 500],
    ['差价50元以内的话就换', 5000],
    ['贵20块以内可以接受', 2000],
  ])('%s', (text, most) => {
    expect(readLimit(text, 'USD')).toBe(most);
  });

  it('counts whole units where a currency has no smaller ones', () => {
    expect(readLimit('only if the difference is at most 500', 'JPY')).toBe(500);
  });

  it.each([
    'put the difference on my card ending in 1826',
    'I want the 34 inch one',
    'charge the difference to my paypal, and make it size 10',
    '换成34寸的，差价用尾号1826的卡付',
    '不超过34寸的',
  ])('none in: %s', (text) => {
    expect(readLimit(text, 'USD')).toBeNull();
  });
});
