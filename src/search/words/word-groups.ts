import { normalise } from '../../text/normalise';
import { brandNames } from './brands';
import { kindNames } from './kinds';
import { needWords, valueNames } from './values';

/** Names that mean the same, found by any of them. */
export class WordGroups {
  private readonly groups = new Map<string, string[][]>();

  constructor(table: string) {
    for (const line of table.trim().split('\n')) {
      const names = line.split('|').map((name) => name.trim());
      for (const name of names) this.add(keyOf(name), names);
    }
  }

  /** The other names of this one; empty when there is none. */
  others(name: string): readonly string[] {
    const key = keyOf(name);
    return [...new Set((this.groups.get(key) ?? []).flat())].filter((other) => keyOf(other) !== key);
  }

  private add(key: string, names: string[]): void {
    const known = this.groups.get(key);
    if (known) known.push(names);
    else this.groups.set(key, [names]);
  }
}

const keyOf = (name: string): string => singular(normalise(name).text.replaceAll('-', ' '));

/** Only the last word changes, so that "running shoes" meets "running shoe". */
function singular(name: string): string {
  if (!/[a-z]{4,}$/.test(name) || /(ss|us|is)$/.test(name)) return name;
  return name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, '');
}

/** A wish in a shopper's words and what serves it. */
export interface Need {
  readonly id: string;
  readonly phrases: readonly string[];
  readonly servedBy: readonly string[];
}

const lines = (table: string): string[] => table.trim().split('\n');
const names = (list: string): string[] => list.split('|').map((name) => name.trim());

export const kinds = new WordGroups(kindNames);
export const values = new WordGroups(valueNames);
export const brands = new WordGroups(brandNames);

export const commonNeeds: readonly Need[] = lines(needWords).map((line) => {
  const [wishes = '', served = ''] = line.split('=>');
  const phrases = names(wishes);
  return { id: phrases[0] ?? '', phrases, servedBy: names(served) };
});
