import type { Intent } from '../nlu/intents';
import { emptyQuery, type ProductQuery, type TextTerm } from '../search/product-query';
import type { Context } from './context';
import { textOf } from './said';

const between = /\b(?:or|and|vs\.?|versus|with|to|than)\b|和|跟|与|还是|或|比|、|,|，/i;
const asksWhich =
  /\b(?:which|compare|comparison|differences?|better|cheaper|vs|versus|between)\b|哪(?:个|款|种|一)|对比|比较|区别|不同|更/i;
const mayCompare: ReadonlySet<Intent> = new Set([
  'product.compare',
  'product.search',
  'product.details',
  'product.price',
  'product.recommend',
  'search.refine',
  'none',
]);

/** A search for each of the goods that a message sets side by side by name; empty where it names no two. */
export function namedApart(context: Context): readonly ProductQuery[] {
  const text = textOf(context);
  const named = context.said?.understanding.entities ?? [];
  const goods = named
    .filter(({ entity }) => entity === 'category' || entity === 'product')
    .sort((a, b) => a.start - b.start);
  const apart = goods.filter(({ start }, at) => {
    const before = goods[at - 1];
    return !before || (start >= before.end && between.test(text.slice(before.end, start)));
  });
  if (apart.length < 2 || new Set(apart.map((each) => each.text.toLowerCase())).size < apart.length) return [];
  const marks = named.filter(({ entity }) => entity === 'brand' || entity === 'attribute');
  return apart.map(({ text: name, start }, at) => {
    const from = apart[at - 1]?.end ?? 0;
    const own = marks.filter((mark) => mark.start >= from && mark.end <= start);
    const terms: TextTerm[] = [
      { text: name, alternatives: [], isKind: true },
      ...own.map((mark) => ({ text: mark.text, alternatives: [] })),
    ];
    return { ...emptyQuery(context.conversation.shop, context.conversation.locale), terms };
  });
}

/** "Which one is cheaper, the floor lamp or the desk lamp", taken for a search. */
export function comparesNamed(context: Context): boolean {
  const top = context.said?.understanding.intents[0]?.intent;
  return top !== undefined && mayCompare.has(top) && asksWhich.test(textOf(context)) && namedApart(context).length > 1;
}
