import { type Dossier, productOf } from '../../commerce/dossier';
import type { Order } from '../../commerce/order';
import type { CaseLine } from '../../commerce/service-case';
import type { ServiceFrame } from '../frame';
import { ordersNamed } from './ordered-goods';

type Slots = ServiceFrame['slots'];

const likeOther =
  /\b(?:same|identical)\b[^,.;!?]{0,30}?\b(?:as|like|from|in|of)\b[^,.;!?]{0,20}?\b(?:(?:other|another|last|previous|earlier|(?:my|the)(?: [\w'-]+){1,3}) orders?\b|order #?w?\d{5,}|#?w\d{5,})[^,.;!?]*|(?:跟|和|同|与|像)(?:我)?[^，。,]{0,16}(?:另|上|别|之前|那)[^，。,]{0,10}(?:单|订单)[^，。,]{0,10}?(?:一样|相同|同款|那款|那种)的?|(?:跟|和|同|与|像)(?:订单)?#?w\d{5,}[^，。,]{0,10}?(?:一样|相同|同款)的?/i;

/** Where a message says that the new goods shall be those of another order: these words; null where it does not. */
export const saidOfOther = (text: string): string | null => likeOther.exec(text)?.[0] ?? null;

/** "The same one as in my other order": what of the same product was ordered there, for the goods that nothing was chosen for. */
export function likeOtherOrder(slots: Slots, dossier: Dossier, { said, orders }: Elsewhere): Slots {
  const others = orders.filter(({ number }) => number !== dossier.order.number);
  const numbered = others.filter(({ number }) => said.toLowerCase().includes(number.replace(/^#/, '').toLowerCase()));
  const named = ordersNamed(said, others, 'titles');
  const meant = [numbered, named, others].find((each) => each.length > 0) ?? [];
  const lines = slots.lines.map((line) =>
    line.by === null ? { ...line, by: orderedIn(meant, line, dossier) ?? orderedIn(others, line, dossier) } : line,
  );
  return { ...slots, lines };
}

export interface Elsewhere {
  /** How the message says it. */
  readonly said: string;
  /** The shopper's, newest first. */
  readonly orders: readonly Order[];
}

function orderedIn(orders: readonly Order[], { sku, quantity }: CaseLine, dossier: Dossier): CaseLine['by'] {
  const product = productOf(dossier, sku);
  const skus = new Set(product?.variants.map((variant) => variant.sku).filter((each) => each !== sku));
  const found = orders.flatMap(({ lines }) => lines).find((line) => skus.has(line.sku));
  return found && (product?.available[found.sku] ?? 0) >= quantity ? found.sku : null;
}
