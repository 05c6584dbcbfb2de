import type { FeatureList } from './features/feature-list';
import { type Intent, isIntent } from './intents';
import type { Classifier } from './model/classifier';
import type { RankedIntent } from './understanding';

/** Best first; `none` stands first exactly when the message does not belong to the shop. */
export function rankIntents(features: FeatureList, classifier: Classifier): RankedIntent[] {
  const ranked: RankedIntent[] = [];
  for (const { intent, score } of classifier.ranked(classifier.classify(features))) {
    if (isIntent(intent)) ranked.push({ intent, score });
  }
  return ranked;
}

/** Talk that carries no wish of its own: it gives way to a wish that stands beside it. */
const social: ReadonlySet<Intent> = new Set([
  'greet',
  'thanks',
  'goodbye',
  'affirm',
  'deny',
  'chitchat',
  'inform',
  'none',
]);

export const isWish = (intent: Intent): boolean => !social.has(intent);
