import { ProductId, Sku } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import type { Named, StockedProduct } from '../../../src/commerce/product';

/** The same numbers for the same seed, on every machine. */
export class Dice {
  constructor(private state: number) {}

  /** 0 to 1, 1 excluded. */
  next(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.state / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }

  some<T>(list: readonly T[], most: number): T[] {
    return [...new Set(Array.from({ length: this.below(most + 1) }, () => this.pick(list)))];
  }
}

export const englishWords =
  'soft bright red cotton night cream shirt gel phone case oil shoe light rain wool lamp desk mouse pad cable'.split(
    ' ',
  );
export const chineseWords = [
  '羊毛',
  '面霜',
  '口红',
  '红色',
  '手机壳',
  '台灯',
  '枕头',
  '纯棉',
  '保湿',
  '运动鞋',
  '夏凉被',
  '毛巾',
];
export const brandIds = ['acme', 'north', 'luna', 'tide'];
export const departments: readonly (readonly string[])[] = [
  ['home', 'bedding'],
  ['home', 'lamps'],
  ['beauty', 'creams'],
  ['beauty', 'lipstick'],
  ['fashion', 'shoes', 'boots'],
];
export const materials = ['wool', 'cotton', 'steel', 'silk'];
export const colors = ['red', 'blue', 'black'];
export const sizes = ['s', 'm', 'l'];

const named = (id: string): Named => ({ id, name: { en: id } });

function variantsOf(dice: Dice, id: string, options: readonly string[]) {
  const count = 1 + dice.below(options.length === 0 ? 1 : 4);
  return Array.from({ length: count }, (_, at) => ({
    sku: Sku(`${id}-${at}`),
    options: Object.fromEntries(options.map((name) => [name, named(dice.pick(name === 'color' ? colors : sizes))])),
    price: money(100 * (1 + dice.below(50)), 'CNY'),
  }));
}

export function randomProduct(dice: Dice, at: number): StockedProduct {
  const id = `p${at}`;
  const options = dice.pick([[], [], ['color'], ['color', 'size']]);
  const variants = variantsOf(dice, id, options);
  return {
    id: ProductId(id),
    title: {
      en: Array.from({ length: 2 + dice.below(4) }, () => dice.pick(englishWords)).join(' '),
      ...(dice.happens(0.7) ? { zh: dice.some(chineseWords, 3).join(dice.pick(['', ' '])) || '商品' } : {}),
    },
    description: dice.happens(0.5) ? { en: dice.some(englishWords, 6).join(' ') } : {},
    brand: dice.happens(0.8) ? named(dice.pick(brandIds)) : null,
    category: dice.pick(departments).map(named),
    attributes: dice.some(materials, 2).map((value) => ({ name: 'material', value: named(value) })),
    tags: [],
    options,
    variants,
    pictures: [],
    rating: dice.happens(0.7) ? dice.below(51) / 10 : null,
    ratingCount: dice.below(200),
    sales: dice.below(1000),
    addedOn: `20${10 + dice.below(16)}-0${1 + dice.below(9)}-1${dice.below(10)}`,
    available: Object.fromEntries(variants.map(({ sku }) => [sku, dice.happens(0.3) ? 0 : dice.below(9)])),
  };
}
