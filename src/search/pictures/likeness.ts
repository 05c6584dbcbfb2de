import type { ProductId } from '../../base/ids';
import type { Fingerprint } from './fingerprint';

/** A picture of the catalogue, whole and a little cropped, so that a cropped photograph finds it. */
export interface KnownPicture {
  readonly product: ProductId;
  readonly prints: readonly Fingerprint[];
}

/** Farther apart than this two pictures show different things. */
const farthest = 0.22;

function bitsApart(a: readonly number[], b: readonly number[], bits: number): number {
  let apart = 0;
  for (const [at, word] of a.entries()) {
    for (let left = (word ^ (b[at] ?? 0)) >>> 0; left > 0; left = (left & (left - 1)) >>> 0) apart += 1;
  }
  return apart / bits;
}

/** Mean brightness is let go: a photograph is darker or lighter than the shop's own picture. */
function coloursApart(a: readonly number[], b: readonly number[]): number {
  const lights = a.flatMap((value, at) => (at % 3 === 0 ? [value - (b[at] ?? 0)] : []));
  const shift = lights.reduce((sum, each) => sum + each, 0) / Math.max(1, lights.length);
  const apart = a.map(
    (value, at) => Math.abs(value - (b[at] ?? 0) - (at % 3 === 0 ? shift : 0)) * (at % 3 === 0 ? 1 : 2),
  );
  return Math.min(1, apart.reduce((sum, each) => sum + each, 0) / a.length / 64);
}

/** 0 for the same picture, about 0.5 for any two. */
export const distance = (a: Fingerprint, b: Fingerprint): number =>
  0.4 * bitsApart(a.waves, b.waves, 63) +
  0.25 * bitsApart(a.slopes, b.slopes, 64) +
  0.35 * coloursApart(a.fields, b.fields);

export interface Lookalike {
  readonly product: ProductId;
  readonly distance: number;
}

/** The products that a picture may show, most alike first; none when nothing is near enough. */
export function lookalikes(query: Fingerprint, known: readonly KnownPicture[], most: number): readonly Lookalike[] {
  const best = new Map<ProductId, number>();
  for (const { product, prints } of known) {
    const nearest = Math.min(...prints.map((print) => distance(query, print)));
    if (nearest < Math.min(farthest, best.get(product) ?? 1)) best.set(product, nearest);
  }
  return [...best]
    .map(([product, apart]) => ({ product, distance: apart }))
    .sort((a, b) => a.distance - b.distance || (a.product < b.product ? -1 : 1))
    .slice(0, most);
}
