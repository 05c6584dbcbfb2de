import { hasHan } from '../../text/characters';
import type { Normalised } from '../../text/normalise';
import { type AddressParts, type KnownPhone, parseChineseAddress } from './chinese-address';
import { parseWesternAddress } from './western-address';

/** Where goods are sent, in whatever part it was said; `text` has its other masks blanked out. */
export function parseAddress(normalised: Normalised, text: string, phones: readonly KnownPhone[]): AddressParts | null {
  const chinese = hasHan(text) ? parseChineseAddress(normalised, text, phones) : null;
  if (chinese?.hasDivision || chinese?.hasStreet) return chinese;
  if (!/[a-z]/.test(text) || !/\d/.test(text)) return chinese;
  return parseWesternAddress(normalised, text, phones) ?? chinese;
}

/** Without one of these no message holds a whole address, and the names of all districts need not be looked at. */
const trigger = /[路街巷弄村镇乡苑园区县市省栋幢]|大道|胡同|[\d一二三四五六七八九十]号|大厦|小区|[a-z].*\d|\d.*[a-z]/;

export const mayHoldAddress = (text: string): boolean => trigger.test(text);

/** A street, or a district somebody lives in: a mere city is no address. */
export function isWholeAddress({ address, hasStreet, hasDivision }: AddressParts): boolean {
  if (hasStreet && (hasDivision || address.country !== 'CN' || address.recipient || address.phone)) return true;
  if (hasStreet) return address.street !== undefined;
  const isWestern = address.country !== 'CN' && address.postcode !== undefined && address.city !== undefined;
  return (
    isWestern || (address.district !== undefined && address.recipient !== undefined && address.phone !== undefined)
  );
}
