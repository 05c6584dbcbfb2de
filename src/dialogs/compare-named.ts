import type { Intent } from '../nlu/intents';
import { emptyQuery, type ProductQuery, type TextTerm } from '../search/product-query';
import { matchesOf } from '../text/matches';
import type { Context } from './context';
import { textOf } from './said';

const between = /\b(?:or|and|vs\.?|versus|with|to|than|against)\b|和|跟|与|还是|或者?|比(?!较)|、|,|，/gi;
const asksWhich =
  /\b(?:which|compare|comparison|differences?|better|cheaper|vs|versus|between)\b|哪(?:个|款|种|一)|对比|比较|区别|不同|更/i;
/** Words of the question, and no part of a name. */
export const ofComparing =
  /^(?:compar(?:ed?|ing|ison)|differen(?:t|ces?)|two|both|better|best|cheaper|cheapest|versus|vs|between|one|ones|good|nicer?|stronger|lighter|worth|which|either|pick|choose|get|buy)$|区别|对比|比较|哪个|哪款|不同|^(?:更好|好用|便宜|划算)$/i;
const stands = /\bones?\b|的(?:那|这)?[个款种]?\s*$|那[个款种]|这[个款种]/i;
const mayCompare: ReadonlySet<Intent> = new Set([
  'product.compare',
  'product.search',
  'product.details',
  'product.price',
  'product.recommend',
  'search.refine',
  'none',
]);

interface Side {
  readonly name: string | null;
  readonly marks: readonly string[];
}

/** A search for each of the goods that a message sets side by side by name; empty where it names no two. */
export function namedApart(context: Context): readonly ProductQuery[] {
  const text = textOf(context);
  const borders = matchesOf(text, between);
  const starts = [0, ...borders.map(({ index, 0: word }) => index + word.length)];
  const ends = [...borders.map(({ index }) => index), text.length];
  const sides = starts.map((start, at) => sideOf(context, { start, end: ends[at] ?? text.length }));
  const named: Side[] = [];
  for (const side of sides) {
    const before = named.at(-1)?.name ?? null;
    // "The nordic lamp or the japanese one": the kind is said once.
    if (side.name !== null) named.push(side);
    else if (side.marks.length > 0 && before !== null && side.stands) named.push({ ...side, name: before });
  }
  const queries = named.map(({ name, marks }) => {
    const terms: TextTerm[] = [
      { text: name ?? '', alternatives: [], isKind: true },
      ...marks.map((mark) => ({ text: mark, alternatives: [] })),
    ];
    return { ...emptyQuery(context.conversation.shop, context.conversation.locale), terms };
  });
  const distinct = new Set(queries.map(({ terms }) => terms.map((term) => term.text.toLowerCase()).join(' ')));
  return queries.length > 1 && distinct.size === queries.length ? queries : [];
}

/** What one side of an "or" names: a kind of goods, or a product, and what it is like. */
function sideOf({ said }: Context, { start, end }: { readonly start: number; readonly end: number }) {
  const within = (span: { readonly start: number; readonly end: number }) => span.start >= start && span.end <= end;
  const entities = (said?.understanding.entities ?? []).filter(within);
  const goods = entities.filter(({ entity }) => entity === 'category' || entity === 'product').at(-1);
  const told = entities.filter(({ entity }) => entity === 'brand' || entity === 'attribute');
  const words = (said?.reading.edits ?? []).flatMap((edit) => {
    const origin = edit.edit === 'addTerm' ? edit.term.origin : undefined;
    if (edit.edit !== 'addTerm' || !origin || !within(origin) || ofComparing.test(edit.term.text)) return [];
    return entities.some((each) => each.start < origin.end && origin.start < each.end) ? [] : [edit.term.text];
  });
  const text = said?.understanding.text.slice(start, end) ?? '';
  return {
    name: goods?.text ?? null,
    marks: [...told.map((each) => each.text), ...words],
    stands: stands.test(text),
  };
}

/** "Which one is cheaper, the floor lamp or the desk lamp", taken for a search. */
export function comparesNamed(context: Context): boolean {
  const top = context.said?.understanding.intents[0]?.intent;
  return top !== undefined && mayCompare.has(top) && asksWhich.test(textOf(context)) && namedApart(context).length > 1;
}
