const firstSize = 1 << 16;

function isPart(known: string, text: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = from; at < to; at += 1) if (known.charCodeAt(at - from) !== text.charCodeAt(at)) return false;
  return true;
}

/** Strings numbered in the order they are met. A table of our own: words are cut out of texts, and a Map would hash each twice. */
export class Numbering {
  readonly list: string[] = [];
  private slots = new Int32Array(firstSize);
  private hashes = new Int32Array(firstSize >> 1);

  of(text: string): number {
    return this.ofPart(text, 0, text.length);
  }

  /** The number of what stands there in a text; a string of its own is made only when it is new. */
  ofPart(text: string, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let number = this.slots[slot] ?? 0; number !== 0; number = this.slots[slot] ?? 0) {
      if (this.hashes[number - 1] === hash && isPart(this.list[number - 1] ?? '', text, from, to)) return number - 1;
      slot = (slot + 1) & mask;
    }
    return this.append(text.slice(from, to), hash, slot);
  }

  private append(text: string, hash: number, slot: number): number {
    this.list.push(text);
    this.slots[slot] = this.list.length;
    this.hashes[this.list.length - 1] = hash;
    if (this.list.length === this.hashes.length) this.grow();
    return this.list.length - 1;
  }

  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Int32Array(hashes.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 1; number <= this.list.length; number += 1) {
      let slot = (hashes[number - 1] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number;
    }
  }
}
