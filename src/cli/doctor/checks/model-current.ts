import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCurrent } from '../../../nlu/manifest';
import { modelPath, readCorpora, readManifest, sha256 } from '../../../nlu/model-files';
import { type RootCheck, well, wrong } from '../check';

const train = 'Run "npm run train".';

export const modelCurrent: RootCheck = {
  name: 'model',
  look(root) {
    const models = join(root, 'models');
    const manifest = readManifest(models);
    if (!manifest) return wrong('there is no trained model', train);
    if (!isCurrent(manifest, readCorpora(models).hash)) return wrong('the corpora have changed since training', train);
    if (sha256(readFileSync(modelPath(models))) !== manifest.model) {
      return wrong('the model file is not the one that was trained', 'Run "npm run train -- --force".');
    }
    return well(`${manifest.intents} intents of ${manifest.messages} messages, current with the corpora`);
  },
};
