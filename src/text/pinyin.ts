import { mainReadings, otherReadings } from './pinyin-table';

type Readings = ReadonlyMap<string, readonly string[]>;

function parse(table: string): Readings {
  const readings = new Map<string, string[]>();
  for (const group of table.trim().split(/\s+/)) {
    const syllable = /^[a-z]+/.exec(group)?.[0] ?? '';
    for (const character of group.slice(syllable.length)) {
      const known = readings.get(character);
      if (known) known.push(syllable);
      else readings.set(character, [syllable]);
    }
  }
  return readings;
}

let main: Readings | null = null;
let others: Readings | null = null;

/** The commonest toneless reading of a simplified character, or null for anything else. */
export function pinyinOf(character: string): string | null {
  main ??= parse(mainReadings);
  return main.get(character)?.[0] ?? null;
}

/** One syllable a character, in order; null where any of them has no reading. */
export function syllablesOf(text: string): string[] | null {
  const syllables: string[] = [];
  for (const character of text) {
    const syllable = pinyinOf(character);
    if (syllable === null) return null;
    syllables.push(syllable);
  }
  return syllables;
}

function readingsOf(character: string): readonly string[] {
  others ??= parse(otherReadings);
  const first = pinyinOf(character);
  return first === null ? [] : [first, ...(others.get(character) ?? [])];
}

/** Every way to read a word, at most this many: characters with two readings multiply. */
export function readings(text: string, most = 4): string[][] {
  let all: string[][] = [[]];
  for (const character of text) {
    const next = readingsOf(character);
    if (next.length === 0) return [];
    all = all.flatMap((before) => next.map((syllable) => [...before, syllable])).slice(0, most);
  }
  return all;
}

/**
 * What sounds alike to many speakers becomes the same: zh z, ch c, sh s, n l, ang an, eng en, ing in, v u.
 * Works on joined syllables as typed, so both sides of a comparison must have gone through it.
 */
export function fuzzyPinyin(letters: string): string {
  return letters
    .replace(/([zcs])h/g, '$1')
    .replace(/([aei])ng/g, '$1n')
    .replace(/n(?=[aeiouv])/g, 'l')
    .replace(/v/g, 'u');
}

/** The first letter of each syllable: kouhong gives kh. */
export const initialsOf = (syllables: readonly string[]): string =>
  syllables.map((syllable) => syllable.charAt(0)).join('');

const soundIds = new Map<string, string>();

/** One unit that all syllables which sound alike to many speakers share. */
function soundUnit(syllable: string): string {
  const sound = fuzzyPinyin(syllable);
  const known = soundIds.get(sound);
  if (known) return known;
  const unit = String.fromCharCode(soundIds.size + 1);
  soundIds.set(sound, unit);
  return unit;
}

const soundUnits = new Map<string, string>();

/** A text by its sounds, one unit a character; whatever has no reading becomes the unit 0. */
export function soundText(text: string): string {
  let sounds = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    let unit = soundUnits.get(character);
    if (unit === undefined) {
      const syllable = pinyinOf(character);
      unit = syllable === null ? '\u0000' : soundUnit(syllable);
      if (syllable !== null) soundUnits.set(character, unit);
    }
    sounds += unit;
  }
  return sounds;
}

/** The sounds of one way to read a word. */
export const soundsOf = (syllables: readonly string[]): string => syllables.map(soundUnit).join('');
