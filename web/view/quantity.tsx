import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReceiptLine } from '../wire/reply';
import { Icon } from './icon';
import { useShown } from './shown';

/** Taps in a row are one wish: it is sent when they rest. */
const restMs = 700;
const most = 999;

/** − 2 + and a bin for one line of the cart. */
export function Quantity({ line }: { readonly line: ReceiptLine }) {
  const { t, tap } = useShown();
  const [wanted, setWanted] = useState(line.quantity);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const set = (quantity: number) => {
    setWanted(quantity);
    clearTimeout(timer.current);
    if (quantity === line.quantity) return;
    const choice = { title: t.setQuantity(line.title, quantity), action: { do: 'cart.set', sku: line.sku, quantity } };
    timer.current = setTimeout(() => tap(choice), restMs);
  };
  const remove = () => {
    clearTimeout(timer.current);
    tap({ title: t.remove(line.title), action: { do: 'cart.remove', sku: line.sku } });
  };
  return (
    <div class="quantity">
      <button type="button" disabled={wanted <= 1} aria-label={t.fewer(line.title)} onClick={() => set(wanted - 1)}>
        <Icon name="minus" />
      </button>
      <output aria-label={t.quantity}>{wanted}</output>
      <button type="button" disabled={wanted >= most} aria-label={t.more(line.title)} onClick={() => set(wanted + 1)}>
        <Icon name="plus" />
      </button>
      <button type="button" class="quantity-remove" aria-label={t.remove(line.title)} onClick={remove}>
        <Icon name="trash" />
      </button>
    </div>
  );
}
