const goods = [
  ['Matte lipstick', '哑光口红', 'Beauty', '美妆'],
  ['Wool blanket', '羊毛毯', 'Home', '家居'],
  ['Wireless mouse', '无线鼠标', 'Electronics', '数码'],
  ['Running shoes', '跑步鞋', 'Sport', '运动'],
] as const;
const colors = [
  ['Red', '红色'],
  ['Black', '黑色'],
  ['Blue', '蓝色'],
] as const;
const story =
  'Made to last, easy to clean and light to carry. Comes with a warranty of two years. 经久耐用，轻便易清洁。';

function lineOf(at: number): string {
  const [en, zh, department, departmentZh] = goods[at % goods.length] ?? goods[0];
  const [color, colorZh] = colors[at % colors.length] ?? colors[0];
  const model = at.toString(36).toUpperCase();
  return JSON.stringify({
    id: `product-${at}`,
    title: { en: `${en} ${model}`, zh: `${zh} ${model}` },
    description: { en: `${story} Model ${model}.` },
    brand: { en: `Brand ${at % 500}` },
    category: [
      { en: department, zh: departmentZh },
      { en, zh },
    ],
    options: ['color'],
    variants: [
      { sku: `SKU-${at}`, options: { color: { en: color, zh: colorZh } }, price: 100 + (at % 9000), stock: at % 50 },
    ],
    currency: 'CNY',
    sales: at % 1000,
  });
}

/** A catalogue of any size as JSON Lines, the same for the same size. */
export function* catalogueLines(rows: number): Generator<string> {
  for (let at = 0; at < rows; at += 1) yield `${lineOf(at)}\n`;
}
