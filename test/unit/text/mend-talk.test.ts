import { commonEnglish } from '../../../src/text/common-english';
import { mendTalk } from '../../../src/text/mend-talk';

const sold = new Set(['carat', 'lamp', 'crate']);
const mend = (text: string) => mendTalk(text, (word) => commonEnglish.has(word) || sold.has(word));

describe('the words by which a shopper deals with a shop', () => {
  it.each([
    ['chekout plz', 'checkout plz'],
    ['Teh seccond one', 'the second one'],
    ['ad it to crat', 'add it to cart'],
    ['wich colors duz it come in', 'which colors does it come in'],
    ['cancle my oder', 'cancel my order'],
    ['i want to retrun it', 'i want to return it'],
    ['是 chekout 吗', '是 checkout 吗'],
    ['ok add the blue one to my bag', 'ok add the blue one to cart'],
    ['pop it in the basket', 'pop it to cart'],
    ['第一各有神么颜涩', '第一个有什么颜色'],
    ['加入够物车八', '加入购物车吧'],
    ['no not that one, the matte one', 'the matte one'],
    ['not that crap the cheap one', 'the cheap one'],
    ['no u muppet, a flask', 'a flask'],
    ['滚，别废话，便宜那个', '便宜那个'],
    ['我要退活，定单号在这', '我要退货，订单号在这'],
  ])('are put right: %s', (typed, mended) => expect(mend(typed)).toBe(mended));

  it.each([
    'a carat lamp in a crate',
    'send it to Retrun Wat, 12 Chekout Road',
    'mail anna@wat.com or see shop.com/crat',
    'model wat-9000x',
    'add a bag, and a basket for it',
    'an ad for shoes',
    '花盆两个',
    'not that I know of',
    '不要这个',
    '一百八',
    '活性炭面膜，八件',
    '',
  ])('leaves goods, names and addresses alone: %s', (text) => expect(mend(text)).toBe(text));

  it('changes nothing in what is right already', () => {
    const right = 'please checkout, the second one, delivery tomorrow, cancel my order and refund it';
    expect(mend(right)).toBe(right);
  });
});
