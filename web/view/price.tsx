import type { ProductCard } from '../wire/reply';
import { useShown } from './shown';

type Priced = Pick<ProductCard, 'price' | 'listPrice' | 'note'>;

/** What it costs, what it cost before, and what there is to know about the stock. */
export function Price({ card: { price, listPrice, note } }: { readonly card: Priced }) {
  const { t } = useShown();
  return (
    <p class="price">
      <span class="price-now">{price}</span>
      {listPrice !== null && (
        <s class="price-was">
          <span class="unseen">{t.was} </span>
          {listPrice}
        </s>
      )}
      {note !== null && <span class="price-note">{note}</span>}
    </p>
  );
}
