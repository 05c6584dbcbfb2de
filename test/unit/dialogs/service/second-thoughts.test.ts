import { isSecondThought } from '../../../../src/dialogs/service/second-thoughts';

test.each([
  'no, the lamp',
  'actually, make it white',
  'wait, not the lamp, the pot',
  'just one, not both',
  'the blue one instead',
  'sorry, I meant the other one',
  '不对，退花盆',
  '还是要白色的',
  '应该是两件',
  '等等，不是台灯',
  '只少了一个',
])('%s takes an answer to a return back', (text) => expect(isSecondThought(text, 'return')).toBe(true));

test.each([
  'the lamp',
  'no, where is my order',
  'actually cancel the order',
  'no, I need an invoice',
  'actually, change the address',
  '还是取消订单吧',
  '不对，我要开发票',
  '不是，快递到哪了',
  '花盆',
])('%s does not', (text) => expect(isSecondThought(text, 'return')).toBe(false));
