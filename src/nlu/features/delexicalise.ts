import type { Normalised } from '../../text/normalise';
import type { Entity } from '../understanding';

/** Corpora are read without any shop's catalogue, so that no utterance of theirs holds a product. */
const classOf = (entity: Entity['entity']): string => (entity === 'product' ? 'category' : entity.toLowerCase());

/** The normalised text with each entity replaced by its class: `想买一支适合 #attribute 的 #category`. */
export function delexicalise({ text, offsets }: Normalised, entities: readonly Entity[]): string {
  let replaced = '';
  let from = 0;
  let covered = -1;
  for (const { entity, start, end } of entities) {
    if (start < covered) continue;
    const first = firstAt(offsets, start, from);
    const after = firstAt(offsets, end, first);
    replaced += `${text.slice(from, first)} #${classOf(entity)} `;
    from = after;
    covered = end;
  }
  return replaced + text.slice(from);
}

/** The first unit of the normalised text that comes from this place of the typed text or a later one. */
function firstAt(offsets: Uint16Array, place: number, from: number): number {
  let at = from;
  while (at < offsets.length && (offsets[at] ?? 0) < place) at++;
  return at;
}
