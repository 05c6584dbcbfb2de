import { Locale } from 'opencc-js/t2cn';

/** For each UTF-16 unit its simplified form; 0 where that is the unit itself. */
let table: Uint16Array | null = null;

/** Single characters only: words of two regions that differ as words stay, so that every character keeps its place. */
function load(): Uint16Array {
  const forms = new Uint16Array(0x10000);
  const pairs = (Locale.to.cn ?? []).flat().join('|').split('|');
  for (const pair of pairs) {
    if (pair.length === 3 && pair.charAt(1) === ' ') forms[pair.charCodeAt(0)] = pair.charCodeAt(2);
  }
  return forms.map((form) => (form === 0 ? 0 : forms[form] || form));
}

/** The simplified form of one traditional character, or the character itself. */
export function simplify(character: string): string {
  table ??= load();
  const form = character.length === 1 ? table[character.charCodeAt(0)] : 0;
  return form ? String.fromCharCode(form) : character;
}
