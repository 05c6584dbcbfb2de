const isWordy = (char: string | undefined): boolean => char !== undefined && /[a-z0-9'’.]/.test(char);

/** Whether a name stands in a text by itself: whole words for Latin letters and digits. The text is in small letters. */
export function occurs(name: string, text: string): boolean {
  const wanted = name.toLowerCase();
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const startsInside = isWordy(wanted[0]) && isWordy(text[at - 1]);
    const endsInside = isWordy(wanted.at(-1)) && isWordy(text[at + wanted.length]);
    if (!startsInside && !endsInside) return true;
  }
  return false;
}
