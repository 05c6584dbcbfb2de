/** One labelled message and what was made of it. */
export interface JudgedIntent {
  readonly truth: string;
  /** Best first; the first one is what would be done (`none`: turned away). */
  readonly ranked: readonly string[];
}

export interface IntentFigures {
  readonly n: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly top3: number;
  readonly none: {
    readonly recall: number;
    readonly precision: number;
    /** The part of the messages that do belong to the shop which was turned away. */
    readonly falseRejects: number;
  };
}

export interface Confusion {
  readonly truth: string;
  readonly taken: string;
  readonly count: number;
}

interface Tally {
  hit: number;
  missed: number;
  wrong: number;
}

export function intentFigures(judged: readonly JudgedIntent[]): IntentFigures {
  const tallies = tally(judged);
  const labelled = [...tallies.values()].filter(({ hit, missed }) => hit + missed > 0);
  const none = tallies.get('none') ?? { hit: 0, missed: 0, wrong: 0 };
  const inside = judged.filter(({ truth }) => truth !== 'none').length;
  return {
    n: judged.length,
    accuracy: share(judged.filter(({ truth, ranked }) => ranked[0] === truth).length, judged.length),
    macroF1: share(
      labelled.reduce((sum, { hit, missed, wrong }) => sum + (2 * hit) / (2 * hit + missed + wrong), 0),
      labelled.length,
    ),
    top3: share(judged.filter(({ truth, ranked }) => ranked.slice(0, 3).includes(truth)).length, judged.length),
    none: {
      recall: share(none.hit, none.hit + none.missed),
      precision: share(none.hit, none.hit + none.wrong),
      falseRejects: share(none.wrong, inside),
    },
  };
}

/** The pairs that were taken for one another most often. */
export function worstConfusions(judged: readonly JudgedIntent[], most = 20): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { truth, ranked } of judged) {
    const taken = ranked[0] ?? '';
    if (taken === truth) continue;
    const key = `${truth} ${taken}`;
    counts.set(key, { truth, taken, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((left, right) => right.count - left.count).slice(0, most);
}

function tally(judged: readonly JudgedIntent[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const of = (intent: string): Tally => {
    const found = tallies.get(intent) ?? { hit: 0, missed: 0, wrong: 0 };
    tallies.set(intent, found);
    return found;
  };
  for (const { truth, ranked } of judged) {
    const taken = ranked[0] ?? '';
    if (taken === truth) of(truth).hit++;
    else {
      of(truth).missed++;
      of(taken).wrong++;
    }
  }
  return tallies;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
