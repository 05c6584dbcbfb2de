import type { LiveState } from '../direct-line/live';
import { Icon } from './icon';
import { Menu, type MenuDeeds } from './menu';
import { useShown } from './shown';

interface HeaderProps extends MenuDeeds {
  readonly shopName: string | null;
  readonly line: LiveState;
  readonly onOtherLanguage: () => void;
  /** Inside of a merchant's page there is something to go back to. */
  readonly onClose: (() => void) | null;
}

const stateText = { live: 'online', connecting: 'connecting', offline: 'offline' } as const;

export function Header({ shopName, line, onOtherLanguage, onClose, ...deeds }: HeaderProps) {
  const { t, locale } = useShown();
  return (
    <header class="header">
      <div class="header-row">
        <span class="header-sign" aria-hidden="true">
          {[...(shopName ?? '')][0] ?? '·'}
        </span>
        <div class="header-words">
          <h1>{shopName ?? t.title}</h1>
          <p class={`header-state header-${line}`} role="status">
            {t[stateText[line]]}
          </p>
        </div>
        <button
          type="button"
          class="quiet header-language"
          lang={locale === 'zh' ? 'en' : 'zh-CN'}
          onClick={onOtherLanguage}
        >
          {t.otherLanguage}
        </button>
        <Menu {...deeds} />
        {onClose && (
          <button type="button" class="quiet" aria-label={t.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </div>
    </header>
  );
}
