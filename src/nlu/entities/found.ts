import { type Normalised, type TextSpan, typedSpan } from '../../text/normalise';
import type { Entity } from '../understanding';

type ValueOf<One> = One extends { readonly entity: infer Name; readonly value: infer Value }
  ? { readonly entity: Name; readonly value: Value }
  : never;

/** An entity that a rule found; offsets into the normalised text. */
export type Found = TextSpan & ValueOf<Entity>;

export const overlaps = (a: TextSpan, b: TextSpan): boolean => a.start < b.end && b.start < a.end;

/** As it is handed out: the span refers to the text as typed. */
export function toEntity(normalised: Normalised, found: Found): Entity {
  const { start, end, text } = typedSpan(normalised, found);
  return { entity: found.entity, value: found.value, start, end, text } as Entity;
}
