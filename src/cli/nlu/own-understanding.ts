import { existsSync } from 'node:fs';
import { createUnderstand, type Understand } from '../../nlu/create-understand';
import { type LoadedModel, loadModel } from '../../nlu/load-model';
import { modelPath } from '../../nlu/model-files';
import type { Lexicon } from '../../text/lexicon';
import { modelsFolder } from './models-folder';

/** @throws Error with the cure when nothing is trained yet. */
export function ownModel(): LoadedModel {
  const path = modelPath(modelsFolder);
  if (!existsSync(path)) throw new Error('There is no trained model yet. Run "npm run train" first.');
  return loadModel(path);
}

/** The shop's own model with a lexicon, as the server understands. */
export function ownUnderstand(lexicon: Lexicon): Understand {
  return createUnderstand({ model: ownModel(), lexicon, country: 'CN', timeZone: 'Asia/Shanghai' });
}
