import type { Context } from './context';
import type { ShownProduct } from './conversation';
import { keepGiven } from './given-early';
import { besideSpans, isSoldKind } from './said';

/** 红色外套M一件，送到中山路9号: the goods that are named beside where they go. Null where none are. */
export function goodsBeside(context: Context): Context | null {
  const { said } = context;
  const contact = (said?.understanding.entities ?? []).filter(({ entity }) => ofContact.has(entity));
  if (!said || contact.length === 0) return null;
  const start = Math.min(...contact.map((each) => each.start));
  const end = Math.max(...contact.map((each) => each.end));
  const goods = besideSpans(said, [{ start, end }]);
  return goods.reading.edits.some(isSoldKind) ? { ...context, conversation: keepGiven(context), said: goods } : null;
}

const ofContact: ReadonlySet<string> = new Set(['address', 'phone', 'paymentMethod', 'name']);

/** 立即购买: the product that is looked at, or the only one that was found. */
export function onlySeen({ conversation: { topic, last } }: Context): ShownProduct | null {
  const [only, ...others] = last.some(({ type }) => type === 'products') ? topic.shown : [];
  return topic.focus ?? (only && others.length === 0 ? only : null);
}
