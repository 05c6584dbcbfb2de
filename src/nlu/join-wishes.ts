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
    return { ...whole, ...readingOf(wish), further: apart.map(({ understanding }) => understanding) };
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

function isConfident({ intents, verdict }: Understanding): boolean {
  const first = intents[0];
  return verdict === 'act' && first !== undefined && isWish(first.intent);
}

function isSureWish({ understanding: { intents, verdict } }: Part): boolean {
  const first = intents[0];
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
