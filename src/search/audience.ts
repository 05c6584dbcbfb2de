import type { ProductQuery, TextTerm } from './product-query';

interface Audience {
  /** As titles say it; a shopper's word for it is one of these or of `asked`. */
  readonly titled: readonly string[];
  readonly asked: readonly string[];
}

const men: Audience = {
  titled: ['男士', '男款', '男式', '男装', '男性', '男生', '男子', 'men', "men's", 'mens'],
  asked: ['男', '男人', '男的', 'male', 'for men'],
};
const women: Audience = {
  titled: ['女士', '女款', '女式', '女装', '女性', '女生', '女子', 'women', "women's", 'womens', 'ladies'],
  asked: ['女', '女人', '女的', 'female', 'for women'],
};
const kids: Audience = {
  titled: ['儿童', '童装', '男童', '女童', 'kids', "kids'", 'children', "children's"],
  asked: ['小孩', '孩子', '小朋友', 'kid', 'child', 'for kids'],
};
const audiences = [men, women, kids];

const askedWord = (word: string): Audience | undefined =>
  audiences.find(({ titled, asked }) => titled.includes(word) || asked.includes(word));

/** The one audience that is named; none when several are. A recipient only lifts, so it is not asked for. */
function audienceOf({
  terms,
  attributes,
}: ProductQuery): { readonly audience: Audience; readonly word: string } | null {
  const said = [
    ...terms.map(({ text }) => text),
    ...attributes.flatMap(({ negated, words, origin }) =>
      negated || (origin?.certainty ?? 1) < leastCertain ? [] : (words ?? []).slice(0, 1),
    ),
  ];
  const found = said.flatMap((word) => {
    const audience = askedWord(word.toLowerCase());
    return audience ? [{ audience, word }] : [];
  });
  const [first] = found;
  return first && found.every(({ audience }) => audience === first.audience) ? first : null;
}

const leastCertain = 0.5;

export interface HeldAudience {
  /** What the shopper called it. */
  readonly word: string;
  readonly others: readonly TextTerm[];
}

/** What 女款 shuts out, whatever else of a query is let go: titles made for others alone. */
export function heldAudience(query: ProductQuery): HeldAudience | null {
  const asked = audienceOf(query);
  if (!asked) return null;
  const others = audiences.filter((one) => one !== asked.audience).flatMap(({ titled }) => titled);
  return { word: asked.word, others: others.map((text) => ({ text, alternatives: [] })) };
}
