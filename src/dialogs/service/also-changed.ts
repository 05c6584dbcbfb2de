import { inLocale } from '../../base/locale';
import { type Dossier, productOf } from '../../commerce/dossier';
import { findVariant } from '../../commerce/product';
import type { Context } from '../context';
import type { ServiceFrame } from '../frame';

/**
 * What is different in the new goods though nobody asked for it, where only one variant was left to choose: "10 becomes
 * 6". Empty where there is nothing of the kind, or the shopper chose from a list.
 */
export function alsoChanged(
  { t, wording }: Context,
  { lines, sought, picked }: ServiceFrame['slots'],
  dossier: Dossier,
): string {
  const changes = lines.flatMap(({ sku, by }) => {
    const product = by === null || by === sku || picked.includes(sku) ? undefined : productOf(dossier, sku);
    const [old, fresh] = [product && findVariant(product, sku), product && by && findVariant(product, by)];
    if (!old || !fresh || Object.keys(sought[sku] ?? {}).length === 0) return [];
    return Object.entries(fresh.options).flatMap(([option, { id, name }]) => {
      const before = old.options[option];
      if (!before || before.id === id || sought[sku]?.[option]) return [];
      return [t.service.becomes(inLocale(before.name, wording.locale), inLocale(name, wording.locale))];
    });
  });
  return changes.length > 0 ? t.service.alsoChanges(t.and(changes)) : '';
}
