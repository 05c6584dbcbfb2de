import type { Entry } from '../chat/timeline';
import { Icon } from './icon';
import { Picture } from './picture';
import { useShown } from './shown';

interface SaidProps {
  readonly said: Extract<Entry, { readonly kind: 'said' }>;
  readonly onRetry: (mark: string) => void;
  readonly onDiscard: (mark: string) => void;
}

/** What the shopper said, and whether it got through. */
export function Said({ said: { text, pictures = [], state, mark, last }, onRetry, onDiscard }: SaidProps) {
  const { t } = useShown();
  return (
    <div class={`said said-${state}`}>
      <p class="bubble">
        <span class="unseen">{t.youSaid} </span>
        {text}
        {pictures.map((url) => (
          <Picture key={url} url={url} alt={t.pictureSent} class="said-picture" initial="" />
        ))}
      </p>
      {state === 'failed' && (
        <p class="mark mark-failed">
          <Icon name="alert" />
          <span>{t.failed}</span>
          <button type="button" class="mark-button" onClick={() => onRetry(mark)}>
            {t.retry}
          </button>
          <button type="button" class="mark-button" onClick={() => onDiscard(mark)}>
            {t.discard}
          </button>
        </p>
      )}
      {state === 'sending' && (
        <p class="mark">
          <Icon name="clock" />
          {t.sending}
        </p>
      )}
      {state === 'sent' && last && (
        <p class="mark">
          <Icon name="check" />
          {t.sent}
        </p>
      )}
    </div>
  );
}
