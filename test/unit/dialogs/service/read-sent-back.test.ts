import { readSentBack } from '../../../../src/dialogs/service/read-sent-back';

const told: readonly (readonly [text: string, carrier: string | null, tracking: string | null])[] = [
  ["I've sent it back, tracking 1Z999AA10123456784", null, '1Z999AA10123456784'],
  ['I’ve sent it back with UPS, can you tell me when you get it?', 'UPS', null],
  ['shipped it back yesterday', null, null],
  ['I dropped the parcel off at the post office this morning', null, null],
  ['The courier picked it up', null, null],
  ['Just mailed the return. FedEx 7712 3456 7890', 'FedEx', '771234567890'],
  ['tracking number is 9400 1000 0000 0000 0000 00', null, '9400100000000000000000'],
  ['1Z999AA10123456784', null, '1Z999AA10123456784'],
  ["it's on its way back", null, null],
  ['I returned them by Royal Mail, AB123456789GB', 'Royal Mail', 'AB123456789GB'],
  ['我已经寄回了，单号SF1234567890123', null, 'SF1234567890123'],
  ['寄出去了 顺丰 SF1234567890', '顺丰', 'SF1234567890'],
  ['已寄出，中通 75312345678901', '中通', '75312345678901'],
  ['快递单号是 13800138000', null, '13800138000'],
  ['东西寄走了', null, null],
  ['小哥已经取走了', null, null],
  ['昨天寄回去了，多久能退款？', null, null],
  ['寄给你们了，运单号：ＹＴ１２３４５６７８９０１２３', null, 'YT1234567890123'],
];

test.each(told)('"%s" says that goods are on their way', (text, carrier, tracking) => {
  expect(readSentBack(text, [])).toEqual({ carrier, tracking });
});

test.each([
  'how do I send it back?',
  'I will send it back tomorrow',
  "I haven't sent it back yet",
  'you sent me the wrong lamp',
  'where is my parcel 1Z999AA10123456784?',
  'I want to return it',
  'my number is 13800138000',
  'they shipped a broken one',
  '怎么寄回去？',
  '还没寄出去',
  '明天寄出',
  '你们寄错了',
  '我想退货',
  '帮我退了',
  '收到了',
  '什么时候寄的？',
  '我的电话 13800138000',
  '张三 13800138000 上海市浦东新区世纪大道100号',
  '就这个送朋友了',
])('"%s" says nothing of the kind', (text) => {
  expect(readSentBack(text, [])).toBeNull();
});

test('the number of an order or of a return is none of a parcel', () => {
  expect(readSentBack('SO-20261122-0001 已经寄回了', ['SO-20261122-0001'])).toEqual({ carrier: null, tracking: null });
  expect(readSentBack('SCa880bc25aa85a334', ['SCa880bc25aa85a334'])).toBeNull();
});
