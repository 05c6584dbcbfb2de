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

/** A number being read from its highest unit down. */
class Reading {
  private total = 0;
  private section = 0;
  private figure: number | null = null;
  private lastPower = 0;

  /** False when the unit cannot go on from there. */
  take(unit: string): boolean {
    const value = digits[unit];
    if (value !== undefined) return this.takeFigure(value);
    const power = powers[unit];
    const block = large[unit];
    if (power !== undefined) this.section += (this.figure ?? 1) * power;
    else if (block !== undefined) {
      this.total = (this.total + (this.section + (this.figure ?? 0) || 1)) * block;
      this.section = 0;
    } else return false;
    this.figure = null;
    this.lastPower = power ?? block ?? 0;
    return true;
  }

  /** With a last figure that has no unit of its own: 五 of 一百五 is 50, of 一百零五 it is 5. */
  value(isShort: boolean): number {
    const scale = isShort && this.lastPower >= 100 ? this.lastPower / 10 : 1;
    return this.total + this.section + (this.figure ?? 0) * scale;
  }

  private takeFigure(value: number): boolean {
    if (this.figure !== null) return false;
    if (value !== 0) this.figure = value;
    return true;
  }
}

/**
 * The value of a run of Chinese figures, or null when it is no number. A last figure without its unit counts as the
 * next one down: 一百五 is 150, 一万二 is 12,000.
 */
export function hanNumber(run: string): number | null {
  if (isFigures(run)) return Number([...run].map((unit) => digits[unit]).join(''));
  const reading = new Reading();
  for (const unit of run) if (!reading.take(unit)) return null;
  return reading.value(digitOf(run.at(-2)) === undefined);
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
