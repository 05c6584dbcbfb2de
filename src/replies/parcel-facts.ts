import type { Locale } from '../base/locale';
import type { Order } from '../commerce/order';
import type { Parcel, ParcelEvent } from '../commerce/parcel';
import type { ShopProfile } from '../commerce/shop';
import { formatDay, formatTime } from './format';
import type { Fact } from './reply';
import type { Texts } from './texts';

interface Wording {
  readonly t: Texts;
  readonly locale: Locale;
  readonly profile: Pick<ShopProfile, 'timeZone'>;
}

/** Each parcel of an order with its carrier, number and way: UPS 1Z99 · Packed Mon · Shipped Tue 10:00 */
export const parcelFacts = ({ parcels = [] }: Pick<Order, 'parcels'>, wording: Wording): Fact[] =>
  parcels.map((parcel) => ({ label: wording.t.labels.parcel, value: trace(parcel, wording) }));

function trace({ carrier, tracking, events, expectedAt }: Parcel, wording: Wording): string {
  const { t, locale, profile } = wording;
  // Out for delivery it comes today, whatever was promised.
  const comes = events.some(({ step }) => step === 'outForDelivery' || step === 'delivered');
  const name = [carrier, tracking].filter(Boolean).join(' ');
  const expected = expectedAt !== null && !comes ? formatDay(expectedAt, locale, profile.timeZone) : null;
  const way = events.map((event) => eventWords(event, wording));
  return t.list([name, ...way, expected ? `${t.labels.expected} ${expected}` : ''].filter(Boolean));
}

function eventWords({ step, at }: ParcelEvent, { t, locale, profile }: Wording): string {
  const words = t.parcelSteps[step];
  if (at === null) return words;
  return `${words} ${formatDay(at, locale, profile.timeZone)} ${formatTime(at, locale, profile.timeZone)}`;
}

/** The newest parcel that a carrier has, by which it is asked after. */
export const carriedParcel = ({ parcels = [] }: Pick<Order, 'parcels'>): Parcel | undefined =>
  parcels.findLast(({ carrier, tracking }) => carrier !== null || tracking !== null);
