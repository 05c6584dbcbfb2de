import { useMemo, useRef } from 'preact/hooks';
import type { ChatState } from '../chat/chat-state';
import { type Entry, timeline } from '../chat/timeline';
import { Icon } from './icon';
import { ReplyView } from './reply';
import { Said } from './said';
import { useShown } from './shown';
import { TimeMark } from './time-mark';
import { useFollow } from './use-follow';

interface LogProps {
  readonly state: ChatState;
  readonly onRetry: (mark: string) => void;
  readonly onDiscard: (mark: string) => void;
  readonly onTryNow: () => void;
}

/** The conversation itself. */
export function Log({ state, onRetry, onDiscard, onTryNow }: LogProps) {
  const { t } = useShown();
  const log = useRef<HTMLDivElement>(null);
  const { messages, unsent } = state;
  const entries = useMemo(() => timeline({ messages, unsent }), [messages, unsent]);
  const keys = useMemo(() => entries.map(({ key }) => key), [entries]);
  const { behind, toEnd } = useFollow(log, { keys, own: state.lastSaid, tail: state.typing });
  return (
    <div class="middle">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by Tab */}
      <div class="log" role="log" aria-live="polite" aria-label={t.conversation} tabIndex={0} ref={log}>
        <div class="log-column">
          {state.notice === 'expired' && <p class="notice">{t.expired}</p>}
          {entries.map((entry) => (
            <div class={`entry entry-${entry.kind}`} data-key={entry.key} key={entry.key}>
              {entryView(entry, { onRetry, onDiscard })}
            </div>
          ))}
          {entries.length === 0 && <Beginning state={state} onTryNow={onTryNow} />}
          {state.typing && (
            <div class="typing" role="img" aria-label={t.typing}>
              <i />
              <i />
              <i />
            </div>
          )}
        </div>
      </div>
      {behind !== 'no' && (
        <button type="button" class="pill" aria-label={behind === 'new' ? undefined : t.toEnd} onClick={toEnd}>
          {behind === 'new' && t.newMessages}
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function entryView(entry: Entry, deeds: Pick<LogProps, 'onRetry' | 'onDiscard'>) {
  switch (entry.kind) {
    case 'time':
      return <TimeMark at={entry.at} />;
    case 'said':
      return <Said said={entry} {...deeds} />;
    case 'reply':
      return <ReplyView reply={entry.reply} open={entry.open} newest={entry.newest} />;
  }
}

/** Before the greeting is there: that it is coming, that it takes long, or that there is no shop. */
function Beginning({ state, onTryNow }: Pick<LogProps, 'state' | 'onTryNow'>) {
  const { t } = useShown();
  if (state.closed) {
    return (
      <div class="beginning" role="alert">
        <p>{t.closed}</p>
        <p>{t.closedHint}</p>
      </div>
    );
  }
  if (state.line !== 'offline') {
    return (
      <div class="beginning-lines" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    );
  }
  return (
    <div class="beginning">
      <p>{t.waiting}</p>
      <button type="button" class="button" onClick={onTryNow}>
        {t.tryNow}
      </button>
    </div>
  );
}
