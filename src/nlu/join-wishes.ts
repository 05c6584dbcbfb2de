import { blankOut } from '../text/blank-out';
import { isWish } from './rank-intents';
import type { Entity, Understanding } from './understanding';

/** A clause of a message, understood for itself. */
export interface Part {
  readonly understanding: Understanding;
  /** Where it begins in the message as typed. */
  readonly start: number;
  readonly apart: boolean;
}

/** A clause is taken for a wish of its own only when it is this likely to be right. */
const sureOfClause = 0.6;

/**
 * A message of several clauses as one understanding: wishes that are set apart follow one another, a wish beside a
 * greeting is the wish, and anything else stays as it was understood whole.
 */
export function joinWishes(whole: Understanding, parts: readonly Part[]): Understanding {
  const [first, ...rest] = parts;
  const wishes = distinct(parts.filter(isSureWish));
  if (first?.understanding.answer) return answered(whole, first, distinct(rest.filter(isSureWish)));
  const [wish, ...others] = wishes;
  if (!wish) return whole;
  const apart = others.filter((other) => other.apart);
  if (apart.length > 0) {
    const further = apart.map((part) => withRest(whole, part, apart));
    const beside = whole.entities.filter((entity) => !wishes.some((part) => isWithin(entity, part)));
    const { intents, verdict, entities } = readingOf(wish);
    const text = withoutParts(whole.text, apart.filter(isOfOrder));
    return { ...whole, text, intents, verdict, entities: [...entities, ...beside], further };
  }
  if (others.length > 0 || isConfident(whole)) return whole;
  const { intents, verdict } = wish.understanding;
  return { ...whole, intents, verdict };
}

function answered(whole: Understanding, first: Part, wishes: readonly Part[]): Understanding {
  if (wishes.length === 0) return whole;
  const { answer } = first.understanding;
  return { ...whole, ...readingOf(first), answer, further: wishes.map(({ understanding }) => understanding) };
}

/** What follows a wish up to the next one is said of it as well: "and cancel that one, no longer needed". */
function withRest(whole: Understanding, part: Part, wishes: readonly Part[]): Understanding {
  const next = wishes.find(({ start }) => start > part.start);
  const end = next?.start ?? whole.text.length;
  const rest = whole.entities.filter(
    (each) => each.start >= part.start + part.understanding.text.length && each.end <= end,
  );
  return {
    ...part.understanding,
    text: whole.text.slice(part.start, end).trimEnd(),
    entities: [...part.understanding.entities, ...rest.map((entity) => moved(entity, -part.start))],
  };
}

const isWithin = ({ start, end }: Entity, part: Part): boolean =>
  start >= part.start && end <= part.start + part.understanding.text.length;

/** A wish about an order names goods: what another one is about is none of its own. */
const isOfOrder = ({ understanding }: Part): boolean =>
  /^(?:order|return|exchange|refund)\./.test(understanding.intents[0]?.intent ?? '');

/** Spaces in place of these clauses, so that all others stay where they are. */
const withoutParts = (text: string, parts: readonly Part[]): string =>
  blankOut(
    text,
    parts.map(({ start, understanding }) => ({ start, end: start + understanding.text.length })),
  );

function isConfident({ intents, verdict }: Understanding): boolean {
  const first = intents[0];
  return verdict === 'act' && first !== undefined && isWish(first.intent);
}

function isSureWish({ understanding: { intents, verdict, entities, text } }: Part): boolean {
  const first = intents[0];
  if (/^the [\w' -]{1,30} one$/i.test(text)) return false;
  if (entities.some((each) => each.entity === 'email' && text.replace(each.text, '').trim().length < 3)) return false;
  return verdict === 'act' && first !== undefined && first.score >= sureOfClause && isWish(first.intent);
}

function distinct(parts: readonly Part[]): Part[] {
  const seen = new Set<string>();
  return parts.filter(({ understanding }) => {
    const intent = understanding.intents[0]?.intent ?? '';
    return !seen.has(intent) && seen.add(intent);
  });
}

/** What one clause says, its entities at their places in the whole message. */
function readingOf({ understanding, start }: Part): Pick<Understanding, 'intents' | 'verdict' | 'entities'> {
  const { intents, verdict, entities } = understanding;
  return { intents, verdict, entities: entities.map((entity) => moved(entity, start)) };
}

const moved = (entity: Entity, by: number): Entity => ({ ...entity, start: entity.start + by, end: entity.end + by });
