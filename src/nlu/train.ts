import type { Corpus } from './corpus';
import type { HeldOut } from './model/fit-calibrated';
import { createFrame, trainFrame } from './model/frame';
import type { LinearModel } from './model/linear-model';
import { encodeModel } from './model/model-file';

export interface TrainingResult {
  readonly model: LinearModel;
  /** The model as a file; the same corpora give the same bytes. */
  readonly bytes: Buffer;
  /** What a model without them said of a fifth of the corpora. */
  readonly heldOut: readonly HeldOut[];
}

/** Corpora to model. Nothing but the corpora has a part in it: no clock, no chance, no machine. */
export async function train(
  corpora: readonly Corpus[],
  onProgress: (done: number) => void = () => {},
): Promise<TrainingResult> {
  const frame = createFrame({ onProgress });
  await trainFrame(frame, corpora);
  const { trained } = frame.nlu;
  if (!trained || trained.model.messages === 0) throw new Error('The corpora hold no messages.');
  return { model: trained.model, bytes: encodeModel(trained.model), heldOut: trained.heldOut };
}
