import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Kept } from '../direct-line/kept';
import { Icon } from './icon';
import { PictureChooser } from './picture-chooser';
import { useShown } from './shown';
import { usePicture } from './use-picture';

interface ComposerProps {
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly kept: Kept;
  /** Whether there is a conversation to send to; what is sent before stays where it is until there is one. */
  readonly ready: boolean;
  readonly onSend: (text: string) => void;
  /** False when it did not get through. */
  readonly onPicture: (picture: File, text: string) => Promise<boolean>;
}

const longest = 4000;

/** Where the shopper types. Enter sends, Shift+Enter breaks the line, Enter that ends a composition does neither. */
export function Composer({ input, kept, ready, onSend, onPicture }: ComposerProps) {
  const { t } = useShown();
  const [text, setText] = useState(() => kept.get('draft') ?? '');
  const [goesWhenReady, setGoesWhenReady] = useState(false);
  const picture = usePicture(onPicture);
  useEffect(() => grow(input.current), [input, text]);
  const change = (next: string) => {
    setText(next);
    setGoesWhenReady(false);
    if (next) kept.set('draft', next);
    else kept.remove('draft');
  };
  const sendable = ready && !picture.sending && (text.trim() !== '' || picture.chosen !== null);
  const send = () => {
    if (!sendable) return setGoesWhenReady(text.trim() !== '');
    if (picture.chosen) void picture.send(text.trim()).then((sent) => sent && change(''));
    else {
      onSend(text.trim());
      change('');
    }
    input.current?.focus();
  };
  useEffect(() => {
    if (ready && goesWhenReady) send();
  }, [ready, goesWhenReady]);
  const onKeyDown = (event: KeyboardEvent) => {
    // Safari ends the composition before the key: there only its key code tells.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        picture.take(event.dataTransfer?.files);
      }}
    >
      <PictureChooser picture={picture} />
      <textarea
        ref={input}
        rows={1}
        value={text}
        maxlength={longest}
        aria-label={t.messageLabel}
        placeholder={t.placeholder}
        enterkeyhint="send"
        autocomplete="off"
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          if (!event.clipboardData?.files.length) return;
          event.preventDefault();
          picture.take(event.clipboardData.files);
        }}
      />
      <button type="submit" class="composer-send" aria-label={t.send} disabled={!sendable}>
        <Icon name="send" />
      </button>
    </form>
  );
}

/** As high as its text; the stylesheet says where that ends. */
function grow(area: HTMLTextAreaElement | null) {
  if (!area) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}
