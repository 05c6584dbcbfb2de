import { z } from 'zod';
import type { Json } from '../../../base/json';
import type { Deed } from './outline';

/** So many are known again when they are tapped; older ones are taken as the words on them. */
const remembered = 120;

const offerSchema = z.strictObject({
  id: z.string(),
  /** The number that stood before it, while that is the last list. */
  number: z.number().int().nullable(),
  title: z.string(),
  type: z.string(),
  value: z.json(),
});

export type Offer = z.infer<typeof offerSchema>;

const sheetSchema = z.strictObject({
  next: z.number().int(),
  /** Whether the shopper has spoken since: the next list begins at 1 again. */
  isNewTurn: z.boolean(),
  offers: z.array(offerSchema),
});

/** What was offered to one shopper. */
export type OfferSheet = z.infer<typeof sheetSchema>;

const empty: OfferSheet = { next: 1, isNewTurn: true, offers: [] };

export function readSheet(kept: Json): OfferSheet {
  const parsed = sheetSchema.safeParse(kept);
  return parsed.success ? parsed.data : empty;
}

export const newTurn = (sheet: OfferSheet): OfferSheet => ({ ...sheet, isNewTurn: true });

/** Numbers of a turn that is over no longer count once there are new ones. */
function begun(sheet: OfferSheet): OfferSheet {
  if (!sheet.isNewTurn) return sheet;
  return { ...sheet, isNewTurn: false, offers: sheet.offers.map((offer) => ({ ...offer, number: null })) };
}

type Tap = Extract<Deed, { does: 'tap' }>;

export interface Offered {
  readonly sheet: OfferSheet;
  readonly offers: readonly Offer[];
}

/** Writes offers down, so that each can be known by its id. */
export function offered(sheet: OfferSheet, taps: readonly Tap[]): Offered {
  if (taps.length === 0) return { offers: [], sheet };
  const { next, isNewTurn, offers } = begun(sheet);
  const made = taps.map(({ title, type, value }, at): Offer => {
    const json = value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json);
    return { id: `o${next + at}`, number: null, title, type, value: json as Offer['value'] };
  });
  return {
    offers: made,
    sheet: { next: next + made.length, isNewTurn, offers: [...offers, ...made].slice(-remembered) },
  };
}

/** The number of the first that is numbered next. */
export const nextNumber = ({ offers }: OfferSheet): number =>
  Math.max(0, ...offers.map(({ number }) => number ?? 0)) + 1;

export function numbered(sheet: OfferSheet, numbers: ReadonlyMap<string, number>): OfferSheet {
  const offers = sheet.offers.map((offer) => ({ ...offer, number: numbers.get(offer.id) ?? offer.number }));
  return { ...sheet, offers };
}

export interface Word {
  readonly text: string;
  readonly menuId: string | undefined;
}

/** What was meant by a tap, or by the number of the last list. */
export function meant({ offers }: OfferSheet, { text, menuId }: Word): Offer | null {
  if (menuId !== undefined) return offers.find(({ id }) => id === menuId) ?? null;
  const digits = /^\s*(\d{1,3})\s*[.。、]?\s*$/.exec(text.normalize('NFKC'))?.[1];
  return digits ? (offers.findLast(({ number }) => number === Number(digits)) ?? null) : null;
}
