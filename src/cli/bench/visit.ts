import type { Locale } from '../../base/locale';
import type { Action } from '../../replies/action';
import { numberedChoices, type Reply } from '../../replies/reply';
import type { BenchChat } from './bench-chat';

const words = {
  zh: {
    search: ['适合油皮的洗面奶', '口红', '毛巾'],
    cart: '看看购物车',
    checkOut: '去结算',
    contact: '张三 13800138000 上海市浦东新区世纪大道100号',
  },
  en: {
    search: ['a face wash for oily skin', 'lipstick', 'towels'],
    cart: 'show my cart',
    checkOut: 'check out',
    contact: 'Ann Lee, 13800138000, 100 Century Avenue, Pudong, Shanghai',
  },
} as const;

/** More than any form asks. */
const mostQuestions = 6;

/** Search, look, add (with the variant asked for), view, check out (contact, payment, yes): one order a visit. */
export async function visit(chat: BenchChat, locale: Locale, round: number): Promise<void> {
  const t = words[locale];
  const found = await chat.say(t.search[round % t.search.length] ?? t.search[0]);
  const product = buyable(found);
  await chat.tap({ do: 'product.show', product });
  let reply = await chat.tap({ do: 'cart.add', product });
  for (let asked = 0; reply.type !== 'cart'; asked += 1) {
    reply = await chat.tap(actionOf(reply, 'answer', asked));
  }
  await chat.say(t.cart);
  reply = await chat.say(t.checkOut);
  for (let asked = 0; reply.type !== 'order'; asked += 1) {
    const payment = actions(reply).find((action) => action.do === 'answer' && action.value === 'cod');
    if (asked > mostQuestions) throw unexpected(reply, 'the summary');
    reply = await (payment ? chat.tap(payment) : chat.say(t.contact));
  }
  const receipt = await chat.tap(actionOf(reply, 'confirm', 0));
  if (receipt.type !== 'order') throw unexpected(receipt, 'the receipt');
}

/** A product of the list that can be put into the cart. */
function buyable(found: Reply): string {
  const cards = found.type === 'products' ? found.cards : [];
  const card = cards.find(({ buttons }) => buttons.some(({ action }) => action.do === 'cart.add'));
  if (!card) throw unexpected(found, 'products that can be bought');
  return card.product;
}

const actions = (reply: Reply): readonly Action[] => numberedChoices(reply).map(({ action }) => action);

function actionOf(reply: Reply, wanted: Action['do'], asked: number): Action {
  const action = actions(reply).find((each) => each.do === wanted);
  if (!action || asked > mostQuestions) throw unexpected(reply, wanted);
  return action;
}

const unexpected = (reply: Reply, wanted: string): Error =>
  new Error(`The bench expected ${wanted} and was answered: ${JSON.stringify(reply).slice(0, 400)}`);
