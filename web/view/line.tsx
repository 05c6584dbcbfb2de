import type { ComponentChildren } from 'preact';
import type { ReceiptLine } from '../wire/reply';
import { Picture } from './picture';

interface LineProps {
  readonly line: ReceiptLine;
  /** In the place of the quantity. */
  readonly children?: ComponentChildren;
}

/** One line of a cart or an order. */
export function Line({ line, children }: LineProps) {
  const { title, subtitle, note, unitPrice, lineTotal, quantity, picture } = line;
  return (
    <li class="line">
      <Picture url={picture} alt="" class="line-picture" initial={title} />
      <div class="line-words">
        <p class="line-title">{title}</p>
        {subtitle !== '' && <p class="line-subtitle">{subtitle}</p>}
        {note !== '' && <p class="line-subtitle">{note}</p>}
        {children ?? (
          <p class="line-quantity">
            {unitPrice} × {quantity}
          </p>
        )}
      </div>
      <p class="line-total">{lineTotal}</p>
    </li>
  );
}
