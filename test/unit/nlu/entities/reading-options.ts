import type { ReadingOptions } from '../../../../src/nlu/entities/find-entities';
import { findEntities } from '../../../../src/nlu/entities/find-entities';
import { hasHan } from '../../../../src/text/characters';
import { compileLexicon } from '../../../../src/text/lexicon';
import { normalise } from '../../../../src/text/normalise';

/** A Sunday, noon in Shanghai. */
export const options: ReadingOptions = {
  lexicon: compileLexicon([]),
  country: 'CN',
  timeZone: 'Asia/Shanghai',
  now: Date.parse('2026-11-22T04:00:00Z'),
  locale: 'zh',
};

/** The values of one kind in a message, in order. */
export function valuesOf(text: string, entity: string, changed: Partial<ReadingOptions> = {}): unknown[] {
  const locale = hasHan(text) ? 'zh' : 'en';
  return findEntities(normalise(text), { ...options, locale, ...changed })
    .filter((found) => found.entity === entity)
    .map(({ value }) => value);
}
