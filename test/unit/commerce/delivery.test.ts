import { deliveryTerms, regionNotServed } from '../../../src/commerce/delivery';
import { noPromotions } from '../../../src/commerce/promotions';

const to = (provinces: readonly string[]) => ({ countries: [], cities: [], provinces });
const promotions = {
  ...noPromotions,
  delivery: [
    { name: { en: 'far' }, to: to(['新疆', '西藏']), feeMinor: 1500, freeFromMinor: null, notServed: false },
    { name: { en: 'away' }, to: to(['香港']), feeMinor: 0, freeFromMinor: null, notServed: true },
  ],
};
const delivery = { feeMinor: 1000, freeFromMinor: 9900, days: [2, 4] as const };
const terms = (province: string) => deliveryTerms({ promotions, delivery, to: { country: 'CN', province } });

describe('delivery by region', () => {
  it.each(['新疆维吾尔自治区', 'Xinjiang', 'Tibet', 'xizang'])(
    '%s costs what the region says, in any language',
    (province) => expect(terms(province).feeMinor).toBe(1500),
  );

  it('costs what the shop says elsewhere', () => expect(terms('浙江省')).toEqual(delivery));

  it.each(['香港特别行政区', 'Hong Kong'])('is refused to %s', (province) => {
    expect(regionNotServed({ promotions, to: { country: 'CN', province } })?.name).toEqual({ en: 'away' });
    expect(terms(province)).toEqual(delivery);
  });

  it('is refused nowhere else, nor while the address is not known', () => {
    expect(regionNotServed({ promotions, to: { country: 'CN', province: 'Xinjiang' } })).toBeNull();
    expect(regionNotServed({ promotions, to: {} })).toBeNull();
  });
});
