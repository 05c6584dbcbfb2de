import { belongingOf, type Calibration, type NoneCalibration, type Scores, softmax, withNone } from './linear-model';

/** What the model said of a message that it had not seen. */
export interface Judged extends Scores {
  /** Index of the right intent. */
  readonly truth: number;
}

/** Of the messages that do belong to the shop, at most this part is turned away. */
const mostTurnedAway = 0.045;
/** An answer that is this likely to be right is acted on; a doubtful one is asked about first. */
const likelyEnough = 0.5;
const temperatures = Array.from({ length: 40 }, (_, step) => 0.04 + step * 0.02);
const noneWeights = [0, 0.5, 1];

/** Fits what turns scores into probabilities and decisions, on held-out messages. */
export function calibrate(judged: readonly Judged[], none: number): Calibration {
  const cuts = noneWeights.map((noneWeight) => cutOf(judged, { none, noneWeight }));
  const cut = cuts.reduce((best, next) => (next.caught > best.caught ? next : best));
  const scores = judged.map((message) => ({ scores: withNone(message, cut), truth: message.truth }));
  const loss = (temperature: number) => meanLoss(scores, temperature);
  const temperature = temperatures.reduce((best, next) => (loss(next) < loss(best) ? next : best));
  const { turnAwayBelow, noneWeight } = cut;
  return { temperature, turnAwayBelow, noneWeight, actFrom: likelyEnough };
}

interface Cut extends NoneCalibration {
  /** Strangers that are turned away. */
  readonly caught: number;
}

function cutOf(judged: readonly Judged[], belonging: { readonly none: number; readonly noneWeight: number }): Cut {
  const measured = judged.map((message) => ({
    belongs: message.truth !== belonging.none,
    value: belongingOf(message, belonging),
  }));
  const inside = measured.filter(({ belongs }) => belongs).map(({ value }) => value);
  inside.sort((a, b) => a - b);
  const turnAwayBelow = inside[Math.floor(inside.length * mostTurnedAway)] ?? Number.MIN_SAFE_INTEGER;
  const caught = measured.filter(({ belongs, value }) => !belongs && value < turnAwayBelow).length;
  return { ...belonging, turnAwayBelow, caught };
}

/** Mean negative log likelihood of the right intents. */
function meanLoss(judged: readonly Pick<Judged, 'scores' | 'truth'>[], temperature: number): number {
  const total = judged.reduce((sum, { scores, truth }) => {
    return sum - Math.log(Math.max(softmax(scores, temperature)[truth] ?? 0, 1e-12));
  }, 0);
  return total / Math.max(judged.length, 1);
}
