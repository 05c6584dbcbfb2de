import { pinyinOf } from '../../text/pinyin';

/** Replaces characters by others that sound the same, as whoever types pinyin and picks the wrong word does. */
export class HomophoneTypo {
  private readonly bySound = new Map<string, string[]>();

  /** @param texts Texts whose characters are the ones that people mistakenly choose. */
  constructor(
    texts: Iterable<string>,
    private state = 20_121_212,
  ) {
    const seen = new Set<string>();
    for (const text of texts) for (const character of text) seen.add(character);
    for (const character of [...seen].sort()) {
      const sound = pinyinOf(character);
      if (sound) this.bySound.set(sound, [...(this.bySound.get(sound) ?? []), character]);
    }
  }

  /** The text with one character, anywhere, changed for a homophone; the same text when it has none that could be. */
  make(text: string): string {
    const characters = [...text];
    const places = characters.flatMap((character, at) => (this.othersOf(character).length > 0 ? [at] : []));
    const place = places[this.next() % Math.max(places.length, 1)];
    if (place === undefined) return text;
    const others = this.othersOf(characters[place] ?? '');
    characters[place] = others[this.next() % others.length] ?? '';
    return characters.join('');
  }

  private othersOf(character: string): string[] {
    const sound = pinyinOf(character);
    return sound ? (this.bySound.get(sound) ?? []).filter((other) => other !== character) : [];
  }

  private next(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.state >>> 8;
  }
}
