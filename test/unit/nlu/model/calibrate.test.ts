import { calibrate, type Judged } from '../../../../src/nlu/model/calibrate';
import { belongingOf, softmax, withNone } from '../../../../src/nlu/model/linear-model';

/** Two intents and `none` (index 2): strangers have a low best score and many unknown features. */
const judged: Judged[] = Array.from({ length: 200 }, (_, at) => {
  const isStranger = at % 4 === 0;
  const best = isStranger ? -0.6 + (at % 7) * 0.05 : 0.4 + (at % 5) * 0.1;
  return {
    scores: [best, -0.9, isStranger ? 0.3 : -0.8],
    unknown: isStranger ? 0.5 : 0.1,
    truth: isStranger ? 2 : 0,
  };
});

describe('calibration', () => {
  const calibration = calibrate(judged, 2);

  it('turns strangers away and hardly anybody else', () => {
    const turnedAway = (message: Judged) =>
      belongingOf(message, { none: 2, noneWeight: calibration.noneWeight }) < calibration.turnAwayBelow;
    const strangers = judged.filter(({ truth }) => truth === 2);
    const others = judged.filter(({ truth }) => truth !== 2);
    expect(strangers.filter(turnedAway)).toHaveLength(strangers.length);
    expect(others.filter(turnedAway).length / others.length).toBeLessThanOrEqual(0.05);
  });

  it('puts none first exactly when the message does not belong', () => {
    for (const message of judged) {
      const set = withNone(message, { ...calibration, none: 2 });
      const isTurnedAway = belongingOf(message, { ...calibration, none: 2 }) < calibration.turnAwayBelow;
      expect(set.indexOf(Math.max(...set)) === 2).toBe(isTurnedAway);
    }
  });

  it('makes probabilities of scores', () => {
    const probabilities = softmax([2, 1, -400], calibration.temperature);
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
    expect(probabilities[0]).toBeGreaterThan(probabilities[1] ?? 0);
  });
});
