import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon';
import { useShown } from './shown';

export interface MenuDeeds {
  readonly dark: boolean;
  readonly onScheme: () => void;
  readonly onStartAnew: () => void;
}

/** What is needed seldom. */
export function Menu({ dark, onScheme, onStartAnew }: MenuDeeds) {
  const { t } = useShown();
  const [open, setOpen] = useState(false);
  const [sure, setSure] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    setSure(false);
    button.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return;
      setOpen(false);
      setSure(false);
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It closes the menu alone, not the panel that the page may be in.
      event.preventDefault();
      close();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', closeByKey);
    };
  }, [open, close]);
  const flip = () => {
    onScheme();
    close();
  };
  const startAnew = () => {
    if (!sure) return setSure(true);
    onStartAnew();
    close();
  };
  return (
    <div class="menu" ref={root}>
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-label={t.menu}
        aria-expanded={open}
        onClick={() => (open ? close() : setOpen(true))}
      >
        <Icon name="menu" />
      </button>
      {open && (
        <div class="menu-list">
          <button type="button" onClick={flip}>
            {dark ? t.light : t.dark}
          </button>
          {sure && <p>{t.sureStartAnew}</p>}
          <button type="button" class={sure ? 'menu-sure' : ''} onClick={startAnew}>
            {t.startAnew}
          </button>
        </div>
      )}
    </div>
  );
}
