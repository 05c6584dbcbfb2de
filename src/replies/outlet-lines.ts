import { inLocale } from '../base/locale';
import { openingAt } from '../commerce/opening-hours';
import type { Outlet, OutletAway } from '../commerce/outlet';
import type { Wording } from './cards';
import { formatDay, formatNumber } from './format';

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const dayMs = 86_400_000;

/** "Open until 22:00", "opens tomorrow at 10:00". */
export function openingText({ hours, timeZone }: Outlet, { t, locale }: Wording, now: number): string {
  const opening = openingAt(hours, timeZone, now);
  if (opening.open) return opening.until === null ? t.outlet.alwaysOpen : t.outlet.openUntil(clock(opening.until));
  if (!opening.opens) return t.outlet.closed;
  const { days, at } = opening.opens;
  if (days === 0) return t.outlet.opensToday(clock(at));
  if (days === 1) return t.outlet.opensTomorrow(clock(at));
  return t.outlet.opensOn(formatDay(now + days * dayMs, locale, timeZone), clock(at));
}

function distance(km: number, { t, locale }: Wording): string {
  if (km < 1) return t.outlet.metres(formatNumber(Math.max(50, Math.round(km * 20) * 50), locale));
  return t.outlet.kilometres(formatNumber(km < 10 ? Math.round(km * 10) / 10 : Math.round(km), locale));
}

/** A street shop in two or three lines: name with distance and hours, address with phone, what can be collected. */
export function outletLines(
  { outlet, km, stock }: OutletAway & { readonly stock: string | null },
  wording: Wording,
  now: number,
): readonly string[] {
  const { t, locale } = wording;
  const far = km === null ? null : distance(km, wording);
  const head = [inLocale(outlet.name, locale), far, openingText(outlet, wording, now)];
  const place = [inLocale(outlet.address, locale), outlet.phone];
  const given = (parts: readonly (string | null)[]) => t.list(parts.filter((part): part is string => Boolean(part)));
  return [given(head), given(place), stock ?? ''].filter(Boolean);
}
