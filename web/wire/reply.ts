import { either, type Json, list, literal, nullable, object, orElse, type Read, type Reader, string } from './shape';

/** What a button does: read by the server, only handed back by the page. */
export interface Action {
  readonly do: string;
  readonly [key: string]: Json | undefined;
}

const action: Reader<Action> = (value) => {
  const named = object({ do: string })(value);
  // It came out of JSON.parse and goes back into JSON.stringify as it is.
  return named && { ...(value as Action), do: named.do };
};

export const choice = object({ title: string, action });
export type Choice = Read<typeof choice>;

const choices = orElse(list(choice), []);

const productCard = object({
  product: string,
  title: string,
  subtitle: string,
  price: string,
  listPrice: nullable(string),
  note: nullable(string),
  picture: nullable(string),
  buttons: list(choice),
});
export type ProductCard = Read<typeof productCard>;

const fact = object({ label: string, value: string });
export type Fact = Read<typeof fact>;

const line = object({
  sku: string,
  title: string,
  subtitle: string,
  quantity: (value) => (Number.isSafeInteger(value) ? Number(value) : undefined),
  unitPrice: string,
  lineTotal: string,
  note: orElse(string, ''),
  picture: nullable(string),
});
export type ReceiptLine = Read<typeof line>;

const receipt = { lines: list(line), totals: list(fact), total: fact };

const say = object({ type: literal('say'), text: string, choices });
const products = object({ type: literal('products'), text: string, cards: list(productCard), choices });
const product = object({
  type: literal('product'),
  card: productCard,
  description: string,
  facts: list(fact),
  choices,
});
const comparison = object({
  type: literal('comparison'),
  text: string,
  cards: list(productCard),
  rows: list(object({ label: string, values: list(string) })),
  choices,
});
const cart = object({ type: literal('cart'), text: string, ...receipt, choices });
const order = object({
  type: literal('order'),
  text: string,
  title: string,
  number: nullable(string),
  facts: list(fact),
  ...receipt,
  choices,
});
const pay = object({ type: literal('pay'), text: string, url: string, open: string, amount: string, choices });
const code = object({ type: literal('code'), text: string, title: string, holds: string, code: string, choices });
const picture = object({ type: literal('picture'), url: string, alt: string });
const link = object({ type: literal('link'), text: string, title: string, url: string });
const handOff = object({ type: literal('handOff'), text: string });

export type Reply =
  | Read<typeof say>
  | Read<typeof products>
  | Read<typeof product>
  | Read<typeof comparison>
  | Read<typeof cart>
  | Read<typeof order>
  | Read<typeof pay>
  | Read<typeof code>
  | Read<typeof picture>
  | Read<typeof link>
  | Read<typeof handOff>;

export type ReplyOf<Type extends Reply['type']> = Extract<Reply, { readonly type: Type }>;

/** One of the assistant's replies; undefined for one that this page does not know (it then shows the plain activity). */
export const readReply = either<Reply>(
  say,
  products,
  product,
  comparison,
  cart,
  order,
  pay,
  code,
  picture,
  link,
  handOff,
);

export const choicesOf = (reply: Reply): readonly Choice[] => ('choices' in reply ? reply.choices : []);
