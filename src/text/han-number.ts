const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const large: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The characters that whole numbers are written with; also the formal ones of receipts are left out on purpose. */
export const hanNumberRun = /[零〇一二两三四五六七八九十百千万亿]+/y;

const digitOf = (unit: string | undefined): number | undefined => digits[unit ?? ''];

/** 一二三 read figure by figure: a model, a room, never a count with units. */
const isFigures = (run: string): boolean => run.length > 1 && [...run].every((unit) => digits[unit] !== undefined);

/**
 * The value of a run of Chinese figures, or null when it is no number. A last figure without its unit counts as the
 * next one down: 一百五 is 150, 一万二 is 12,000.
 */
export function hanNumber(run: string): number | null {
  if (isFigures(run)) return Number([...run].map((unit) => digits[unit]).join(''));
  let total = 0;
  let section = 0;
  let figure: number | null = null;
  let lastPower = 0;
  let afterZero = false;
  for (const unit of run) {
    const value = digits[unit];
    const power = powers[unit];
    const block = large[unit];
    if (value !== undefined) {
      if (figure !== null && figure !== 0) return null;
      afterZero = value === 0;
      figure = value === 0 ? figure : value;
    } else if (power !== undefined) {
      section += (figure ?? 1) * power;
      figure = null;
      lastPower = power;
    } else if (block !== undefined) {
      const before = section + (figure ?? 0);
      total = (total + (before === 0 ? 1 : before)) * block;
      section = 0;
      figure = null;
      lastPower = block;
    } else return null;
  }
  const isShort = figure !== null && lastPower >= 100 && digitOf(run.at(-2)) === undefined && !afterZero;
  return total + section + (figure ?? 0) * (isShort ? lastPower / 10 : 1);
}

/** 两三百 and 七八十: two neighbouring figures before a unit. */
export function hanEither(run: string): readonly [number, number] | null {
  const low = digitOf(run[0]);
  const high = digitOf(run[1]);
  if (low === undefined || high === undefined || low === 0 || run.length > 3) return null;
  const isNeighbours = high === low + 1 || (low === 3 && high === 5);
  if (!isNeighbours) return null;
  const unit = run[2];
  const scale = unit === undefined ? 1 : (powers[unit] ?? large[unit]);
  return scale === undefined ? null : [low * scale, high * scale];
}
