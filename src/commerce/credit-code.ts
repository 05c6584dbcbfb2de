const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = Array.from({ length: 17 }, (_, place) => 3 ** place % 31);

/**
 * Whether this is a unified social credit code, the tax number of a Chinese company: 18 characters without I, O, S, V and Z,
 * a district of six digits in the third place, the last character the check of the others (GB 32100-2015, 31 - sum mod 31).
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) return false;
  const sum = weights.reduce((all, weight, place) => all + weight * letters.indexOf(code.charAt(place)), 0);
  return letters[(31 - (sum % 31)) % 31] === code.charAt(17);
}

/** What a company's tax number must be in a country; elsewhere than in China it is taken as it was said. */
export const isTaxNumber = (number: string, country: string): boolean => country !== 'CN' || isCreditCode(number);
