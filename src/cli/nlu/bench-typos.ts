import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateMessages } from '../../nlu/evaluation/evaluate-messages';
import { HomophoneTypo } from '../../nlu/evaluation/homophone-typo';
import { parseLabelled } from '../../nlu/evaluation/labelled-message';
import { readCorpora } from '../../nlu/model-files';
import { modelsFolder, root } from './models-folder';
import { ownUnderstand } from './own-understanding';
import { shopLexicon } from './shop-lexicon';

const rounds = 3;

/** What one wrong character of the same sound costs, on the blind test in Chinese. */
export function benchTypos(): void {
  const path = join(root, 'test', 'nlu', 'blind.zh.jsonl');
  if (!existsSync(path)) return;
  const messages = parseLabelled(readFileSync(path, 'utf8'));
  const understand = ownUnderstand(shopLexicon('demo'));
  const accuracyOf = (tested: typeof messages) => evaluateMessages(tested, understand, 0).locales.zh?.accuracy ?? 0;
  const clean = accuracyOf(messages);
  const utterances = readCorpora(modelsFolder).corpora.flatMap(({ data }) => data.flatMap((one) => one.utterances));
  const typo = new HomophoneTypo(utterances);
  const spoilt = Array.from({ length: rounds }, () => messages).flat();
  const withTypo = accuracyOf(spoilt.map((message) => ({ ...message, text: typo.make(message.text) })));
  const [before, after] = [clean, withTypo].map((accuracy) => (100 * accuracy).toFixed(1));
  console.log(
    `one homophone typo in each of ${spoilt.length} Chinese messages: accuracy ${before} before, ${after} after`,
  );
}
