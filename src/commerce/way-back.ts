import type { LocalText } from '../base/locale';

/** How returned goods get back to the shop. */
export interface WayBack {
  /** Where they are sent to, with who takes them. */
  readonly address: LocalText;
  /** When a courier comes for them; null where the shopper sends them. */
  readonly courier: Courier | null;
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
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: at.timeZone });
  const today = Date.parse(`${date.format(at.now)}T12:00:00Z`);
  return Array.from({ length: looked }, (_, from) => today + (from + 1) * dayMs)
    .filter((noon) => days.includes((new Date(noon).getUTCDay() + 6) % 7))
    .flatMap((noon) => windows.map((window) => ({ day: new Date(noon).toISOString().slice(0, 10), window })))
    .slice(0, most);
}

/** In how many choices the visits are offered; any of them is taken. */
export const mostVisits = 4;
