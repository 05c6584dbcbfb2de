import { launcherStyle } from './launcher-style';

export interface LauncherOptions {
  /** Origin of the server that the script came from. */
  readonly server: string;
  readonly shop: string;
  /** zh or en; else the chat follows the browser. */
  readonly locale: string | undefined;
  /** The launcher's name for those who cannot see it. */
  readonly label: string | undefined;
  /** left or right. */
  readonly side: string | undefined;
}

const chatIcon =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4.5 11.3c0-3.9 3.3-6.8 7.5-6.8s7.5 2.9 7.5 6.8-3.3 6.8-7.5 6.8c-.9 0-1.8-.1-2.6-.4L5.2 19l1-3a6.5 6.5 0 0 1-1.7-4.7z"/></svg>';
const closeIcon = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/></svg>';

/** A round button in the corner of a merchant's page, and behind it the chat in a frame. */
export function openLauncher(options: LauncherOptions) {
  const chinese = (options.locale ?? navigator.language).toLowerCase().startsWith('zh');
  const label = options.label ?? (chinese ? '导购助手' : 'Shop assistant');
  const host = document.createElement('div');
  // A tree of its own: the merchant's styles do not reach in, and ours do not reach out.
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet(launcherStyle)];
  const panel = element('div', { class: 'panel', role: 'dialog', 'aria-label': label, hidden: '' });
  const button = element('button', {
    class: 'launcher',
    type: 'button',
    'aria-expanded': 'false',
    'aria-label': label,
  });
  button.innerHTML = chatIcon + closeIcon;
  if (options.side === 'left') host.className = 'left';
  root.append(panel, button);
  document.body.append(host);
  let frame: HTMLIFrameElement | null = null;
  const show = (open: boolean) => {
    frame ??= panel.appendChild(frameOf(options, label));
    panel.hidden = !open;
    host.classList.toggle('open', open);
    host.classList.remove('said');
    button.setAttribute('aria-expanded', String(open));
    if (open) frame.focus();
    else button.focus();
  };
  button.addEventListener('click', () => show(panel.hidden !== false));
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape' && !panel.hidden) show(false);
  });
  window.addEventListener('message', ({ source, origin, data }) => {
    if (!frame || source !== frame.contentWindow || origin !== options.server) return;
    if (data?.shoptalk === 'close' && !panel.hidden) show(false);
    if (data?.shoptalk === 'said' && panel.hidden) host.classList.add('said');
  });
}

function frameOf({ server, shop, locale }: LauncherOptions, title: string): HTMLIFrameElement {
  const url = new URL('/', server);
  url.searchParams.set('shop', shop);
  if (locale) url.searchParams.set('locale', locale);
  const frame = element('iframe', { src: url.href, title, allow: 'clipboard-write' });
  return frame;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Made by code: a merchant's content policy does not forbid it, as it would a style element. */
function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
