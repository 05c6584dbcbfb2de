import { tagOf } from '../chat/languages';
import { useShown } from './shown';

/** When the talk went on: 14:05 today, with the day before that. */
export function TimeMark({ at }: { readonly at: number }) {
  const { locale } = useShown();
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  const time = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
  const day = { month: 'short', day: 'numeric', weekday: 'short' } as const;
  const format = new Intl.DateTimeFormat(tagOf[locale], today ? time : { ...day, ...time });
  return (
    <p class="time-mark">
      <time dateTime={date.toISOString()}>{format.format(date)}</time>
    </p>
  );
}
