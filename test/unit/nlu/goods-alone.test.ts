import { asSearch, isGoodsAlone } from '../../../src/nlu/goods-alone';
import type { Entity } from '../../../src/nlu/understanding';

const lipstick = (text: string): Entity[] => {
  const start = text.indexOf('口红');
  return [{ entity: 'category', value: 'lipstick', text: '口红', start, end: start + 2 }];
};

it('tells goods that are only named from goods that are spoken about', () => {
  expect(isGoodsAlone('口红！', lipstick('口红！'))).toBe(true);
  expect(isGoodsAlone('为什么口红叫口红', lipstick('为什么口红叫口红'))).toBe(false);
  expect(isGoodsAlone('红色', [])).toBe(false);
});

it('makes a search of what would be a stranger or a bare value', () => {
  const intents = asSearch([
    { intent: 'none', score: 0.5 },
    { intent: 'inform', score: 0.25 },
    { intent: 'product.search', score: 0.15 },
    { intent: 'greet', score: 0.1 },
  ]);
  expect(intents[0]).toEqual({ intent: 'product.search', score: 0.9 });
  expect(intents.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1);
});
