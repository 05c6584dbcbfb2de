import { maskFigures } from '../../text/mask';
import { normalise } from '../../text/normalise';
import { pinyinOf } from '../../text/pinyin';
import { extractFeatures } from './extract-features';
import type { FeatureList } from './feature-list';

interface MessageFeaturesOptions {
  /** The classes of the entities that were found. */
  readonly entities: readonly string[];
  /** With readable names, for explanations. */
  readonly named?: boolean;
}

/** What the model sees of a normalised text. */
export function messageFeatures(text: string, options: MessageFeaturesOptions): FeatureList {
  return extractFeatures(maskFigures(text), { ...options, pinyinOf: (character) => pinyinOf(character) ?? character });
}

/** The same, of a text as typed and outside any conversation: what the corpora hold. */
export function utteranceFeatures(utterance: string): FeatureList {
  return messageFeatures(normalise(utterance).text, { entities: [] });
}
