const shape = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/;
const dayMs = 86_400_000;

/** Minutes and hours that a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function aheadAt(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000;
}

/**
 * 2026-11-11 or "2026-11-11 20:00" by the shop's clocks, in milliseconds since the epoch; as the end of something a day
 * is meant to its end. Null when there is no such time.
 */
export function shopTime(text: string, timeZone: string, end: boolean): number | null {
  const [, year, month, day, hour, minute] = shape.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0));
  const written = new Date(local).toISOString();
  if (!written.startsWith(`${year}-${month}-${day}`) || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return null;
  const wall = end && hour === undefined ? local + dayMs : local;
  const near = wall - aheadAt(wall, timeZone);
  return wall - aheadAt(near, timeZone);
}
