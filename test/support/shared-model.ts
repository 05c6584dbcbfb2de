import { join } from 'node:path';
import { type LoadedModel, loadModel } from '../../src/nlu/load-model';
import { modelPath } from '../../src/nlu/model-files';

let model: LoadedModel | undefined;

/** The trained model, loaded once for all apps that a process opens. */
export function sharedModel(): LoadedModel {
  model ??= loadModel(modelPath(join(__dirname, '..', '..', 'models')));
  return model;
}
