import fc from 'fast-check';
import { AttemptId, OrderNumber, ProductId } from '../../../src/base/ids';
import { paymentMethods } from '../../../src/commerce/shop';
import type { News, Said } from '../../../src/dialogs/event';
import { intents } from '../../../src/nlu/intents';
import type { Entity, ExpectationKind, ExpectedAnswer, Understanding } from '../../../src/nlu/understanding';
import type { Action } from '../../../src/replies/action';
import type { QueryEdit } from '../../../src/search/query-edit';
import type { Happening } from './shop-world';

const products = ['mask', 'cap', 'lipstick', 'shoe', 'towel', 'nowhere'] as const;
const skus = ['mask', 'cap', 'lipstick-red', 'lipstick-pink', 'shoe-black-41', 'shoe-white-42', 'towel-blue', 'none'];
const orders = [1, 2, 3].map((at) => OrderNumber(`SO-20261122-000${at}`));
const product = fc.constantFrom(...products);
const sku = fc.constantFrom(...skus);
const order = fc.constantFrom(...orders);
const count = fc.constantFrom(1, 2, 3, 5, 999);

/** Texts that shoppers send, and some that nobody should; what they mean is drawn apart. */
const text = fc.oneof(
  fc.constantFrom(
    '要两件',
    'red ones please',
    '1',
    '2',
    '99',
    '张三',
    '13800138000',
    '上海市世纪大道100号',
    '😀',
    'yes',
    '0 件',
    '-1',
  ),
  fc.constantFrom(
    'View cart',
    '看购物车',
    'English please',
    '用中文',
    '货到付款',
    'online',
    '1.5',
    '1000000000000',
    ' ',
  ),
  fc.string({ maxLength: 30, unit: 'grapheme' }),
);

const span = { start: fc.constant(0), end: fc.constant(1), text: fc.constantFrom('红色', 'red', '42', 'x') };
const of = <Name extends Entity['entity'], Value>(entity: Name, value: fc.Arbitrary<Value>) =>
  fc.record({ entity: fc.constant(entity), value, ...span });

const address = fc.record(
  {
    recipient: fc.constantFrom('张三', 'Ann'),
    phone: fc.constant('+8613800138000'),
    city: fc.constant('上海市'),
    street: fc.constantFrom('世纪大道100号', '1 High St'),
    country: fc.constantFrom('CN', 'GB'),
  },
  { requiredKeys: ['country'] },
);

const entity: fc.Arbitrary<Entity> = fc.oneof(
  of('category', fc.constantFrom('shoes', 'lipstick')),
  of('brand', fc.constantFrom('dawn', 'nike')),
  of('product', product),
  of(
    'attribute',
    fc.record({
      name: fc.constantFrom('color', 'size', 'shade'),
      value: fc.constantFrom('red', 'black', '42', 'purple'),
    }),
  ),
  of('priceRange', fc.record({ min: fc.constant(10), max: fc.constant(100) }, { requiredKeys: [] })),
  of('quantity', fc.oneof(count, fc.constantFrom(1000, 1e12))),
  of('ordinal', fc.record({ position: fc.constantFrom(1, 2, 3, 9, -1, -5) })),
  of(
    'sort',
    fc.record({ by: fc.constantFrom('price', 'sales' as const), order: fc.constantFrom('asc', 'desc' as const) }),
  ),
  of('orderNumber', order),
  of('phone', fc.constant('+8613800138000')),
  of('address', address),
  of('paymentMethod', fc.constantFrom(...paymentMethods)),
) as fc.Arbitrary<Entity>;

const condition = (ids: readonly string[]) => fc.record({ id: fc.constantFrom(...ids), negated: fc.boolean() });

const edit: fc.Arbitrary<QueryEdit> = fc.oneof(
  fc.constantFrom<QueryEdit>(
    { edit: 'reset' },
    { edit: 'cheaper' },
    { edit: 'dearer' },
    { edit: 'otherBrand' },
    { edit: 'similar' },
  ),
  fc.constantFrom<QueryEdit>(
    { edit: 'widen' },
    { edit: 'undo' },
    { edit: 'inStock' },
    { edit: 'nextPage' },
    { edit: 'previousPage' },
  ),
  fc.record({
    edit: fc.constant('addTerm' as const),
    term: fc.record({
      text: fc.constantFrom('shoe', 'product', 'zzz'),
      alternatives: fc.constant([]),
      isKind: fc.boolean(),
    }),
  }),
  fc.record({ edit: fc.constant('kind' as const), categories: fc.constant(['shoes']), words: fc.constant(['shoe']) }),
  fc.record({
    edit: fc.constantFrom('setCategory' as const, 'addCategory' as const),
    condition: condition(['shoes', 'lipstick', 'nothing']),
  }),
  fc.record({ edit: fc.constant('addBrand' as const), condition: condition(['dawn', 'nike']) }),
  fc.record({
    edit: fc.constant('setAttribute' as const),
    condition: fc.record({
      name: fc.constantFrom('color', 'shade'),
      values: fc.constantFrom(['red'], ['black']),
      negated: fc.boolean(),
    }),
  }),
  fc.record({ edit: fc.constant('setPrice' as const), price: fc.record({ max: fc.constant(10_000) }) }),
  fc.record({
    edit: fc.constant('sort' as const),
    by: fc.constantFrom('price' as const, 'sales' as const),
    order: fc.constantFrom('asc' as const, 'desc' as const),
  }),
  fc.record({
    edit: fc.constantFrom('unset' as const, 'negate' as const),
    path: fc.constantFrom('price', 'brands.dawn', 'terms.0', 'nonsense'),
  }),
  fc.record({ edit: fc.constant('near' as const), product: product.map(ProductId) }),
);

const ranked = fc
  .uniqueArray(fc.constantFrom(...intents), { minLength: 3, maxLength: 5 })
  .chain((names) =>
    fc
      .constantFrom(0.95, 0.7, 0.4)
      .map((top) => names.map((intent, at) => ({ intent, score: at === 0 ? top : (1 - top) / (names.length - 1) }))),
  );

const understanding = (answer: fc.Arbitrary<ExpectedAnswer | null>): fc.Arbitrary<Understanding> =>
  fc.record({
    locale: fc.constantFrom('zh', 'en'),
    text,
    intents: ranked,
    verdict: fc.constantFrom('act', 'act', 'act', 'ask', 'turnAway'),
    entities: fc.array(entity, { maxLength: 3 }),
    answer,
    further: fc.constant([]),
  });

const reading = fc.record({ edits: fc.array(edit, { maxLength: 3 }), standsAlone: fc.boolean() });

const strayAnswer = fc.constantFrom<ExpectedAnswer>(
  { expects: 'yesNo', value: true },
  { expects: 'yesNo', value: false },
  { expects: 'quantity', value: 2 },
  { expects: 'ordinal', value: -1 },
  { expects: 'choice', value: 7 },
  { expects: 'name', value: '张三' },
);

/** What would answer the question that is open when the message comes. */
export const answers = fc.record({
  yesNo: fc.boolean(),
  index: fc.nat(3),
  name: fc.constantFrom('张三', 'Ann Lee'),
  phone: fc.constant('+8613800138000'),
  address,
  payment: fc.constantFrom(...paymentMethods),
});

export type Answers = typeof answers extends fc.Arbitrary<infer Value> ? Value : never;

/** The answer in the kind that the question takes; null where it takes none. */
export function fittingAnswer(
  kind: ExpectationKind | undefined,
  choices: number,
  given: Answers,
): ExpectedAnswer | null {
  switch (kind) {
    case 'yesNo':
      return { expects: kind, value: given.yesNo };
    case 'choice':
      return choices > 0 ? { expects: kind, value: given.index % choices } : null;
    case 'name':
      return { expects: kind, value: given.name };
    case 'phone':
      return { expects: kind, value: given.phone };
    case 'address':
      return { expects: kind, value: given.address };
    case 'paymentMethod':
      return { expects: kind, value: given.payment };
    default:
      return null;
  }
}

const id = fc.oneof(
  product,
  sku,
  order,
  fc.constantFrom('zzz', 'payment', 'change', 'shoe:color', 'faq.delivery', 'cart.add'),
);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>({ do: 'search.more' }, { do: 'search.cheaper' }, { do: 'cart.view' }, { do: 'cart.clear' }),
  fc.constantFrom<Action>(
    { do: 'checkout.start' },
    { do: 'order.list' },
    { do: 'browse' },
    { do: 'human' },
    { do: 'help' },
  ),
  fc.record({ do: fc.constantFrom('product.show' as const, 'product.similar' as const), product: id }),
  fc.record({ do: fc.constant('product.compare' as const), products: fc.array(id, { minLength: 2, maxLength: 3 }) }),
  fc.record({ do: fc.constant('search.category' as const), category: fc.constantFrom('shoes', 'zzz') }),
  fc.record({ do: fc.constant('search.sort' as const), by: fc.constantFrom('price' as const, 'rating' as const) }),
  fc.record({ do: fc.constant('search.unset' as const), path: id }),
  fc.record(
    { do: fc.constant('cart.add' as const), product: id, sku, quantity: count },
    { requiredKeys: ['do', 'product'] },
  ),
  fc.record({ do: fc.constant('cart.set' as const), sku, quantity: count }),
  fc.record({ do: fc.constant('cart.remove' as const), sku }),
  fc.record({
    do: fc.constant('answer' as const),
    question: id,
    value: fc.oneof(id, fc.constantFrom('cod', 'address', 'black', '41')),
  }),
  fc.record({ do: fc.constantFrom('confirm' as const, 'decline' as const), token: fc.constantFrom('a', 'forged') }),
  fc.record({ do: fc.constantFrom('order.show' as const, 'order.cancel' as const, 'order.pay' as const), order }),
  fc.record({ do: fc.constantFrom('ask' as const), topic: id }),
  fc.record({ do: fc.constant('mean' as const), intent: fc.oneof(fc.constantFrom(...intents), id) }),
  fc.record({ do: fc.constant('locale' as const), locale: fc.constantFrom('zh' as const, 'en' as const) }),
  fc.record({ do: fc.constant('say' as const), text: fc.constant('口红') }),
);

const news: fc.Arbitrary<News> = fc.oneof(
  fc.record({
    news: fc.constantFrom('paymentSettled' as const, 'paymentDeclined' as const, 'paymentExpired' as const),
    order,
    attempt: fc.constant(AttemptId('PA1')),
  }),
  fc.record({ news: fc.constantFrom('orderShipped' as const, 'orderDelivered' as const), order }),
  fc.record({ news: fc.constant('deskSaid' as const), text: fc.constant('Hello'), at: fc.constant(1) }),
  fc.constant({ news: 'deskGaveBack' as const }),
  fc.constant({ news: 'deskGaveBack' as const }),
);

/** One thing that happens in a chat. What was shown before is tapped by its place, as a finger does. */
export type Move =
  | { readonly move: 'say'; readonly said: Said; readonly further: readonly Said[]; readonly truncated: boolean }
  | { readonly move: 'answer'; readonly said: Said; readonly answers: Answers }
  | { readonly move: 'tapShown'; readonly place: number }
  /** A button of any message since the beginning. */
  | { readonly move: 'tapOld'; readonly place: number }
  | { readonly move: 'tap'; readonly action: Action }
  | { readonly move: 'foreignTap' }
  | { readonly move: 'unreadable'; readonly what: 'button' | 'attachment' | 'empty' }
  | { readonly move: 'joined' }
  | { readonly move: 'news'; readonly news: News }
  | { readonly move: 'happening'; readonly what: Happening };

const said = (answer: fc.Arbitrary<ExpectedAnswer | null>): fc.Arbitrary<Said> =>
  fc.record({ understanding: understanding(answer), reading });

const nothing = fc.constant(null);

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      move: fc.constant('say' as const),
      said: said(fc.oneof({ weight: 4, arbitrary: nothing }, { weight: 1, arbitrary: strayAnswer })),
      further: fc.oneof(
        { weight: 5, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(said(nothing), { maxLength: 2 }) },
      ),
      truncated: fc.constantFrom(false, false, false, true),
    }),
  },
  { weight: 6, arbitrary: fc.record({ move: fc.constant('answer' as const), said: said(nothing), answers }) },
  { weight: 8, arbitrary: fc.record({ move: fc.constant('tapShown' as const), place: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ move: fc.constant('tapOld' as const), place: fc.nat(200) }) },
  { weight: 5, arbitrary: fc.record({ move: fc.constant('tap' as const), action }) },
  { weight: 1, arbitrary: fc.constant({ move: 'foreignTap' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('unreadable' as const),
      what: fc.constantFrom('button' as const, 'attachment' as const, 'empty' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ move: 'joined' as const }) },
  { weight: 1, arbitrary: fc.record({ move: fc.constant('news' as const), news }) },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('happening' as const),
      what: fc.constantFrom<Happening>('sellOut', 'restock', 'restock', 'raisePrices', 'withdraw', 'ship', 'settle'),
    }),
  },
);

const tap = (done: Action): fc.Arbitrary<Move> => fc.constant({ move: 'tap', action: done });
const buyable = fc.constantFrom('lipstick-red', 'shoe-black-41', 'shoe-white-42', 'towel-blue', 'mask');
const add = buyable.map<Move>((each) => ({ move: 'tap', action: { do: 'cart.add', product: 'mask', sku: each } }));
const answerIt = fc.record({ move: fc.constant('answer' as const), said: said(nothing), answers });

/** Somebody on the way to something: chance alone hardly ever gets there. */
const errand: fc.Arbitrary<readonly Move[]> = fc.oneof(
  fc.tuple(add, tap({ do: 'checkout.start' }), answerIt, answerIt, answerIt, answerIt, answerIt),
  fc.tuple(add, tap({ do: 'cart.clear' }), answerIt),
  fc.tuple(tap({ do: 'order.list' }), tap({ do: 'order.cancel', order: orders[0] ?? '' }), answerIt),
  fc.tuple(tap({ do: 'cart.add', product: 'shoe' }), answerIt, answerIt),
  fc.tuple(fc.constant<Move>({ move: 'happening', what: 'restock' })),
);

/** An errand with something else in between, as in life. */
const interrupted: fc.Arbitrary<readonly Move[]> = fc
  .tuple(errand, fc.nat(7), fc.array(move, { maxLength: 2 }))
  .map(([steps, at, between]) => [...steps.slice(0, at), ...between, ...steps.slice(at)]);

/** A whole chat. */
export const moves: fc.Arbitrary<readonly Move[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: move.map((each) => [each]) }, { weight: 1, arbitrary: interrupted }), {
    minLength: 3,
    maxLength: 20,
    size: 'max',
  })
  .map((stretches) => stretches.flat());
