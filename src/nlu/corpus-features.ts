import { compileLexicon } from '../text/lexicon';
import { normalise } from '../text/normalise';
import { findEntities } from './entities/find-entities';
import type { FeatureList } from './features/feature-list';
import { messageFeatures } from './features/message-features';
import { languageOf } from './language';

/** Corpora belong to no shop: no catalogue, and a country and day that are always the same. */
const nowhere = { lexicon: compileLexicon([]), country: 'CN', timeZone: 'Asia/Shanghai', now: Date.UTC(2026, 0, 1) };

/** The features of an utterance of the corpora. */
export function corpusFeatures(utterance: string): FeatureList {
  const normalised = normalise(utterance);
  const locale = languageOf(normalised.text, 'zh');
  return messageFeatures(normalised, findEntities(normalised, { ...nowhere, locale }));
}
