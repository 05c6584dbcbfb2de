import { matchesOf } from './matches';

const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, grand: 1000, million: 1_000_000 };

const own = (table: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface EnglishNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Adds one word to a number being read; null when the word cannot go on from there. */
class Reading {
  private total = 0;
  private group = 0;
  private last: 'none' | 'unit' | 'teen' | 'ten' | 'scale' = 'none';

  get value(): number {
    return this.total + this.group;
  }

  get isStarted(): boolean {
    return this.last !== 'none';
  }

  take(word: string): boolean {
    const unit = own(units, word);
    if (unit !== undefined) return this.takeUnit(unit);
    const ten = own(tens, word);
    if (ten !== undefined) return this.takeTen(ten);
    const scale = own(scales, word);
    return scale !== undefined && this.takeScale(scale);
  }

  private takeUnit(unit: number): boolean {
    const isSmall = unit > 0 && unit < 10;
    if (this.last === 'unit' || this.last === 'teen') return false;
    if (this.last === 'ten' && !isSmall) return false;
    this.group += unit;
    this.last = isSmall ? 'unit' : 'teen';
    return true;
  }

  /** "one fifty" is 150, as prices are said. */
  private takeTen(ten: number): boolean {
    if (this.last === 'ten' || this.last === 'teen') return false;
    if (this.last === 'unit') {
      if (this.group >= 10) return false;
      this.group *= 100;
    }
    this.group += ten;
    this.last = 'ten';
    return true;
  }

  private takeScale(scale: number): boolean {
    if (this.last === 'scale' && scale === 100) return false;
    if (scale === 100) this.group = (this.group || 1) * 100;
    else {
      this.total += (this.group || 1) * scale;
      this.group = 0;
    }
    this.last = 'scale';
    return true;
  }
}

const starts = (word: string): boolean => own(units, word) !== undefined || own(tens, word) !== undefined;

const isScale = (word: string): boolean => own(scales, word) !== undefined;

/** Where a number begins here: "a" belongs to one only in "a hundred". */
function beginning(words: readonly string[]): number | null {
  const [head = '', next = ''] = words;
  if (head === 'a') return isScale(next) ? 1 : null;
  return starts(head) || head === 'hundred' || head === 'thousand' ? 0 : null;
}

/** The number that these words begin with, and how many of them it takes. */
function readFrom(words: readonly string[]): { readonly value: number; readonly length: number } | null {
  const reading = new Reading();
  let at = beginning(words);
  if (at === null) return null;
  for (; at < words.length; at += 1) {
    const isJoint = words[at] === 'and' && isScale(words[at - 1] ?? '') && starts(words[at + 1] ?? '');
    if (!isJoint && !reading.take(words[at] ?? '')) break;
  }
  return reading.isStarted ? { value: reading.value, length: at } : null;
}

/** Without one of these no number begins. */
const trigger =
  /zero|one|tw[oe]|th(?:ree|ir)|fo(?:u)?r|fi[vf]|six|seven|eight|nine|ten|eleven|hundred|thousand|grand|million/;

/** Numbers written as English words: "a hundred and fifty", "twenty-five". */
export function englishNumbers(text: string): EnglishNumber[] {
  if (!trigger.test(text)) return [];
  const words: Word[] = matchesOf(text, /[a-z]+/g).map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: EnglishNumber[] = [];
  for (let at = 0; at < words.length; ) {
    const limit = runEnd(text, words, at);
    const read = readFrom(words.slice(at, limit).map((word) => word.text));
    const [first, last] = [words[at], words[at + (read?.length ?? 1) - 1]];
    if (read && first && last) found.push({ start: first.start, end: last.end, value: read.value });
    at += read?.length ?? 1;
  }
  return found;
}

/** How far the words go on with nothing but a space or a hyphen between them. */
function runEnd(text: string, words: readonly Word[], first: number): number {
  let at = first + 1;
  for (; at < words.length && at < first + 12; at += 1) {
    const [before, here] = [words[at - 1], words[at]];
    if (!before || !here || !/^[ -]$/.test(text.slice(before.end, here.start))) break;
  }
  return at;
}
