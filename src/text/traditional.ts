import { Locale } from 'opencc-js/t2cn';

let table: ReadonlyMap<string, string> | null = null;

/** Single characters only: words of two regions that differ as words stay, so that every character keeps its place. */
function load(): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  for (const pair of (Locale.to.cn ?? []).flat().join('|').split('|')) {
    const [from, to] = pair.split(' ');
    if (from?.length === 1 && to?.length === 1) characters.set(from, to);
  }
  for (const [from, to] of characters) characters.set(from, characters.get(to) ?? to);
  return characters;
}

/** The simplified form of one traditional character, or the character itself. */
export function simplify(character: string): string {
  table ??= load();
  return table.get(character) ?? character;
}
