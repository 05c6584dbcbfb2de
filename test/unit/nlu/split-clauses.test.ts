import { splitClauses } from '../../../src/nlu/split-clauses';
import { normalise } from '../../../src/text/normalise';

const clauses = (text: string) => {
  const normalised = normalise(text);
  return splitClauses(normalised).map(
    ({ start, end, apart }) => `${apart ? '+' : ''}${normalised.text.slice(start, end)}`,
  );
};

describe('clauses', () => {
  it.each([
    ['退货，另外我的发票呢', ['退货', '+我的发票呢']],
    ['你好，我要退货', ['你好', '我要退货']],
    ['我的快递到哪了？顺便问下能开发票吗', ['我的快递到哪了', '+能开发票吗']],
    ['where is my order? also i need an invoice', ['where is my order', '+i need an invoice']],
    ['track my parcel, and cancel the other one', ['track my parcel', '+cancel the other one']],
    ['it costs 3.50 or 1,299, right', ['it costs 3.50 or 1,299', 'right']],
    ['我要退货', ['我要退货']],
    ['', []],
    ['，。！', []],
  ])('of %s', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it('does not take a price apart', () => {
    expect(clauses('3.50')).toEqual(['3.50']);
  });

  it('are few, however many stops there are', () => {
    expect(clauses('退货。'.repeat(100)).length).toBeLessThanOrEqual(5);
  });
});
