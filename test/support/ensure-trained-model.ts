import { join } from 'node:path';
import { trainModels } from '../../src/nlu/train-models';

/** Tests read the model that `npm run train` leaves; a fresh checkout, or a changed corpus, trains it once. */
export async function ensureTrainedModel(): Promise<void> {
  await trainModels(join(__dirname, '..', '..', 'models'));
}
