import type { Locale } from '../../base/locale';

/** The words on the account's menu: at most 4 Chinese characters or 8 letters on the bar, so that none is cut. */
const words = {
  zh: {
    shop: '逛一逛',
    categories: '全部分类',
    best: '销量最高',
    fresh: '新品上架',
    cart: '购物车',
    orders: '我的订单',
    help: '帮助',
  },
  en: {
    shop: 'Shop',
    categories: 'Categories',
    best: 'Best sellers',
    fresh: 'New in',
    cart: 'Cart',
    orders: 'Orders',
    help: 'Help',
  },
} as const;

const said = {
  zh: { best: '销量最高的商品', fresh: '最新上架的商品' },
  en: { best: 'best selling products', fresh: 'newest products' },
} as const;

/** Shop, orders, help: each leads into the chat, and none to a page. */
export function menuOf(locale: Locale) {
  const name = words[locale];
  const click = (name: string, key: string) => ({ type: 'click', name, key });
  return {
    button: [
      {
        name: name.shop,
        sub_button: [
          click(name.categories, 'shop'),
          click(name.best, `say:${said[locale].best}`),
          click(name.fresh, `say:${said[locale].fresh}`),
          click(name.cart, 'cart'),
        ],
      },
      click(name.orders, 'orders'),
      click(name.help, 'help'),
    ],
  };
}
