import type { Sku } from '../base/ids';
import { err, ok, type Result } from '../base/result';
import type { CaseLine } from '../commerce/service-case';
import type { CaseRefused } from '../dialogs/effect';
import type { Shelf } from '../ports/commerce-store';
import type { When } from './book-order';

type Held = 'reserved' | 'sold';
type Short = Result<null, CaseRefused>;

/** Units that are given up go back on the shelf, and those asked for instead are taken from it, held as the order holds its own. */
export async function swapStock(
  when: When,
  { lines, held, shelf }: { readonly lines: readonly CaseLine[]; readonly held: Held; readonly shelf: Shelf },
): Promise<Short> {
  const taken = await takeStock(when, { lines, as: held, shelf });
  if (!taken.ok) return taken;
  for (const [sku, quantity] of unitsOf(lines, ({ sku }) => sku)) {
    if (held === 'reserved') await shelf.release(when.shop, sku, quantity);
    else await shelf.takeBack(when.shop, sku, quantity);
  }
  return ok(null);
}

/** In sorted order, so that two who want the same variants never wait for each other. */
export async function takeStock(
  { shop }: When,
  { lines, as, shelf }: { readonly lines: readonly CaseLine[]; readonly as: Held; readonly shelf: Shelf },
): Promise<Short> {
  for (const [sku, quantity] of unitsOf(lines, ({ by }) => by)) {
    if (!(await shelf.reserve(shop, sku, quantity))) {
      const left = await shelf.available(shop, [sku]);
      return err({ code: 'notEnoughStock', sku, available: left.get(sku) ?? 0 });
    }
    if (as === 'sold') await shelf.sell(shop, sku, quantity);
  }
  return ok(null);
}

/** Units by variant, in the order of the variants. */
export function unitsOf(
  lines: readonly CaseLine[],
  which: (line: CaseLine) => Sku | null,
): readonly (readonly [Sku, number])[] {
  const units = new Map<Sku, number>();
  for (const line of lines) {
    const sku = which(line);
    if (sku !== null) units.set(sku, (units.get(sku) ?? 0) + line.quantity);
  }
  return [...units].sort(([a], [b]) => (a < b ? -1 : 1));
}
