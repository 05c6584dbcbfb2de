import { maskFigures } from '../../text/mask';
import { type Normalised, normalise } from '../../text/normalise';
import type { Entity } from '../understanding';
import { delexicalise } from './delexicalise';
import { extractFeatures } from './extract-features';
import type { FeatureList } from './feature-list';

interface Features {
  /** With readable names, for explanations. */
  readonly named?: boolean;
}

/** What the model sees of a message and the entities that were found in it. */
export function messageFeatures(
  normalised: Normalised,
  entities: readonly Entity[],
  { named = false }: Features = {},
): FeatureList {
  const delexicalised = maskFigures(delexicalise(normalised, entities));
  return extractFeatures({ text: maskFigures(normalised.text), delexicalised }, { named });
}

/** The same of a text in which nobody looked for the entities of a shop. */
export function plainFeatures(text: string): FeatureList {
  return extractFeatures({ text: maskFigures(normalise(text).text), delexicalised: null }, { named: false });
}
