/** Units that the lengths are kept under: enough that few phrases share them. */
const keyUnits = 3;

/** A power of two. */
const openings = 2 ** 14;
const none: readonly number[] = [];

/** Where two units, or one that is a phrase by itself, are looked up before any substring is built. */
const openingOf = (first: number, second: number): number => (Math.imul(first, 31) ^ (second * 7)) & (openings - 1);

/** Phrases to values, asked "what phrases start here" without building a substring for every length. */
export class PhraseMap<Value> {
  private readonly values = new Map<string, Value[]>();
  /** Lengths of the phrases that begin with these units, longest first; a shorter phrase is its own key. */
  private readonly lengths = new Map<string, number[]>();
  /** Which pairs of units a phrase begins with: most places of a text are passed over by this alone. */
  private readonly opens = new Uint8Array(openings);
  private readonly opensAlone = new Uint8Array(openings);

  /** A value is kept once a phrase. */
  add(phrase: string, value: Value): void {
    if (phrase === '') return;
    const known = this.values.get(phrase);
    if (known) {
      if (!known.includes(value)) known.push(value);
      return;
    }
    this.values.set(phrase, [value]);
    if (phrase.length === 1) this.opensAlone[openingOf(phrase.charCodeAt(0), 0)] = 1;
    else this.opens[openingOf(phrase.charCodeAt(0), phrase.charCodeAt(1))] = 1;
    const key = phrase.slice(0, keyUnits);
    const lengths = this.lengths.get(key);
    if (!lengths) this.lengths.set(key, [phrase.length]);
    else if (!lengths.includes(phrase.length)) {
      lengths.push(phrase.length);
      lengths.sort((a, b) => b - a);
    }
  }

  get(phrase: string): readonly Value[] | undefined {
    return this.values.get(phrase);
  }

  /** Lengths of the phrases that start at this place, longest first. */
  lengthsAt(text: string, start: number): readonly number[] {
    const first = text.charCodeAt(start);
    const isOpened = this.opens[openingOf(first, text.charCodeAt(start + 1))] === 1;
    if (!isOpened && this.opensAlone[openingOf(first, 0)] !== 1) return none;
    const found: number[] = [];
    for (let units = isOpened ? Math.min(keyUnits, text.length - start) : 1; units > 0; units -= 1) {
      for (const length of this.lengths.get(text.slice(start, start + units)) ?? []) {
        const end = start + length;
        if (length === units || (units === keyUnits && end <= text.length && this.values.has(text.slice(start, end)))) {
          found.push(length);
        }
      }
    }
    return found;
  }

  get phrases(): IterableIterator<string> {
    return this.values.keys();
  }
}
