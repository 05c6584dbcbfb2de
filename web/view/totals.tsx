import type { Fact } from '../wire/reply';

interface TotalsProps {
  readonly totals: readonly Fact[];
  readonly total: Fact;
}

/** The sums under a cart or an order. */
export function Totals({ totals, total }: TotalsProps) {
  return (
    <dl class="totals">
      {totals.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div class="totals-total">
        <dt>{total.label}</dt>
        <dd>{total.value}</dd>
      </div>
    </dl>
  );
}
