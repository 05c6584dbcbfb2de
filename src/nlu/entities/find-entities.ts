import { findSizes } from '../../text/clothing-sizes';
import { findPrices, type PriceSpan } from '../../text/money';
import type { Normalised } from '../../text/normalise';
import { findOrdinals } from '../../text/ordinals';
import { findQuantities } from '../../text/quantities';
import { findSorts } from '../../text/sorts';
import type { Entity } from '../understanding';
import { isWholeAddress, mayHoldAddress, parseAddress } from './addresses';
import { findCouponCodes } from './coupon-codes';
import { findDates } from './dates';
import { findDescribed } from './described';
import { type Found, overlaps, toEntity } from './found';
import { findMasks } from './masks';
import { findPaymentMethods } from './payment-methods';
import type { ReadingOptions } from './reading';

export type { ReadingOptions } from './reading';

function priceRange({ start, end, min, max, currency }: PriceSpan): Found {
  const value = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(currency !== undefined && { currency }),
  };
  return { start, end, entity: 'priceRange', value };
}

/** Earlier ones win over later ones of the same length. */
function candidates(normalised: Normalised, text: string, options: ReadingOptions): Found[] {
  return [
    ...findPrices(text).map(priceRange),
    ...findDates(text, options),
    ...findCouponCodes(normalised, text),
    ...findOrdinals(text).map(
      ({ start, end, position }): Found => ({ start, end, entity: 'ordinal', value: { position } }),
    ),
    ...findSorts(text).map(({ start, end, value }): Found => ({ start, end, entity: 'sort', value })),
    ...findSizes(text).map(
      ({ start, end, value }): Found => ({ start, end, entity: 'attribute', value: { name: 'size', value } }),
    ),
    ...findQuantities(text).map(({ start, end, value }): Found => ({ start, end, entity: 'quantity', value })),
    ...findPaymentMethods(text),
    ...findDescribed(text, options.lexicon),
  ];
}

const isSameSpan = (a: Found, b: Found): boolean => a.start === b.start && a.end === b.end;
const isDescribed = ({ entity }: Found): boolean =>
  entity === 'category' || entity === 'brand' || entity === 'product' || entity === 'attribute';

/** The longest first; words that mean two things of the catalogue keep both. */
function resolve(found: readonly Found[], taken: readonly Found[]): Found[] {
  const chosen: Found[] = [];
  const ordered = found.map((one, rank) => ({ one, rank }));
  ordered.sort((a, b) => b.one.end - b.one.start - (a.one.end - a.one.start) || a.rank - b.rank);
  for (const { one } of ordered) {
    if (taken.some((other) => overlaps(other, one))) continue;
    const inTheWay = chosen.filter((other) => overlaps(other, one));
    const isSecondMeaning = inTheWay.every(
      (other) => isSameSpan(other, one) && isDescribed(other) && isDescribed(one) && other.entity !== one.entity,
    );
    if (isSecondMeaning) chosen.push(one);
  }
  return chosen;
}

function addressOf(normalised: Normalised, text: string, masks: readonly Found[]): Found | null {
  if (!mayHoldAddress(text)) return null;
  const phones = masks.flatMap((mask) =>
    mask.entity === 'phone' ? [{ start: mask.start, end: mask.end, phone: mask.value }] : [],
  );
  const parts = parseAddress(normalised, text, phones);
  if (!parts || !isWholeAddress(parts)) return null;
  return { start: parts.start, end: parts.end, entity: 'address', value: parts.address };
}

/** All values in a message, in the order of the text; spans refer to the text as typed. */
export function findEntities(normalised: Normalised, options: ReadingOptions): Entity[] {
  const { found: masks, rest } = findMasks(normalised.text, options);
  const address = addressOf(normalised, rest, masks);
  const kept = masks.filter((mask) => !address || mask.entity !== 'phone' || !overlaps(mask, address));
  const taken = address ? [...kept, address] : kept;
  const chosen = resolve(candidates(normalised, rest, options), taken);
  return [...taken, ...chosen]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((found) => toEntity(normalised, found));
}
