import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OrderNumber, ProductId, Sku } from '../../src/base/ids';
import { inLocale, type Locale } from '../../src/base/locale';
import type { Action } from '../../src/replies/action';
import type { Choice, ProductCard, ReceiptLine, Reply } from '../../src/replies/reply';
import { handOff } from './hand-off';

const name = z.object({ zh: z.string(), en: z.string() });

const productSchema = z.object({
  id: z.string(),
  title: name,
  description: name,
  brand: name.nullable(),
  category: z.array(name),
  variants: z.array(z.object({ sku: z.string(), price: z.number(), listPrice: z.number().optional() })).min(1),
  pictures: z.array(z.string()).min(1),
  rating: z.number().nullable(),
});

type Product = z.infer<typeof productSchema>;

const catalogue: readonly Product[] = readFileSync(join(__dirname, '../../shops/demo/catalogue.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((row) => productSchema.parse(JSON.parse(row)));

const yuan = (minor: number): string => `¥${minor / 100}`;

/** Words of the page's owner in both languages; the real assistant's are in src/replies. */
const say = (locale: Locale, zh: string, en: string): string => (locale === 'zh' ? zh : en);

/** One shopper's visit to a shop that plays a reply of each type, for looking at the page without the assistant. */
export class ScriptedShop {
  readonly #cart = new Map<string, number>();

  constructor(private locale: Locale) {}

  greet(): readonly Reply[] {
    const text = this.#say(
      '您好，这里是朝夕小铺。想买什么直接说，想逛逛就点下面的分类。',
      'Hi, this is Dawn & Dusk. Just say what you’re after, or tap a category to look around.',
    );
    return [
      {
        type: 'say',
        text,
        choices: [
          this.#words('洁面', 'Cleansers'),
          this.#words('耳机', 'Headphones'),
          this.#words('我的订单', 'My orders'),
        ],
      },
    ];
  }

  hear(text: string): readonly Reply[] {
    if (/compare|对比/i.test(text)) return [this.#comparison()];
    if (/pay online|在线支付/i.test(text)) return [this.#pay()];
    if (/person|人工/i.test(text))
      return [{ type: 'handOff', text: this.#say('正在为您转接人工。', 'A colleague takes over from here.'), handOff }];
    if (/picture|图片/i.test(text))
      return [{ type: 'picture', url: `/shops/demo/${first().pictures[0]}`, alt: first().title[this.locale] }];
    if (/link|链接/i.test(text))
      return [
        {
          type: 'link',
          text: this.#say('退换说明在这里：', 'Our returns policy:'),
          title: this.#say('退换货说明', 'Returns in full'),
          url: 'https://shop.example/returns',
        },
      ];
    if (/cart|购物车/i.test(text)) return [this.#cartReply('')];
    if (/13\d{9}/.test(text)) return [this.#order(null)];
    return [this.#products()];
  }

  tap(action: Action): readonly Reply[] {
    switch (action.do) {
      case 'product.show':
        return [this.#product(productOf(action.product))];
      case 'cart.add':
        this.#cart.set(action.product, (this.#cart.get(action.product) ?? 0) + 1);
        return [this.#cartReply(this.#say('已加入购物车。', 'It’s in your cart.'))];
      case 'cart.set':
        this.#cart.set(action.sku, action.quantity);
        return [this.#cartReply('')];
      case 'cart.remove':
        this.#cart.delete(action.sku);
        return [this.#cartReply('')];
      case 'checkout.start':
        return [
          { type: 'say', text: this.#say('请告诉我收货人、电话和地址。', 'Who is it for, and where should it go?') },
        ];
      case 'confirm':
        return [this.#order('SO-20261122-0042')];
      case 'locale':
        this.locale = action.locale;
        return this.greet();
      default:
        return [{ type: 'say', text: action.do }];
    }
  }

  #say(zh: string, en: string): string {
    return say(this.locale, zh, en);
  }

  #brand({ brand }: Product): string {
    return brand ? inLocale(brand, this.locale) : '';
  }

  #words(zh: string, en: string): Choice {
    const title = this.#say(zh, en);
    return { title, action: { do: 'say', text: title } };
  }

  #card(product: Product): ProductCard {
    const { price, listPrice } = variantOf(product);
    const index = catalogue.indexOf(product);
    const add: Choice = {
      title: this.#say('加入购物车', 'Add to cart'),
      action: { do: 'cart.add', product: product.id },
    };
    return {
      product: ProductId(product.id),
      title: inLocale(product.title, this.locale),
      subtitle: `${this.#brand(product)} · ★ ${product.rating ?? '–'}`,
      price: yuan(price),
      listPrice: listPrice === undefined ? null : yuan(listPrice),
      note: index % 5 === 3 ? this.#say('仅剩 2 件', 'Only 2 left') : null,
      picture: `/shops/demo/${product.pictures[0]}`,
      buttons: [{ title: this.#say('看详情', 'Details'), action: { do: 'product.show', product: product.id } }, add],
    };
  }

  #products(): Reply {
    const cards = catalogue.slice(0, 12).map((product) => this.#card(product));
    const more: Choice = { title: this.#say('看更多', 'Show more'), action: { do: 'search.more' } };
    const cheaper: Choice = { title: this.#say('便宜点的', 'Something cheaper'), action: { do: 'search.cheaper' } };
    return {
      type: 'products',
      text: this.#say('洁面：找到 12 款。', 'Cleansers: 12 products.'),
      cards,
      choices: [more, cheaper],
    };
  }

  #product(product: Product): Reply {
    const category = product.category.map((each) => inLocale(each, this.locale)).join(' · ');
    return {
      type: 'product',
      card: this.#card(product),
      description: inLocale(product.description, this.locale),
      facts: [
        { label: this.#say('品牌', 'Brand'), value: this.#brand(product) },
        { label: this.#say('分类', 'Category'), value: category },
      ],
      choices: [
        { title: this.#say('看相似的', 'Similar products'), action: { do: 'product.similar', product: product.id } },
      ],
    };
  }

  #comparison(): Reply {
    const [a, b] = [first(), productOf(catalogue[1]?.id ?? '')];
    const brands = [a, b].map((product) => this.#brand(product));
    const rows = [
      { label: this.#say('品牌', 'Brand'), values: brands },
      { label: this.#say('评分', 'Rating'), values: [a, b].map(({ rating }) => `★ ${rating ?? '–'}`) },
    ];
    return {
      type: 'comparison',
      text: this.#say('两款放在一起看：', 'Side by side:'),
      cards: [this.#card(a), this.#card(b)],
      rows,
      choices: [],
    };
  }

  #receipt() {
    const lines = [...this.#cart].map(([id, quantity]): ReceiptLine => {
      const product = productOf(id);
      const { price } = variantOf(product);
      return {
        sku: Sku(id),
        title: inLocale(product.title, this.locale),
        subtitle: '120 ml',
        quantity,
        unitPrice: yuan(price),
        lineTotal: yuan(price * quantity),
        picture: `/shops/demo/${product.pictures[0]}`,
      };
    });
    const goods = [...this.#cart].reduce((sum, [id, count]) => sum + variantOf(productOf(id)).price * count, 0);
    const totals = [
      { label: this.#say('商品', 'Goods'), value: yuan(goods) },
      { label: this.#say('运费', 'Delivery'), value: this.#say('包邮', 'Free') },
    ];
    return { lines, totals, total: { label: this.#say('合计', 'Total'), value: yuan(goods) } };
  }

  #cartReply(text: string): Reply {
    if (this.#cart.size === 0) {
      const empty = this.#say('购物车是空的。', 'Your cart is empty.');
      return { type: 'cart', text: empty, ...this.#receipt(), choices: [this.#words('洁面', 'Cleansers')] };
    }
    const checkOut: Choice = { title: this.#say('去结算', 'Check out'), action: { do: 'checkout.start' } };
    return { type: 'cart', text, ...this.#receipt(), choices: [checkOut, this.#words('再逛逛', 'Keep shopping')] };
  }

  #order(number: string | null): Reply {
    const facts = [
      { label: this.#say('收货人', 'Recipient'), value: '张三' },
      { label: this.#say('电话', 'Phone'), value: '138 0013 8000' },
      { label: this.#say('收货地址', 'Address'), value: '上海市浦东新区世纪大道100号' },
      { label: this.#say('付款方式', 'Payment'), value: this.#say('货到付款', 'Cash on delivery') },
    ];
    const yes: Choice = { title: this.#say('确认下单', 'Place order'), action: { do: 'confirm', token: 'shown' } };
    const no: Choice = { title: this.#say('先不买', 'Not now'), action: { do: 'decline', token: 'shown' } };
    const text = number
      ? this.#say('已下单，预计 11月25日周三 送达。', 'Your order is placed. It should arrive Wed, Nov 25.')
      : this.#say('请核对订单：', 'Please check your order:');
    const title = number ? this.#say('订单', 'Order') : this.#say('订单确认', 'Order summary');
    const choices = number ? [this.#words('我的订单', 'My orders')] : [yes, no];
    return {
      type: 'order',
      text,
      title,
      number: number === null ? null : OrderNumber(number),
      facts,
      ...this.#receipt(),
      choices,
    };
  }

  #pay(): Reply {
    return {
      type: 'pay',
      text: this.#say('请在 15 分钟内完成付款。', 'Please pay within 15 minutes.'),
      url: '/pay/demo/1a2b3c',
      open: this.#say('去付款', 'Pay now'),
      amount: '¥147',
      choices: [],
    };
  }
}

function productOf(id: string): Product {
  const product = catalogue.find((each) => each.id === id);
  if (!product) throw new Error(`The script knows no product ${id}.`);
  return product;
}

const first = (): Product => productOf(catalogue[0]?.id ?? '');

function variantOf({ id, variants }: Product) {
  const variant = variants[0];
  if (!variant) throw new Error(`${id} has no variant.`);
  return variant;
}
