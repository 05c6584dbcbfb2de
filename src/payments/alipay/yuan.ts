import { type Money, money } from '../../commerce/money';

/** Fen as Alipay writes them: 8888 is 88.88. */
export const yuan = ({ amount }: Money): string =>
  `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

/** By digits, never by floating point. Null for what is no sum of yuan and fen. */
export function readYuan(text: string): Money | null {
  const [, whole, fen = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return whole === undefined ? null : money(Number(whole) * 100 + Number(fen.padEnd(2, '0')), 'CNY');
}
