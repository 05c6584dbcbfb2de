import type { ReplyOf } from '../wire/reply';
import { Facts } from './facts';
import { Icon } from './icon';
import { Line } from './line';
import { Totals } from './totals';

/** The summary before a yes, or the receipt after it: that one has a number. */
export function Order({ reply }: { readonly reply: ReplyOf<'order'> }) {
  const { title, number, facts, lines, totals, total } = reply;
  return (
    <section class={`sheet receipt ${number === null ? '' : 'receipt-placed'}`} aria-label={title}>
      <header class="receipt-head">
        {number !== null && <Icon name="check" />}
        <h2>{title}</h2>
        {number !== null && <p class="receipt-number">{number}</p>}
      </header>
      <ul class="lines">
        {lines.map((line) => (
          <Line key={line.sku} line={line} />
        ))}
      </ul>
      <Totals totals={totals} total={total} />
      <Facts facts={facts} />
    </section>
  );
}
