import type { OutletId, Sku } from '../base/ids';
import type { Locale, LocalText } from '../base/locale';
import type { OpeningHours } from './opening-hours';

/** Degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a street shop's goods for collection come from: the warehouse's units, or units of its own. */
export type PickUpStock = 'warehouse' | Readonly<Record<Sku, number>>;

/** A shop to walk into. */
export interface Outlet {
  readonly id: OutletId;
  readonly name: LocalText;
  readonly address: LocalText;
  /** For the tax and the courier's country; the address in words is what is shown. */
  readonly city: string;
  readonly province?: string | undefined;
  readonly country: string;
  readonly phone: string | null;
  readonly at: Point;
  /** What people call the place around it: districts, landmarks, stations. */
  readonly areas: { readonly [Language in Locale]?: readonly string[] | undefined };
  readonly timeZone: string;
  readonly hours: OpeningHours;
  /** Null where nothing can be collected. */
  readonly pickUp: { readonly stock: PickUpStock } | null;
}

const earthKm = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Along the ground, by the haversine. */
export function kmBetween(a: Point, b: Point): number {
  const height = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const width = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const half = height + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * width;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(half)));
}

export interface OutletAway {
  readonly outlet: Outlet;
  /** Null while it is not known where the shopper is. */
  readonly km: number | null;
}

/** Nearest first; as the shop lists them where it is not known from where. */
export function nearestOutlets(outlets: readonly Outlet[], from: Point | null): readonly OutletAway[] {
  const away = outlets.map((outlet) => ({ outlet, km: from && kmBetween(from, outlet.at) }));
  return away.sort((a, b) => (a.km ?? 0) - (b.km ?? 0));
}

export const keepsOwnStock = ({ pickUp }: Outlet): boolean => pickUp !== null && pickUp.stock !== 'warehouse';
