import { compileLexicon, type Lexicon, type LexiconEntry } from '../../text/lexicon';

const qualities = ['水润', '轻薄', '经典', '柔软', '复古', '便携', '清爽', '防水', 'classic', 'light', 'soft', 'daily'];
const colours = ['黑色', '白色', '奶油色', '雾霾蓝', '酒红', 'black', 'ivory', 'navy', 'rose', 'olive'];
const things = [
  '洗面奶',
  '面霜',
  '连衣裙',
  '跑鞋',
  '台灯',
  '保温杯',
  'lipstick',
  'backpack',
  'jacket',
  'kettle',
  'scarf',
];

/** A catalogue of made-up products, to measure with as many names as a large shop has. */
export function largeLexicon(products: number): Lexicon {
  const entries = Array.from({ length: products }, (_, at): LexiconEntry => {
    const words = [qualities, colours, things].map(
      (list, place) => list[(at * (place + 3) + (at >> place)) % list.length],
    );
    return { kind: 'product', id: `product-${at}`, phrases: [`${words.join('')}${at}`, `${words.join(' ')} ${at}`] };
  });
  const categories = things.map((thing): LexiconEntry => ({ kind: 'category', id: thing, phrases: [thing] }));
  const values = colours.map(
    (value): LexiconEntry => ({ kind: 'attribute', name: 'color', id: value, phrases: [value] }),
  );
  return compileLexicon([...entries, ...categories, ...values]);
}
