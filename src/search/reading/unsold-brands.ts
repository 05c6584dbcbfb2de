import { slug } from '../../commerce/product';
import type { QueryEdit } from '../query-edit';
import { queryTokens } from '../tokens';
import { commonBrands } from '../words/common-lexicon';
import type { Draft } from './draft';

/** Brands that shoppers everywhere know and this shop does not have: what is shown instead is said to be of others. */
export function readUnsoldBrands(draft: Draft): void {
  const { vocabulary } = draft.options.lexicon;
  const text = { ...draft.normalised, text: draft.rest };
  for (const span of commonBrands().findExact(text)) {
    if (span.end - span.start < 2 || !draft.isFree(span)) continue;
    if (queryTokens(span.phrase).every((token) => vocabulary.has(token))) continue;
    const id = slug(span.entries[0]?.phrases[1] ?? span.phrase);
    const edit = (negated: boolean): QueryEdit => ({
      edit: 'addBrand',
      condition: { id, negated, origin: draft.origin(span, 1) },
    });
    draft.add({
      start: span.start,
      end: span.end,
      what: 'brand',
      certainty: 1,
      edits: [edit(false)],
      refused: [edit(true)],
      isKind: false,
    });
  }
}
