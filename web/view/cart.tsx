import type { ReplyOf } from '../wire/reply';
import { Line } from './line';
import { Quantity } from './quantity';
import { useShown } from './shown';
import { Totals } from './totals';

interface CartProps {
  readonly reply: ReplyOf<'cart'>;
  /** An older cart is only read. */
  readonly changeable: boolean;
}

export function Cart({ reply: { lines, totals, total }, changeable }: CartProps) {
  const { t } = useShown();
  if (lines.length === 0) return null;
  return (
    <section class="sheet receipt" aria-label={t.cart}>
      <ul class="lines">
        {lines.map((line) => (
          <Line key={line.sku} line={line}>
            {changeable ? <Quantity line={line} /> : undefined}
          </Line>
        ))}
      </ul>
      <Totals totals={totals} total={total} />
    </section>
  );
}
