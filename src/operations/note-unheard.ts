import type { ShopId } from '../base/ids';
import { maskUnderstanding } from '../nlu/mask-understanding';
import type { Understanding } from '../nlu/understanding';
import type { Unheard } from '../ports/unheard';

const mostGuesses = 3;

interface Heard {
  readonly shop: ShopId;
  readonly understanding: Understanding;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Keeps a message that was not understood, masked. Only to be called where shoppers have agreed to it. */
export async function noteUnheard(unheard: Unheard, { shop, understanding, now }: Heard): Promise<void> {
  const { locale, intents, verdict, answer } = understanding;
  if (verdict === 'act' || answer) return;
  const guesses = intents.slice(0, mostGuesses).map(({ intent }) => intent);
  await unheard.note(shop, { text: maskUnderstanding(understanding), locale, guesses, at: now });
}
