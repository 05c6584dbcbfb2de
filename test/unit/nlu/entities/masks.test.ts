import { valuesOf } from './reading-options';

describe('order numbers', () => {
  it.each([
    ['SO-20261122-0042到哪了', 'SO-20261122-0042'],
    ['查下so202611220042', 'SO-20261122-0042'],
    ['订单号 20261122004212', '20261122004212'],
    ['my order ABC-12345 is late', 'ABC-12345'],
    ['order #100234', '100234'],
    ['订单ＳＯ－２０２６１１２２－００４２', 'SO-20261122-0042'],
    ['order number: 84A7731', '84A7731'],
  ])('%s', (text, number) => expect(valuesOf(text, 'orderNumber')).toEqual([number]));
  it.each(['13800138000', 'order 2 of them', '订单2026年的', 'iphone-15', 'my order is late', '200-300'])(
    'none: %s',
    (text) => expect(valuesOf(text, 'orderNumber')).toEqual([]),
  );
});

describe('phones', () => {
  it.each([
    ['打13800138000', '+8613800138000'],
    ['138 0013 8000', '+8613800138000'],
    ['+86 138-0013-8000', '+8613800138000'],
    ['021-62345678', '+862162345678'],
    ['幺三八零零幺三八零零零', '+8613800138000'],
    ['(415) 555-2671', '+14155552671'],
    ['+44 7911 123456', '+447911123456'],
    ['call 415.555.2671', '+14155552671'],
    ['07700 900123', '+447700900123'],
  ])('%s', (text, phone) => expect(valuesOf(text, 'phone')).toEqual([phone]));
  it.each(['1380013', '2026-11-22', '100-200', '20261122', '12345678901234567', '1.5'])('none: %s', (text) =>
    expect(valuesOf(text, 'phone')).toEqual([]),
  );
});

describe('e-mail and links', () => {
  it('keeps an e-mail', () =>
    expect(valuesOf('Mail me at Jane.Doe+x@Example.co.uk', 'email')).toEqual(['jane.doe+x@example.co.uk']));
  it('reads no figures inside a link', () => {
    for (const entity of ['quantity', 'priceRange', 'orderNumber', 'phone', 'date']) {
      expect(valuesOf('看看 https://shop.example/p/13800138000?price=100-200&d=2026-11-11', entity)).toEqual([]);
    }
  });
});
