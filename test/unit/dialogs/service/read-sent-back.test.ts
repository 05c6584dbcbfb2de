import { readSentBack } from '../../../../src/dialogs/service/read-sent-back';

describe('readSentBack', () => {
  it.each([
    ['已经寄出去了，顺丰单号SF1234567890123', '顺丰', 'SF1234567890123'],
    ['东西我昨天寄回去了', null, null],
    ['快递小哥取走了', null, null],
    ['运单号 7712 3456 7890 12', null, '77123456789012'],
    ['I sent it back yesterday', null, null],
    ['dropped it off, UPS tracking 1Z999AA10123456784', 'UPS', '1Z999AA10123456784'],
    ['the courier picked it up', null, null],
    ['SF1234567890123', null, 'SF1234567890123'],
  ])('hears that goods are on their way: %s', (text, carrier, tracking) => {
    expect(readSentBack(text, [])).toEqual({ carrier, tracking });
  });

  it.each([
    '怎么寄回去？',
    '我还没寄',
    '你们寄错了',
    '什么时候来取',
    'how do I send it back?',
    "I'll send it back tomorrow",
    'you sent me the wrong one',
    'I want to return it',
    'my phone is 13600136000',
    'show me running shoes',
  ])('hears nothing of the kind: %s', (text) => {
    expect(readSentBack(text, [])).toBeNull();
  });

  it('takes the number of an order for none of a parcel', () => {
    expect(readSentBack('SO-20261122-0001', ['SO-20261122-0001'])).toBeNull();
    expect(readSentBack('I sent back SO-20261122-0001 today', ['SO-20261122-0001'])).toEqual({
      carrier: null,
      tracking: null,
    });
  });
});
