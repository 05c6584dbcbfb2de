import type { LexiconSpan } from '../../text/lexicon';
import { isHan } from '../tokens';
import type { Draft } from './draft';
import { particles } from './phrases';

/** One character is a word only where its neighbours are none: 白 of 白的, not of 显白; 床 of 婴儿床, not of 床边. */
export function standsAlone(draft: Draft, { start, end, entries }: LexiconSpan): boolean {
  if (end - start > 1 || !isHan(draft.text.charAt(start))) return true;
  const isPart = (at: number): boolean => isHan(draft.text.charAt(at)) && !particles.includes(draft.text.charAt(at));
  const endsWord = !isPart(end);
  return endsWord && (!isPart(start - 1) || entries.some(({ kind }) => kind === 'category'));
}
