import { readFileSync } from 'node:fs';
import type { Classifier } from './model/classifier';
import { createFrame } from './model/frame';
import { decodeModel } from './model/model-file';

/** A trained model, which a newer one can replace while messages are being read. */
export interface LoadedModel {
  readonly classifier: Classifier;
  /** Reads the file again; the model that was there goes on if this throws. */
  reload(): void;
}

/** @throws Error when there is no model at this path, or one of another format. */
export function loadModel(path: string): LoadedModel {
  const { nlu } = createFrame();
  const reload = () => nlu.adopt(decodeModel(readFileSync(path)));
  reload();
  return {
    get classifier() {
      if (!nlu.classifier) throw new Error('The model is gone.');
      return nlu.classifier;
    },
    reload,
  };
}
