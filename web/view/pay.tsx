import type { ReplyOf } from '../wire/reply';
import { Icon } from './icon';
import { QrCode } from './qr-code';
import { useShown } from './shown';
import { webAddress } from './web-address';

interface PayProps {
  readonly reply: ReplyOf<'pay'>;
  /** An older bill is only read. */
  readonly payable: boolean;
}

/** What is to be paid, and the way to the page where that is done. */
export function Pay({ reply: { text, amount, open, url }, payable }: PayProps) {
  const { t } = useShown();
  const address = payable ? webAddress(url) : null;
  return (
    <section class="sheet pay" aria-label={open}>
      <div class="pay-words">
        {text !== '' && <p>{text}</p>}
        <p class="pay-amount">{amount}</p>
        {address !== null && (
          <a class="button button-main button-wide" href={address} target="_blank" rel="noopener">
            {open}
            <Icon name="open" />
          </a>
        )}
      </div>
      {address !== null && (
        <figure class="pay-code">
          <QrCode text={address} label={open} />
          <figcaption>{t.scan}</figcaption>
        </figure>
      )}
    </section>
  );
}
