import { hasHan } from '../../text/characters';
import { findOrdinals } from '../../text/ordinals';
import { findSorts } from '../../text/sorts';
import { queryTokens } from '../tokens';
import type { Draft } from './draft';
import { frames, relativePhrases } from './phrases';
import { refusals } from './refine-pieces';
import { asides, occasions, talk } from './talk';

/** Cheaper, another brand, the next page: what a list is asked to become. */
export function readRelative(draft: Draft): void {
  for (const { pattern, edit } of relativePhrases) {
    for (const match of draft.text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!draft.isFree(span)) continue;
      draft.add({ ...span, what: 'relative', certainty: 1, edits: [edit], refused: [], isKind: false });
    }
  }
}

export function readSorts(draft: Draft): void {
  for (const found of findSorts(draft.text)) {
    if (!draft.isFree(found)) continue;
    const { by, order } = found.value;
    const edits = [{ edit: 'sort' as const, by, order }];
    draft.add({ start: found.start, end: found.end, what: 'sort', certainty: 1, edits, refused: [], isKind: false });
  }
}

/** 第二个, "the last one": which product of a list, no word of what is looked for. */
export function skipOrdinals(draft: Draft): void {
  for (const span of findOrdinals(draft.text)) if (draft.isFree(span)) draft.skip(span);
}

/** What says nothing about products where it stands, though its words may elsewhere. */
export function skipAsides(draft: Draft): void {
  skipAll(draft, allAsides, () => true);
}

/** 不要, "without": what they refuse is found later. */
export function skipRefusals(draft: Draft): void {
  for (const match of draft.rest.matchAll(refusals)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (draft.isFree(span)) draft.skip(span);
  }
}

/** Whether a pattern can fit a text by its script; found out once a pattern. */
function scriptsOf({ source }: RegExp): { readonly han: boolean; readonly latin: boolean } {
  const han = hasHan(source);
  return { han, latin: !han || /[a-z]{2}/.test(source.replace(/\\p\{[^}]*\}/g, '')) };
}

const scripted = (patterns: readonly RegExp[]) => patterns.map((pattern) => ({ pattern, ...scriptsOf(pattern) }));
const allAsides = scripted(asides);
const allFrames = scripted(frames);
const allTalk = scripted(talk);
const allOccasions = scripted(occasions);

function skipAll(draft: Draft, patterns: typeof allTalk, isSkipped: (word: string) => boolean): void {
  const isHan = hasHan(draft.text);
  const isLatin = /[a-z]/.test(draft.text);
  for (const { pattern, han, latin } of patterns) {
    if (!(han && isHan) && !(latin && isLatin)) continue;
    for (const match of (patterns === allAsides ? draft.text : draft.rest).matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (match[0].trim() !== '' && draft.isFree(span) && isSkipped(match[0])) draft.skip(span);
    }
  }
}

const always = (): boolean => true;

/** What is said around a wish. */
export const skipFrames = (draft: Draft): void => skipAll(draft, allFrames, always);

/** How people speak, whom it is for, and when. */
export function skipTalk(draft: Draft): void {
  const { vocabulary } = draft.options.lexicon;
  skipAll(draft, allTalk, always);
  skipAll(draft, allOccasions, (words) => !queryTokens(words).every((token) => vocabulary.has(token)));
}
