/** A currency and how its amounts are written. */
interface CurrencyWords {
  readonly code: string;
  /** Digits of the minor unit. */
  readonly digits: 0 | 2;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Its hundredth. */
  readonly minor: readonly string[];
}

const currencies: readonly CurrencyWords[] = [
  { code: 'HKD', digits: 2, before: ['hk$', 'hkd'], after: ['港币', '港元', 'hkd'], minor: [] },
  {
    code: 'USD',
    digits: 2,
    before: ['us$', 'usd', '$'],
    after: ['美元', '美金', '美刀', '刀', 'us dollars', 'dollars', 'dollar', 'bucks', 'buck', 'usd', '$'],
    minor: ['cents', 'cent'],
  },
  {
    code: 'GBP',
    digits: 2,
    before: ['£', 'gbp'],
    after: ['英镑', '镑', 'pounds', 'pound', 'quid', 'gbp', '£'],
    minor: ['pence', 'p'],
  },
  { code: 'EUR', digits: 2, before: ['€', 'eur'], after: ['欧元', '欧', 'euros', 'euro', 'eur', '€'], minor: [] },
  { code: 'JPY', digits: 0, before: ['jp¥', 'jpy'], after: ['日元', '日币', '円', 'yen', 'jpy'], minor: [] },
  {
    code: 'CNY',
    digits: 2,
    before: ['人民币', 'cn¥', 'cny', 'rmb', '¥'],
    after: ['块人民币', '元人民币', '块钱', '块', '元钱', '元', '圆', '人民币', 'rmb', 'yuan', 'cny', 'kuai', '¥'],
    minor: [],
  },
];

/** Words that begin like a unit of money: 元 of 元宵, 块 of 块头, p of parts. */
const notMoney: Readonly<Record<string, RegExp>> = {
  元: /^[宵旦素气]/,
  欧: /^[洲式码美]/,
  刀: /^[片具子]/,
  块: /^(?:头|状)/,
};

export interface CurrencyMark {
  readonly code: string;
  readonly digits: 0 | 2;
  /** Units of the text that the mark takes, a space between it and the figure counted. */
  readonly length: number;
  readonly isMinor: boolean;
}

const isWord = (mark: string): boolean => /[a-z]$/.test(mark);

const bySize = (a: { readonly mark: string }, b: { readonly mark: string }) => b.mark.length - a.mark.length;
const before = currencies.flatMap((currency) => currency.before.map((mark) => ({ ...currency, mark }))).sort(bySize);
const after = currencies
  .flatMap((currency) => [
    ...currency.after.map((mark) => ({ ...currency, mark, isMinor: false })),
    ...currency.minor.map((mark) => ({ ...currency, mark, isMinor: true })),
  ])
  .sort(bySize);

/** The sign or code that ends just before this place. */
export function currencyBefore(text: string, at: number): CurrencyMark | null {
  const space = text.charAt(at - 1) === ' ' ? 1 : 0;
  for (const { mark, code, digits } of before) {
    const start = at - space - mark.length;
    if (start < 0 || !text.startsWith(mark, start)) continue;
    if (/^[a-z]/.test(mark) && /[a-z]/.test(text.charAt(start - 1))) continue;
    return { code, digits, length: mark.length + space, isMinor: false };
  }
  return null;
}

/** The sign or unit that begins at this place. */
export function currencyAfter(text: string, at: number): CurrencyMark | null {
  const space = text.charAt(at) === ' ' ? 1 : 0;
  for (const { mark, code, digits, isMinor } of after) {
    if (!text.startsWith(mark, at + space)) continue;
    const end = at + space + mark.length;
    if (isWord(mark) && /[a-z0-9]/.test(text.charAt(end))) continue;
    if (notMoney[mark]?.test(text.slice(end, end + 1))) continue;
    if (mark.length === 1 && space === 1 && /[p欧刀$£€¥]/.test(mark)) continue;
    return { code, digits, length: mark.length + space, isMinor };
  }
  return null;
}
