import type { ReplyOf } from '../wire/reply';
import { QrCode } from './qr-code';

/** A code that somebody scans from this screen, with its letters for who cannot. */
export function Code({ reply: { title, holds, code } }: { readonly reply: ReplyOf<'code'> }) {
  return (
    <figure class="sheet shown-code">
      <QrCode text={holds} label={title} />
      <figcaption>
        {title} <strong>{code}</strong>
      </figcaption>
    </figure>
  );
}
