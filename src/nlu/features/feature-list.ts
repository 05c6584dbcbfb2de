/**
 * The kinds of feature. Each is weighed and brought to length one on its own, so that a long run of character n-grams
 * does not drown the few words of a message.
 */
export const featureKinds = ['word', 'letters', 'han', 'pinyin', 'entity'] as const;
export type FeatureKind = (typeof featureKinds)[number];

const hashSeed = 0x811c9dc5;
const hashPrime = 0x01000193;

/** FNV-1a over UTF-16 units, with a final mix so that the low bits can index a table. */
export function hashOf(text: string, seed: number): number {
  let hash = hashSeed ^ seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), hashPrime);
  return finish(hash);
}

export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The features of one message as hashes of 32 bits; their names too when somebody wants to read them. */
export class FeatureList {
  readonly hashes: number[] = [];
  readonly kinds: number[] = [];
  readonly names: string[] | null;

  constructor(options: { readonly named: boolean }) {
    this.names = options.named ? [] : null;
  }

  add(kind: FeatureKind, text: string) {
    const index = featureKinds.indexOf(kind);
    this.hashes.push(hashOf(text, index * 0x9e3779b1));
    this.kinds.push(index);
    this.names?.push(`${kind}:${text}`);
  }
}
