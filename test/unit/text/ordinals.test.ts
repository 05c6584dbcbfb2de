import { normalise } from '../../../src/text/normalise';
import { findOrdinals } from '../../../src/text/ordinals';

const positions = (text: string) => findOrdinals(normalise(text).text).map(({ position }) => position);

describe('findOrdinals', () => {
  it.each<[string, number[]]>([
    ['第二个', [2]],
    ['第2款是什么成分', [2]],
    ['第十二个', [12]],
    ['我要第三双', [3]],
    ['第一个和第三个有什么区别', [1, 3]],
    ['最后一个', [-1]],
    ['最后那款多少钱', [-1]],
    ['倒数第二个', [-2]],
    ['倒数第一', [-1]],
    ['倒数第三款吧', [-3]],
    ['#3', [3]],
    ['就3号吧', [3]],
    ['头一个', [1]],
    ['最上面那个', [1]],
    ['1和3哪个好', [1, 3]],
    ['对比一下2和4', [2, 4]],
    ['第貳個', []],
    ['第２個還有嗎', [2]],
  ])('%s', (text, expected) => expect(positions(text)).toEqual(expected));

  it.each<[string, number[]]>([
    ['the second one', [2]],
    ['the last one', [-1]],
    ['second to last', [-2]],
    ['the second to last one please', [-2]],
    ['next to last', [-2]],
    ['second from the end', [-2]],
    ['third from the bottom', [-3]],
    ['3rd one', [3]],
    ['the 2nd', [2]],
    ['number 4', [4]],
    ['no. 2 please', [2]],
    ['option 3', [3]],
    ['compare 1 and 3', [1, 3]],
    ['compare the first and the third', [1, 3]],
    ["what's the difference between the first and second", [1, 2]],
    ['tell me more about the second', [2]],
    ['add the first one and the last one to my cart', [1, -1]],
    ['the top one', [1]],
    ['the bottom one', [-1]],
    ['I like the fourth pair', [4]],
    ['first', [1]],
    ['second please', [2]],
    ['how much is the 10th item', [10]],
    ['the last one on the list', [-1]],
  ])('%s', (text, expected) => expect(positions(text)).toEqual(expected));

  it.each([
    '第二天就到',
    '第一次买',
    '一下',
    '这是我第三次问了',
    'wait a second',
    'my first order',
    'last week',
    'on the 3rd of March',
    'March 3rd',
    'first name',
    'size 3',
    'second hand',
    '12月3号',
    '3号线',
    '最后再问一下',
    'order number SO-20261122-0042',
    'at first I liked it',
    '第三方',
  ])('names no place: %s', (text) => expect(positions(text)).toEqual([]));
});
