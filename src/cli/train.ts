import type { Manifest } from '../nlu/manifest';
import { trainModels } from '../nlu/train-models';
import { modelsFolder } from './nlu/models-folder';
import { progressBar } from './nlu/progress-bar';

/** npm run train [-- --force]: the corpora to models/trained, unless the model there was made of the same. */
async function main(): Promise<void> {
  const started = performance.now();
  const bar = progressBar('Training');
  const manifest = await trainModels(modelsFolder, { force: process.argv.includes('--force'), onProgress: bar.show });
  bar.end();
  if (manifest) report(manifest, (performance.now() - started) / 1000);
  else console.log('The model is up to date with the corpora. (--force trains it all the same.)');
}

function report({ messages, intents, bytes, heldOut }: Manifest, seconds: number) {
  console.log(`${messages} messages, ${intents} intents, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s`);
  for (const [locale, { accuracy, macroF1, top3, none }] of Object.entries(heldOut)) {
    const shares = { accuracy, 'macro-F1': macroF1, 'top 3': top3, 'none recall': none.recall };
    const shown = Object.entries(shares).map(([name, value]) => `${name} ${(100 * value).toFixed(1)}`);
    console.log(`${locale} on held-out messages: ${shown.join(', ')}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
