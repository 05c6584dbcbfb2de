import fc from 'fast-check';
import { OrderNumber, ProductId, Sku } from '../../../src/base/ids';
import type { Action } from '../../../src/replies/action';
import type { Choice, Fact, ProductCard, ReceiptLine, Reply } from '../../../src/replies/reply';
import { handOff } from '../../support/hand-off';

/** Whatever a catalogue may hold: any language, Markdown, markup, emoji. */
const words = fc.oneof(
  fc.constantFrom('口红', 'Lipstick', '<b>x</b>', '**bold** _it_', 'a & b', '👩‍👩‍👧 set', '"quoted"', 'line\nbreak'),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const picture = maybe(
  fc.constantFrom('/shops/demo/pictures/x.svg', 'https://pictures.example/x.png?y=1', '/p/no-ending'),
);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>(
    { do: 'cart.view' },
    { do: 'browse' },
    { do: 'confirm', token: 't' },
    { do: 'order.show', order: 'SO-1' },
  ),
  fc.record({ do: fc.constant('say' as const), text: fc.string({ minLength: 1, maxLength: 200 }) }),
  fc.record({ do: fc.constant('product.show' as const), product: fc.string({ minLength: 1, maxLength: 200 }) }),
);

const choice: fc.Arbitrary<Choice> = fc.record({ title: words, action });
const choices = fc.array(choice, { maxLength: 12 });
const fact: fc.Arbitrary<Fact> = fc.record({ label: words, value: words });
const facts = fc.array(fact, { maxLength: 8 });

const card: fc.Arbitrary<ProductCard> = fc.record({
  product: fc.string({ minLength: 1, maxLength: 20 }).map(ProductId),
  title: words,
  subtitle: fc.oneof(words, fc.constant('')),
  price: fc.constantFrom('¥199', '¥9.90 – ¥99'),
  listPrice: maybe(fc.constant('¥299')),
  note: maybe(words),
  picture,
  buttons: fc.array(choice, { maxLength: 3 }),
});
const cards = fc.array(card, { minLength: 1, maxLength: 8 });

const line: fc.Arbitrary<ReceiptLine> = fc.record({
  sku: fc.string({ minLength: 1, maxLength: 20 }).map(Sku),
  title: words,
  subtitle: fc.oneof(words, fc.constant('')),
  quantity: fc.integer({ min: 1, max: 999 }),
  unitPrice: fc.constant('¥10'),
  lineTotal: fc.constant('¥20'),
  picture,
});
const sums = { lines: fc.array(line, { maxLength: 8 }), totals: facts, total: fact };

const url = fc.constantFrom('https://shop.example/pay/demo/1/x', '/pay/demo/1/x');

/** Any reply that a dialog could give. */
export const reply: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({ type: fc.constant('say' as const), text: words, choices }, { requiredKeys: ['type', 'text'] }),
  fc.record({ type: fc.constant('products' as const), text: words, cards, choices }),
  fc.record({ type: fc.constant('product' as const), card, description: words, facts, choices }),
  cards.chain((compared) =>
    fc.record({
      type: fc.constant('comparison' as const),
      text: words,
      cards: fc.constant(compared),
      rows: fc.array(
        fc.record({
          label: words,
          values: fc.array(words, { minLength: compared.length, maxLength: compared.length }),
        }),
        { maxLength: 6 },
      ),
      choices,
    }),
  ),
  fc.record({ type: fc.constant('cart' as const), text: words, ...sums, choices }),
  fc.record({
    type: fc.constant('order' as const),
    text: words,
    title: words,
    number: maybe(fc.constant(OrderNumber('SO-20261122-0001'))),
    facts,
    ...sums,
    choices,
  }),
  fc.record({ type: fc.constant('pay' as const), text: words, url, open: words, amount: fc.constant('¥10'), choices }),
  fc.record({ type: fc.constant('picture' as const), url, alt: words }),
  fc.record({ type: fc.constant('code' as const), text: words, title: words, holds: url, code: words, choices }),
  fc.record({ type: fc.constant('link' as const), text: words, title: words, url }),
  fc.record({ type: fc.constant('handOff' as const), text: words, handOff: fc.constant(handOff) }),
);
