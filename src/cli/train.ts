import { heldOutFigures } from '../nlu/evaluation/held-out-figures';
import { isCurrent, type Manifest, pipelineVersion } from '../nlu/manifest';
import { type Corpora, readCorpora, readManifest, sha256, writeModel } from '../nlu/model-files';
import { type TrainingResult, train } from '../nlu/train';
import { modelsFolder } from './nlu/models-folder';
import { progressBar } from './nlu/progress-bar';

/** npm run train [-- --force]: the corpora to models/trained, unless the model there was made of the same. */
async function main(): Promise<void> {
  const corpora = readCorpora(modelsFolder);
  if (!process.argv.includes('--force') && isCurrent(readManifest(modelsFolder), corpora.hash)) {
    console.log('The model is up to date with the corpora. (--force trains it all the same.)');
    return;
  }
  const started = performance.now();
  const bar = progressBar('Training');
  const result = await train(corpora.corpora, bar.show);
  bar.end();
  const manifest = manifestOf(result, corpora);
  writeModel(modelsFolder, result.bytes, manifest);
  report(manifest, (performance.now() - started) / 1000);
}

function manifestOf(result: TrainingResult, { hash }: Corpora): Manifest {
  return {
    corpora: hash,
    pipelineVersion,
    model: sha256(result.bytes),
    bytes: result.bytes.length,
    messages: result.model.messages,
    intents: result.model.intents.length,
    features: result.model.keys.length,
    heldOut: heldOutFigures(result),
  };
}

function report({ messages, intents, bytes, heldOut }: Manifest, seconds: number) {
  console.log(`${messages} messages, ${intents} intents, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s`);
  for (const [locale, { accuracy, macroF1, top3, none }] of Object.entries(heldOut)) {
    const shares = { accuracy, 'macro-F1': macroF1, 'top 3': top3, 'none recall': none.recall };
    const shown = Object.entries(shares).map(([name, value]) => `${name} ${(100 * value).toFixed(1)}`);
    console.log(`${locale} on held-out messages: ${shown.join(', ')}`);
  }
}

void main();
