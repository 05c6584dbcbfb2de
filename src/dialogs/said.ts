import type { EntityName, EntityOf } from '../nlu/understanding';
import type { Origin } from '../search/product-query';
import type { QueryEdit } from '../search/query-edit';
import { blankOut } from '../text/blank-out';
import type { Context } from './context';
import type { Said } from './event';
import { impossibleQuantity } from './impossible-quantity';

/** All entities of one kind in the message, in the order they were said. */
export function entities<Name extends EntityName>(context: Context, name: Name): readonly EntityOf<Name>[] {
  const found = context.said?.understanding.entities ?? [];
  return found.filter((entity): entity is EntityOf<Name> => entity.entity === name);
}

export function entity<Name extends EntityName>(context: Context, name: Name): EntityOf<Name> | null {
  return entities(context, name)[0] ?? null;
}

/** "Matte lipstick x2": how many are wanted is no word to look for. */
export function editsSaid(context: Context): readonly QueryEdit[] {
  const counts = entities(context, 'quantity');
  return (context.said?.reading.edits ?? []).filter((edit) => {
    const origin = edit.edit === 'addTerm' ? edit.term.origin : undefined;
    return !origin || !counts.some((each) => overlap(each, origin));
  });
}

/** The edits without words that the shop does not know: what a message says of products when it may be about something else. */
export function knownEdits({ said, conversation }: Context): readonly QueryEdit[] {
  const edits = (said?.reading.edits ?? []).filter((edit) =>
    edit.edit === 'addTerm' ? edit.term.isKind : edit.edit !== 'kind',
  );
  // "I don't have an account" refuses nothing while nothing is looked for.
  const onlyRefuses = conversation.topic.query === null && edits.every(({ edit }) => edit === 'excludeTerm');
  return onlyRefuses ? [] : edits;
}

/** Goods by a category or by a word that titles of the shop's goods are called by. */
export const isSoldKind = (edit: QueryEdit): boolean =>
  edit.edit === 'addTerm' ? edit.term.isSold === true : edit.edit === 'setCategory' && !edit.condition.negated;

/** The same, or by the name of goods that this shop may not sell. */
export const isKind = (edit: QueryEdit): boolean =>
  isSoldKind(edit) || (edit.edit === 'addTerm' && edit.term.isKind === true);

/** From this share of its letters on a message is its conditions, whatever else stands between them. */
const mostOfIt = 0.5;

/** Brand, kind and values make up most of a message: the name of a product, though a word of it is new. */
export function namesGoods(context: Context): boolean {
  const edits = knownEdits(context);
  if (!edits.some(({ edit }) => edit === 'setCategory' || edit === 'addBrand')) return false;
  const origins = edits.flatMap((edit) =>
    'condition' in edit && !edit.condition.negated && edit.condition.origin ? [edit.condition.origin] : [],
  );
  const known = origins.reduce((sum, { start, end }) => sum + end - start, 0);
  return origins.length > 1 && known >= mostOfIt * textOf(context).replace(/\s/g, '').length;
}

type Stretch = Pick<Origin, 'start' | 'end'>;

/** Where in the message an edit comes from. */
export function originOf(edit: QueryEdit): Origin | undefined {
  if (edit.edit === 'addTerm') return edit.term.origin;
  return 'condition' in edit ? edit.condition.origin : undefined;
}

const overlap = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;

/** What is said beside these stretches of a message. */
export function besideSpans({ understanding, reading, ...said }: Said, spans: readonly Stretch[]): Said {
  const isBeside = (span: Stretch | undefined) => !span || !spans.some((each) => overlap(each, span));
  const { whole: _, ...read } = understanding;
  return {
    ...said,
    reading: { ...reading, edits: reading.edits.filter((edit) => isBeside(originOf(edit))) },
    understanding: {
      ...read,
      text: blankOut(understanding.text, spans),
      entities: understanding.entities.filter(isBeside),
    },
  };
}

/** A message without the sentence in which a pattern is found; null where nothing is left of it that could be a wish. */
export function besideSentence({ understanding, reading }: Said, pattern: RegExp): Said | null {
  const { text } = understanding;
  const at = text.search(pattern);
  if (at < 0) return null;
  const start = text.slice(0, at).search(/[^.!?。！？\n]*$/);
  const end = at + (/[.!?。！？\n](?:\s|$|\p{Script=Han})/u.exec(text.slice(at))?.index ?? text.length) + 1;
  const rest = blankOut(text, [{ start, end: Math.min(end, text.length) }]);
  if ((rest.match(/[a-z]+|\p{Script=Han}/giu) ?? []).length < fewestWords) return null;
  const entities = understanding.entities.filter((each) => each.end <= start || each.start >= end);
  const { whole: _, ...read } = understanding;
  return { reading, understanding: { ...read, text: rest, entities } };
}

const fewestWords = 4;

export const textOf = (context: Context): string => context.said?.understanding.text ?? '';

/** What was said for a number of pieces and is none: 0, -1, 1.5, or more than a cart takes. Null when there is none. */
export function badQuantity(context: Context, max: number): string | null {
  const said = entity(context, 'quantity');
  const impossible = impossibleQuantity(textOf(context), max);
  if (!said) return impossible?.said ?? null;
  if (said.value > max) return said.text;
  // The entity is the figure alone; a sign before it makes it another number.
  return impossible && /^(?:-|负|minus|negative)/.test(impossible.said) ? impossible.said : null;
}
