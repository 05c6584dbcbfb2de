import { hashOf } from '../features/feature-list';
import { calibrate, type Judged } from './calibrate';
import { Classifier } from './classifier';
import { type Example, type FittedModel, fitPlanes } from './fit-planes';
import type { Calibration, LinearModel, Scores } from './linear-model';

export interface LabelledExample extends Example {
  readonly utterance: string;
}

export interface HeldOut extends Scores {
  readonly example: LabelledExample;
}

export interface Trained {
  readonly model: LinearModel;
  /** What a model that was trained without them said of the held-out examples. */
  readonly heldOut: readonly HeldOut[];
}

const uncalibrated: Calibration = { temperature: 1, turnAwayBelow: 0, noneWeight: 0, actFrom: 0 };
/** One of so many examples is held out. */
const splitInto = 5;

/** By the text itself, so that adding an utterance does not move the others to the other side. */
export const isHeldOut = ({ utterance }: LabelledExample): boolean => hashOf(utterance, 1) % splitInto === 0;

/** Fits twice: without a fifth of the examples, to learn from that fifth how sure to be, and then with all. */
export function fitCalibrated(examples: readonly LabelledExample[], onProgress?: (done: number) => void): Trained {
  const total = new Set(examples.map(({ intent }) => intent)).size * 2;
  let done = 0;
  const onPlane = () => onProgress?.(++done / total);
  const { model: partial, heldOut } = fitWithoutHeldOut(examples, onPlane);
  const model = fitPlanes(examples, { onPlane });
  return { model: { ...model, calibration: partial.calibration }, heldOut };
}

/** A model of the examples that are not held out, calibrated on those that are. */
export function fitWithoutHeldOut(examples: readonly LabelledExample[], onPlane: () => void = () => {}): Trained {
  const learned = examples.filter((example) => !isHeldOut(example));
  const model = fitPlanes(learned, { onPlane });
  const heldOut = judge(model, examples.filter(isHeldOut));
  return { model: { ...model, calibration: calibrationOf(model, heldOut) }, heldOut };
}

function judge(model: FittedModel, examples: readonly LabelledExample[]): HeldOut[] {
  const classifier = new Classifier({ ...model, calibration: uncalibrated });
  return examples.map((example) => ({ example, ...classifier.classify(example.features) }));
}

function calibrationOf(model: FittedModel, heldOut: readonly HeldOut[]): Calibration {
  const judged: Judged[] = heldOut.map(({ example, scores, unknown }) => ({
    scores,
    unknown,
    truth: model.intents.indexOf(example.intent),
  }));
  return calibrate(judged, model.intents.indexOf('none'));
}
