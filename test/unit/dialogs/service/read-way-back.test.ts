import { asksLastDay, asksWayBack } from '../../../../src/dialogs/service/read-way-back';

test.each([
  'how do I send it back?',
  'where do I ship the return to?',
  'what’s the return address',
  'where should I mail the lamp back to',
  'how am I supposed to get this back to you',
  'which address does the return go to',
  'where does the return parcel go to',
  'I lost my return label',
  'how long do I have to send it back?',
  'by when do I have to send them back',
  'ok thanks, and where do I post the shoes back to?',
  'what do I need to do to send it back?',
  'whats the adress for returns',
  'until what date can I send it back',
  '请问我的退货怎么寄',
  '东西寄回去要写什么',
  '怎么寄回去',
  '退货地址是哪里',
  '退货要寄到哪',
  '要往哪儿寄回',
  '东西要怎么退回给你们',
  '寄回哪里呀',
  '退货的收件人写谁',
  '退货单打不开了',
  '最晚什么时候寄回',
  '退回到哪个仓库',
  '换货的话，旧的寄回去哪里',
])('"%s" asks for the way of what goes back', (text) => {
  expect(asksWayBack(text)).toBe('sure');
});

test.each([
  'where do I ship it?',
  'how do I return it',
  'can a courier come and collect it?',
  'what do I write on the parcel?',
  'the label has expired',
  'now what?',
  'where exactly does this have to go',
  '几天之内要寄出',
  '寄到哪里',
  '地址发我',
  '可以上门取件吗',
  '包裹上写什么',
  '接下来怎么办',
])('"%s" may ask for it', (text) => {
  expect(asksWayBack(text)).toBe('perhaps');
});

test.each([
  'where is my return?',
  'when will I get my money back',
  'how much does it cost to send it back',
  'who pays for sending it back',
  'can I send it back?',
  'I want to return it',
  'where do you ship to?',
  'how do I get back to the menu',
  'how do I send this to a friend',
  'I sent it back yesterday',
  'what is your return policy',
  'how do I change the delivery address',
  'how do I take it',
  '退货到哪了',
  '退款什么时候到账',
  '退货运费谁出',
  '可以退货吗',
  '我要退货',
  '什么时候发货',
  '可以送到哪里',
  '收货地址怎么改',
  '怎么付款',
  '怎么退会员',
  '怎么申请退货',
  '怎么还没寄',
  '发票怎么寄给我',
  '怎么用',
])('"%s" asks nothing of the kind', (text) => {
  expect(asksWayBack(text)).toBeNull();
});

test.each([
  ['by when do I have to send it back?', true],
  ['最晚几号要寄回', true],
  ['where do I send it back?', false],
  ['退货地址是哪里', false],
])('"%s": the last day is asked for: %s', (text, expected) => {
  expect(asksLastDay(text)).toBe(expected);
});
