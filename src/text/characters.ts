/** Questions about one UTF-16 unit of a normalised text. */

export const isLatin = (unit: string): boolean =>
  (unit >= 'a' && unit <= 'z') || (unit >= 'à' && unit <= 'ɏ' && unit !== '÷');

export const isDigit = (unit: string): boolean => unit >= '0' && unit <= '9';

export const isHan = (unit: string): boolean =>
  (unit >= '一' && unit <= '鿿') || (unit >= '㐀' && unit <= '䶿') || unit === '〇';

export const hasHan = (text: string): boolean => /[\u3400-\u4dbf\u4e00-\u9fff]/.test(text);

/** Whether a word may begin or end between these two places: not inside a Latin word or a figure. */
export function isBoundary(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  return !((isLatin(before) && isLatin(after)) || (isDigit(before) && isDigit(after)));
}
