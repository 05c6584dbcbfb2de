import type { CompiledQuery } from './compiled-query';
import type { LiveSegment } from './live-segment';
import { titleWord } from './segment';
import { numberAgain } from './string-table';

/** The words of the query as one segment's titles have them, 0 for a word that no title here has. */
export interface SlotWords {
  readonly own: readonly number[];
  readonly others: readonly (readonly number[])[];
  readonly hasFigure: boolean;
  readonly isKind: boolean;
  readonly weight: number;
}

export interface TitleMatch {
  title: number;
  phrase: number;
  model: number;
  kind: number;
  focus: number;
}

/** What a word counts where it only modifies another one, and where the title says it by another name. */
const asModifier = 0.35;
const otherName = 0.88;
/** From this share on a word with a figure is taken for said. */
const saidShare = 0.9;
/** A shorter title is as much to the point as one of this many words. */
const shortTitle = 4;

export function slotWords({ segment }: LiveSegment, query: CompiledQuery): SlotWords[] {
  const words = (tokens: readonly { readonly token: string }[]): number[] =>
    tokens.map(({ token }) => titleWord(numberAgain(segment.terms.keys, token), false));
  return query.slots.map(({ parts, alternatives, weight, isKind }) => ({
    isKind,
    own: words(parts),
    others: alternatives.map((alternative) => words(alternative.parts)),
    hasFigure: parts.some(({ token }) => /\d/.test(token)),
    weight,
  }));
}

/** Which remainders the words of the title have that is looked at: most words asked for are in no title, and are told by it. */
const seen = new Float64Array(256);
let titlesSeen = 0;
const remainderOf = (word: number): number => (word >>> 1) & 255;

function seeTitle(words: Uint32Array, from: number, to: number): void {
  titlesSeen += 1;
  for (let at = from; at < to; at += 1) seen[remainderOf(words[at] ?? 0)] = titlesSeen;
}

const mayBeSaid = (word: number): boolean => word !== 0 && seen[remainderOf(word)] === titlesSeen;

/** How far the title between two places says a word: wholly as the thing itself, a little as a modifier. */
function said(words: Uint32Array, from: number, to: number, word: number): number {
  if (!mayBeSaid(word)) return 0;
  let found = 0;
  for (let at = from; at < to; at += 1) {
    if (words[at] === word) return 1;
    if (words[at] === word + 1) found = asModifier;
  }
  return found;
}

function slotSaid(words: Uint32Array, from: number, to: number, slot: SlotWords): number {
  let own = 0;
  for (const word of slot.own) own += said(words, from, to, word);
  own /= slot.own.length || 1;
  if (own === 1) return own;
  let other = 0;
  for (const phrase of slot.others) {
    let least = 1;
    for (const word of phrase) least = Math.min(least, said(words, from, to, word));
    other = Math.max(other, least);
  }
  return Math.max(own, otherName * other);
}

/** Neighbours in the query that are neighbours in the title; a single character may stand between two pairs. */
function neighbours(words: Uint32Array, from: number, to: number, asked: readonly number[]): number {
  let met = 0;
  for (let next = 1; next < asked.length; next += 1) {
    const first = asked[next - 1] ?? 0;
    const second = asked[next] ?? 0;
    if (!mayBeSaid(first) || !mayBeSaid(second)) continue;
    for (let at = from; at + 1 < to; at += 1) {
      if (((words[at] ?? 0) & ~1) !== first) continue;
      if (((words[at + 1] ?? 0) & ~1) !== second && (at + 2 >= to || ((words[at + 2] ?? 0) & ~1) !== second)) continue;
      met += 1;
      break;
    }
  }
  return asked.length < 2 ? 0 : met / (asked.length - 1);
}

export function matchTitle(
  { segment }: LiveSegment,
  doc: number,
  slots: readonly SlotWords[],
  asked: readonly number[],
): TitleMatch {
  const match: TitleMatch = { title: 0, phrase: 0, model: 0, kind: 0, focus: 0 };
  if (slots.length === 0) return match;
  const { starts, values } = segment.titles;
  const from = starts[doc] ?? 0;
  const to = starts[doc + 1] ?? 0;
  seeTitle(values, from, to);
  let weight = 0;
  let models = 0;
  let kinds = 0;
  for (const slot of slots) {
    const share = slotSaid(values, from, to, slot);
    match.title += share * slot.weight;
    weight += slot.weight;
    if (slot.isKind) {
      kinds += 1;
      match.kind += share;
    }
    if (!slot.hasFigure) continue;
    models += 1;
    if (share >= saidShare) match.model += 1;
  }
  match.title /= weight || 1;
  match.model /= models || 1;
  // Alone, what is looked for is counted by the other features already.
  match.kind = slots.length > 1 ? match.kind / (kinds || 1) : 0;
  match.phrase = neighbours(values, from, to, asked);
  match.focus = Math.min(1, (asked.length * match.title) / Math.max(shortTitle, to - from));
  return match;
}
