import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../src/base/locale';
import type { Chat } from '../chat/chat';
import { tagOf } from '../chat/languages';
import type { Kept } from '../direct-line/kept';
import type { Frame } from '../embed/frame';
import { pageTexts } from '../texts';
import type { Choice } from '../wire/reply';
import { Composer } from './composer';
import { Header } from './header';
import { Log } from './log';
import { ShownContext } from './shown';
import { useScheme } from './use-scheme';

interface AppProps {
  readonly chat: Chat;
  readonly kept: Kept;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
  /** The merchant's page around this one, if there is one. */
  readonly frame: Frame | null;
}

/** Asks the browser, and so the shopper; without an answer the chat says how a place is told in words. */
function shareLocation(chat: Chat, title: string) {
  const ask = () => chat.tap(title, { do: 'location.share' });
  if (!navigator.geolocation) return ask();
  navigator.geolocation.getCurrentPosition(
    ({ coords: { latitude, longitude } }) => chat.tap(title, { do: 'location.given', latitude, longitude }),
    ask,
    { timeout: 8000, maximumAge: 300_000 },
  );
}

export function App({ chat, kept, frame, ...first }: AppProps) {
  const state = useChat(chat);
  const [locale, setLocale] = useState(first.locale);
  const scheme = useScheme(kept);
  const input = useRef<HTMLTextAreaElement>(null);
  const t = pageTexts[locale];
  useEffect(() => {
    document.documentElement.lang = tagOf[locale];
    document.title = state.shopName ?? t.title;
  }, [locale, state.shopName, t]);
  useEffect(() => {
    // On a phone this would open the keyboard over the greeting.
    if (matchMedia('(pointer: fine)').matches && !frame) input.current?.focus();
  }, [frame]);
  const shown = useMemo(() => {
    const tap = ({ title, action }: Choice) => {
      if (action.do === 'location.share') shareLocation(chat, title);
      else chat.tap(title, action);
      // The button may go away with its question: a keyboard must not be left without a place.
      if (matchMedia('(pointer: fine)').matches) input.current?.focus({ preventScroll: true });
    };
    return { t: pageTexts[locale], locale, tap };
  }, [chat, locale]);
  const otherLanguage = () => {
    const other = locale === 'zh' ? 'en' : 'zh';
    setLocale(other);
    first.onLocale(other);
    chat.tap(t.otherLanguage, { do: 'locale', locale: other });
  };
  return (
    <ShownContext.Provider value={shown}>
      <Header
        shopName={state.shopName}
        line={state.line}
        dark={scheme.dark}
        onScheme={scheme.flip}
        onStartAnew={() => chat.startAnew()}
        onOtherLanguage={otherLanguage}
        onClose={frame && (() => frame.close())}
      />
      <main class="main">
        <Log
          state={state}
          onRetry={(mark) => chat.retry(mark)}
          onDiscard={(mark) => chat.discard(mark)}
          onTryNow={() => chat.wake()}
        />
        <Composer
          input={input}
          kept={kept}
          ready={state.conversation !== null}
          onSend={(text) => chat.say(text)}
          onPicture={(picture, text) => chat.sendPicture(picture, text)}
        />
      </main>
    </ShownContext.Provider>
  );
}

function useChat(chat: Chat) {
  const [state, setState] = useState(chat.state);
  useEffect(() => {
    setState(chat.state);
    return chat.subscribe(() => setState(chat.state));
  }, [chat]);
  return state;
}
