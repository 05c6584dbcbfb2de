import type { Entity } from '../understanding';

/** An entity as an evaluation file labels it. */
export interface EntityLabel {
  readonly entity: string;
  readonly value: unknown;
}

export interface EntityFigures {
  /** Labelled entities. */
  readonly n: number;
  /** The part of them that was found with exactly this value. */
  readonly exact: number;
  readonly byEntity: Readonly<Record<string, { readonly n: number; readonly exact: number; readonly extra: number }>>;
}

export interface JudgedEntities {
  readonly labels: readonly EntityLabel[];
  readonly found: readonly Entity[];
}

/** In evaluation files these are judged by their words: which catalogue they belong to is not theirs to say. */
const judgedBySurface = new Set(['category', 'brand', 'product']);

export function entityFigures(judged: readonly JudgedEntities[]): EntityFigures {
  const counts = new Map<string, { n: number; exact: number; extra: number }>();
  const of = (name: string) => {
    const count = counts.get(name) ?? { n: 0, exact: 0, extra: 0 };
    counts.set(name, count);
    return count;
  };
  for (const { labels, found } of judged) {
    for (const label of labels) {
      of(label.entity).n++;
      if (found.some((entity) => isSame(label, entity))) of(label.entity).exact++;
    }
    for (const entity of found) if (!labels.some((label) => isSame(label, entity))) of(entity.entity).extra++;
  }
  const all = [...counts.entries()];
  const n = all.reduce((sum, [, count]) => sum + count.n, 0);
  const exact = all.reduce((sum, [, count]) => sum + count.exact, 0);
  return { n, exact: n === 0 ? 0 : exact / n, byEntity: Object.fromEntries(all.map(([name, c]) => [name, rate(c)])) };
}

const rate = ({ n, exact, extra }: { n: number; exact: number; extra: number }) => ({
  n,
  exact: n === 0 ? 0 : exact / n,
  extra,
});

function isSame(label: EntityLabel, entity: Entity): boolean {
  if (label.entity !== entity.entity) return false;
  if (judgedBySurface.has(entity.entity)) return surface(String(label.value)) === surface(entity.text);
  if (entity.entity === 'attribute') return isSameAttribute(label.value, entity);
  return covers(written(entity.value), label.value);
}

function isSameAttribute(label: unknown, entity: Extract<Entity, { entity: 'attribute' }>): boolean {
  const { name, value } = label as { readonly name: string; readonly value: string };
  const said = [entity.value.value, entity.text].map(surface);
  return name === entity.value.name && said.includes(surface(value));
}

/** A span of days is written from/to in evaluation files. */
function written(value: Entity['value']): unknown {
  const isSpan = typeof value === 'object' && 'from' in value;
  return isSpan ? `${value.from}/${value.to}` : value;
}

const surface = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/码|\bsize\b|\bskin\b|\s/gu, '');

/** Whether the found value has all that the label has; of an address and the like only the labelled parts count. */
function covers(found: unknown, label: unknown): boolean {
  if (typeof label !== 'object' || label === null) return found === label;
  if (typeof found !== 'object' || found === null) return false;
  const isWhole = !('street' in label || 'city' in label || 'recipient' in label || 'country' in label);
  if (isWhole && Object.keys(found).length !== Object.keys(label).length) return false;
  return Object.entries(label).every(([key, value]) => covers((found as Record<string, unknown>)[key], value));
}
