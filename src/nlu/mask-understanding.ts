import { maskFigures, maskNumbers } from '../text/mask';
import { normalise } from '../text/normalise';
import type { Entity, Understanding } from './understanding';

/** What tells who wrote, where they live or what they ordered. */
const personal: ReadonlySet<Entity['entity']> = new Set(['phone', 'address', 'email', 'orderNumber', 'couponCode']);

/** The message with everything personal, and every figure, replaced by its class: `寄到 #address`. */
export function maskUnderstanding({ text, entities }: Pick<Understanding, 'text' | 'entities'>): string {
  const spans = entities.filter(({ entity }) => personal.has(entity)).sort((left, right) => left.start - right.start);
  let masked = '';
  let at = 0;
  for (const { entity, start, end } of spans) {
    if (start < at) continue;
    masked += `${text.slice(at, start)} #${entity.toLowerCase()} `;
    at = end;
  }
  return normalise(maskNumbers(maskFigures(normalise(masked + text.slice(at)).text))).text;
}
