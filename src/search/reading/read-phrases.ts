import { findOrdinals } from '../../text/ordinals';
import { findSorts } from '../../text/sorts';
import type { Draft } from './draft';
import { frames, relativePhrases } from './phrases';
import { refusals } from './refine-pieces';

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

/** 不要, "without": what they refuse is found later. */
export function skipRefusals(draft: Draft): void {
  for (const match of draft.rest.matchAll(refusals)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (draft.isFree(span)) draft.skip(span);
  }
}

/** What is said around a wish. */
export function skipFrames(draft: Draft): void {
  for (const pattern of frames) {
    for (const match of draft.rest.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (match[0].trim() !== '' && draft.isFree(span)) draft.skip(span);
    }
  }
}
