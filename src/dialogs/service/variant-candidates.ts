import { type Dossier, productOf } from '../../commerce/dossier';
import type { Variant } from '../../commerce/product';
import type { CaseLine } from '../../commerce/service-case';

/** Value ids that will do, by option: what was said of the goods that are wanted instead. */
export type Sought = Readonly<Record<string, readonly string[]>>;

/** Variants of the same product that are on the shelf. */
export function otherVariants(dossier: Dossier, line: CaseLine): readonly Variant[] {
  const product = productOf(dossier, line.sku);
  return (product?.variants ?? []).filter(
    ({ sku }) => sku !== line.sku && (product?.available[sku] ?? 0) >= line.quantity,
  );
}

export interface Candidates {
  /** Those that are most of what was said, the ones most like the old one first. */
  readonly variants: readonly Variant[];
  /** Whether they are all of it. */
  readonly isAll: boolean;
}

export function candidatesFor(dossier: Dossier, line: CaseLine, sought: Sought): Candidates {
  const own = productOf(dossier, line.sku)?.variants.find(({ sku }) => sku === line.sku);
  const ranked = otherVariants(dossier, line).map((variant) => ({
    variant,
    fits: Object.entries(sought).filter(([option, ids]) => ids.includes(variant.options[option]?.id ?? '')).length,
    changes: changesBetween(own, variant),
    apart: Math.abs(variant.price.amount - (own?.price.amount ?? 0)),
  }));
  const most = Math.max(0, ...ranked.map(({ fits }) => fits));
  const variants = ranked
    .filter(({ fits }) => fits === most)
    .sort((a, b) => a.changes - b.changes || a.apart - b.apart)
    .map(({ variant }) => variant);
  return { variants, isAll: most === Object.keys(sought).length };
}

/** The one that differs least from the old one; null where several do. */
export function closestTo(dossier: Dossier, line: CaseLine, variants: readonly Variant[]): Variant | null {
  const own = productOf(dossier, line.sku)?.variants.find(({ sku }) => sku === line.sku);
  const counted = variants.map((variant) => ({ variant, changes: changesBetween(own, variant) }));
  const least = Math.min(...counted.map(({ changes }) => changes));
  const [only, ...others] = counted.filter(({ changes }) => changes === least);
  return only && others.length === 0 ? only.variant : null;
}

const changesBetween = (own: Variant | undefined, variant: Variant): number =>
  Object.entries(variant.options).filter(([name, value]) => own?.options[name]?.id !== value.id).length;
