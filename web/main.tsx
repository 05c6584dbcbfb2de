import { render } from 'preact';
import type { Locale } from '../src/base/locale';
import { actionAt } from '../src/replies/place';
import { Chat } from './chat/chat';
import { firstLocale, tagOf } from './chat/languages';
import { DirectLine } from './direct-line/direct-line';
import { Kept, openShelf } from './direct-line/kept';
import { frameAround } from './embed/frame';
import './style/index.css';
import { pageTexts } from './texts';
import { App } from './view/app';
import { fitKeyboard } from './view/fit-keyboard';
import type { Action } from './wire/reply';

/** A page that was out of sight this long may have a dead line. */
const longAwayMs = 30_000;

function wakeWithThePage(chat: Chat, kept: Kept) {
  let hiddenAt = 0;
  window.addEventListener('online', () => chat.wake());
  window.addEventListener('offline', () => chat.lost());
  window.addEventListener('storage', ({ key }) => {
    if (key?.startsWith(`${kept.prefix}session`) || key?.startsWith(`${kept.prefix}unsent`)) chat.follow();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now();
    else if (hiddenAt > 0 && Date.now() - hiddenAt > longAwayMs) chat.wake();
  });
}

function open(root: HTMLElement) {
  const asked = new URLSearchParams(location.search);
  const shop = asked.get('shop') ?? 'demo';
  const kept = new Kept(openShelf(), `shoptalk.${shop}.`);
  let locale = firstLocale(kept, asked.get('locale'));
  const onLocale = (next: Locale) => {
    locale = next;
    kept.set('locale', next);
  };
  const chat = new Chat({ shop, kept, directLine: new DirectLine(), language: () => tagOf[locale] });
  const frame = frameAround();
  render(<App chat={chat} kept={kept} locale={locale} onLocale={onLocale} frame={frame} />, root);
  wakeWithThePage(chat, kept);
  fitKeyboard(root);
  if (frame) tellFrame(chat, frame);
  chat.start();
  const place = actionAt(asked.get('to') ?? '');
  if (place) visit(chat, pageTexts[locale].visit, place);
}

/** Goes to the place that the link names, once: a page that is loaded again stays where it is. */
function visit(chat: Chat, title: string, place: Action) {
  const address = new URL(location.href);
  address.searchParams.delete('to');
  history.replaceState(null, '', address);
  let went = false;
  const go = () => {
    if (went || chat.state.conversation === null) return;
    went = true;
    chat.tap(title, place);
  };
  chat.subscribe(go);
  go();
}

/** Escape closes the panel; a message that comes meanwhile is announced. */
function tellFrame(chat: Chat, frame: { close(): void; said(): void }) {
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) frame.close();
  });
  let heard = 0;
  chat.subscribe(() => {
    const { messages } = chat.state;
    if (messages.length > heard && heard > 0 && messages.at(-1)?.from === 'shop') frame.said();
    heard = messages.length;
  });
}

const root = document.getElementById('chat');
if (root) open(root);
