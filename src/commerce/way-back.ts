import type { LocalText } from '../base/locale';

/** How returned goods get back to the shop. */
export interface WayBack {
  /** Where they are sent to, with who takes them. */
  readonly address: LocalText;
  /** When a courier comes for them; null where the shopper sends them. */
  readonly courier: Courier | null;
  /** Days to send them from the day it is agreed; null where there is no last day. */
  readonly days: number | null;
}

export interface Courier {
  /** 0 is Monday. */
  readonly days: readonly number[];
  /** As "09:00-12:00", in the shop's zone. */
  readonly windows: readonly string[];
}

/** One visit of the courier: a day as 2026-11-25, and a window. */
export interface Visit {
  readonly day: string;
  readonly window: string;
}

/** What the shopper, or the courier, has sent back to the shop. */
export interface SentBack {
  readonly carrier: string | null;
  readonly tracking: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const dayMs = 86_400_000;
/** Tomorrow is the first day that can be had. */
const looked = 8;

/** The next visits that can be chosen, the earliest first. */
export function nextVisits(
  { days, windows }: Courier,
  at: { now: number; timeZone: string },
  most: number,
): readonly Visit[] {
  const today = dayOf(at.now, at.timeZone);
  return Array.from({ length: looked }, (_, from) => daysAfter(today, from + 1))
    .filter((day) => days.includes((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7))
    .flatMap((day) => windows.map((window) => ({ day, window })))
    .slice(0, most);
}

const dayOf = (at: number, timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);

/** The day so many days after another one, both as 2026-11-25. */
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The last day to send goods whose return is agreed now, as 2026-11-30. */
export const lastDayToSend = (days: number, at: { now: number; timeZone: string }): string =>
  daysAfter(dayOf(at.now, at.timeZone), days);

/** How a day stands to the last day to send: over, as good as there (it, or the day before it), or later. */
export function nearness(sendBy: string, at: { now: number; timeZone: string }): 'over' | 'near' | 'far' {
  const today = dayOf(at.now, at.timeZone);
  if (today > sendBy) return 'over';
  return daysAfter(today, 1) >= sendBy ? 'near' : 'far';
}

/** More than a week has. */
export const allVisits = 99;

/** In how many choices the visits are offered; any of them is taken. */
export const mostVisits = 4;
