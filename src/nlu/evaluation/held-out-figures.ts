import type { Locale } from '../../base/locale';
import { normalise } from '../../text/normalise';
import { languageOf } from '../language';
import { Classifier } from '../model/classifier';
import type { TrainingResult } from '../train';
import { type IntentFigures, intentFigures, type JudgedIntent } from './intent-figures';

/** How well the fifth of the corpora was understood by a model that had not seen it, in each language. */
export function heldOutFigures({ model, heldOut }: TrainingResult): Record<Locale, IntentFigures> {
  const classifier = new Classifier(model);
  const judged: Record<Locale, JudgedIntent[]> = { zh: [], en: [] };
  for (const { example, ...scores } of heldOut) {
    const ranked = classifier.ranked(scores).map(({ intent }) => intent);
    judged[languageOf(normalise(example.utterance).text, 'zh')].push({ truth: example.intent, ranked });
  }
  return { zh: intentFigures(judged.zh), en: intentFigures(judged.en) };
}
