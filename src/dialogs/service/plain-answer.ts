import type { Context } from '../context';
import type { ServiceFrame } from '../frame';
import { textOf } from '../said';

type Slots = ServiceFrame['slots'];

const longestTitle = 80;
const isQuestion = /[?？]$|[吗么呢]$|^(?:do|does|did|have|has|is|are|can|could|what|where|which|when|how)\b/i;

/** A name or a street in words that no grammar knows, where the question leaves little doubt. */
export function plainAnswer(context: Context, { state, slots }: ServiceFrame): Slots | null {
  const text = textOf(context).trim();
  const { said, profile } = context;
  const top = said?.understanding.intents[0]?.intent;
  const isPlain = top === 'inform' || said?.understanding.verdict !== 'act';
  if (!isPlain || text === '' || text.length > longestTitle || !/\p{Letter}/u.test(text)) return null;
  if (isQuestion.test(text)) return null;
  if (state === 'askTitle' && !slots.invoice) return { ...slots, invoice: { title: text, taxNumber: null } };
  if (state === 'askAddress' && /\d|[路街巷号村镇区市]/u.test(text)) {
    return { ...slots, address: { street: text, country: profile.country } };
  }
  if (state === 'askReason' && rulesOther(context, slots)) return { ...slots, reason: 'other', words: text };
  return null;
}

export const rulesOther = ({ profile }: Context, { wish }: Slots): boolean =>
  profile.policies.rules[wish]?.reasons.includes('other') ?? false;
