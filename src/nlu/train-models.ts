import { heldOutFigures } from './evaluation/held-out-figures';
import { isCurrent, type Manifest, pipelineVersion } from './manifest';
import { readCorpora, readManifest, sha256, writeModel } from './model-files';
import { train } from './train';

export interface TrainModelsOptions {
  /** Trains even when the model there was made of the same corpora by the same version. */
  readonly force?: boolean;
  /** Told how much is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Reads the corpora below a folder and leaves the model beside them; null when the one there is current. */
export async function trainModels(models: string, options: TrainModelsOptions = {}): Promise<Manifest | null> {
  const { corpora, hash } = readCorpora(models);
  if (!options.force && isCurrent(readManifest(models), hash)) return null;
  const result = await train(corpora, options.onProgress);
  const manifest: Manifest = {
    corpora: hash,
    pipelineVersion,
    model: sha256(result.bytes),
    bytes: result.bytes.length,
    messages: result.model.messages,
    intents: result.model.intents.length,
    features: result.model.keys.length,
    heldOut: heldOutFigures(result),
  };
  writeModel(models, result.bytes, manifest);
  return manifest;
}
