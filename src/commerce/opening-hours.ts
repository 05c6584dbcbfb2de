/** Minutes after midnight by the outlet's clocks; past 1440 for the early hours of the next day. */
export interface OpenSpan {
  readonly from: number;
  readonly until: number;
}

/** When a street shop is open. */
export interface OpeningHours {
  /** Monday first; an empty day is closed. */
  readonly week: readonly (readonly OpenSpan[])[];
  /** Days that are not as usual, by ISO date. */
  readonly exceptions: Readonly<Record<string, readonly OpenSpan[]>>;
}

export type Opening =
  /** Until so many minutes after midnight; null for round the clock. */
  | { readonly open: true; readonly until: number | null }
  /** In so many days from today, at so many minutes after midnight; null when no opening is known. */
  | { readonly open: false; readonly opens: { readonly days: number; readonly at: number } | null };

const dayMinutes = 1440;
const dayMs = 86_400_000;
/** Past this a closed shop is closed for good, as far as its hours say. */
const lookAhead = 14;

interface LocalTime {
  /** Midnight of the local day as if it were UTC. */
  readonly day: number;
  readonly minutes: number;
}

export function localTime(now: number, timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric' },
  });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return { day: Date.UTC(year, month - 1, day), minutes: hour * 60 + minute };
}

function spansOn({ week, exceptions }: OpeningHours, day: number): readonly OpenSpan[] {
  const date = new Date(day);
  return exceptions[date.toISOString().slice(0, 10)] ?? week[(date.getUTCDay() + 6) % 7] ?? [];
}

/** Whether it is open at a moment, and until or from when. */
export function openingAt(hours: OpeningHours, timeZone: string, now: number): Opening {
  const { day, minutes } = localTime(now, timeZone);
  const yesterday = spansOn(hours, day - dayMs).map(({ from, until }) => ({
    from: from - dayMinutes,
    until: until - dayMinutes,
  }));
  const span = [...yesterday, ...spansOn(hours, day)].find(({ from, until }) => from <= minutes && minutes < until);
  if (span) return { open: true, until: closing(hours, day, span.until) };
  for (let days = 0; days <= lookAhead; days += 1) {
    const next = spansOn(hours, day + days * dayMs)
      .filter(({ from }) => days > 0 || from > minutes)
      .sort((a, b) => a.from - b.from)[0];
    if (next) return { open: false, opens: { days, at: next.from } };
  }
  return { open: false, opens: null };
}

/** A span that ends at midnight goes on where the next day begins with one. */
function closing(hours: OpeningHours, day: number, until: number): number | null {
  let end = until;
  for (let days = 1; days <= 7; days += 1) {
    if (end !== days * dayMinutes) return end % dayMinutes;
    const next = spansOn(hours, day + days * dayMs).find(({ from }) => from === 0);
    if (!next) return 0;
    end = days * dayMinutes + next.until;
  }
  return null;
}
