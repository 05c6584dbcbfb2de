import type { RankedIntent, Understanding } from './understanding';

interface Evidence {
  readonly intents: readonly RankedIntent[];
  /** Whether the message answers the open question. */
  readonly answered: boolean;
  /** The first intent is done from this probability on. */
  readonly actFrom: number;
}

/** Whether to do the first intent, to ask which of the first ones is meant, or to say that the shop cannot help. */
export function decideVerdict({ intents, answered, actFrom }: Evidence): Understanding['verdict'] {
  const first = intents[0];
  if (answered) return 'act';
  if (!first || first.intent === 'none') return 'turnAway';
  return first.score >= actFrom ? 'act' : 'ask';
}
