import { apartByDeed } from '../../../src/nlu/deeds';
import type { Part } from '../../../src/nlu/join-wishes';

const partsOf = (...texts: readonly string[]): readonly Part[] =>
  texts.map((text) => ({
    understanding: { locale: 'zh', text, intents: [], verdict: 'turnAway', entities: [], answer: null, further: [] },
    start: 0,
    apart: false,
  }));

const deedsOf = (...texts: readonly string[]) =>
  apartByDeed(partsOf(...texts)).map(({ apart, understanding }) => (apart ? understanding.intents[0]?.intent : null));

describe('apartByDeed', () => {
  it.each([
    [
      ['水瓶我要退掉', '台灯换成亮一点的'],
      ['return.request', 'exchange.request'],
    ],
    [
      ['水管退掉', '智能手表也退掉', 'W7800651取消', '不需要了'],
      ['return.request', 'return.request', 'order.cancel', null],
    ],
    [
      ['把耳机退了', '键盘给我换一个'],
      ['return.request', 'exchange.request'],
    ],
    [
      ["i'd like to return the water bottle", 'exchange the desk lamp for a bright one'],
      ['return.request', 'exchange.request'],
    ],
  ])('sets apart what is done to other goods: %j', (texts, deeds) => {
    expect(deedsOf(...texts)).toEqual(deeds);
  });

  it.each([
    [['水瓶退掉', '不能退的话就换一个别的颜色的']],
    [['我的耳机坏了', '给我换一个']],
    [['耳机退了', '那个换成红色']],
    [['return the lamp', 'or exchange the lamp for a bright one']],
    [['水管退掉', '智能手表也退掉']],
  ])('leaves together what is one wish: %j', (texts) => {
    expect(deedsOf(...texts)).toEqual(texts.map(() => null));
  });
});
