import { matchesOf } from './matches';
import { mainReadings, otherReadings } from './pinyin-table';

const firstHan = 0x4e00;
const lastHan = 0x9fff;

/** Groups of a syllable and its characters, as the tables are written. */
const groupsOf = (table: string): [string, string][] =>
  Array.from(matchesOf(table, /([a-z]+)([^a-z\s]+)/g), ([, syllable = '', characters = '']) => [syllable, characters]);

interface MainReadings {
  readonly syllables: readonly string[];
  /** For each character from the first on, the place of its syllable in the list plus one; 0 for none. */
  readonly places: Uint16Array;
}

function parseMain(): MainReadings {
  const groups = groupsOf(mainReadings);
  const places = new Uint16Array(lastHan - firstHan + 1);
  groups.forEach(([, characters], at) => {
    for (const character of characters) places[character.charCodeAt(0) - firstHan] = at + 1;
  });
  return { syllables: groups.map(([syllable]) => syllable), places };
}

function parseOthers(): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of groupsOf(otherReadings)) {
    for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  return readings;
}

let main: MainReadings | null = null;
let others: ReadonlyMap<string, readonly string[]> | null = null;

/** The commonest toneless reading of a simplified character, or null for anything else. */
export function pinyinOf(character: string): string | null {
  main ??= parseMain();
  const place = character.length === 1 ? main.places[character.charCodeAt(0) - firstHan] : undefined;
  return place ? (main.syllables[place - 1] ?? null) : null;
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
  others ??= parseOthers();
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

/** For each character from the first on, the unit of its sound; 0 where it was not asked for or has no reading. */
const soundUnits = new Uint16Array(lastHan - firstHan + 1);

/** A text by its sounds, one unit a character; whatever has no reading becomes the unit 0. */
export function soundText(text: string): string {
  let sounds = '';
  for (let at = 0; at < text.length; at += 1) {
    const place = text.charCodeAt(at) - firstHan;
    if (soundUnits[place] === 0) {
      const syllable = pinyinOf(text.charAt(at));
      if (syllable !== null) soundUnits[place] = soundUnit(syllable).charCodeAt(0);
    }
    sounds += String.fromCharCode(soundUnits[place] ?? 0);
  }
  return sounds;
}

/** The sounds of one way to read a word. */
export const soundsOf = (syllables: readonly string[]): string => syllables.map(soundUnit).join('');
