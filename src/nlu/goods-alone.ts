import type { Intent } from './intents';
import type { Entity, RankedIntent } from './understanding';

const goods: ReadonlySet<Entity['entity']> = new Set(['category', 'brand', 'product']);
/** So much of the letters must belong to what was found: "AirPods Pro 2", not "who owns Gucci". */
const mostlyGoods = 0.75;

/** Whether a message names goods of the shop and says hardly anything else. */
export function isGoodsAlone(text: string, entities: readonly Entity[]): boolean {
  if (!entities.some(({ entity }) => goods.has(entity))) return false;
  let covered = 0;
  let from = 0;
  for (const { start, end } of entities) {
    covered += lettersOf(text.slice(Math.max(start, from), Math.max(end, from)));
    from = Math.max(from, end);
  }
  return covered >= mostlyGoods * lettersOf(text);
}

const lettersOf = (text: string): number => text.replace(/[\s\p{P}]/gu, '').length;

/** Whoever only names goods looks for them: what speaks for a bare value or a stranger counts for a search. */
export function asSearch(intents: readonly RankedIntent[]): RankedIntent[] {
  const moved = intents.filter(({ intent }) => isRuledOut(intent)).reduce((sum, { score }) => sum + score, 0);
  const adjusted = intents.map(({ intent, score }) => {
    if (isRuledOut(intent)) return { intent, score: 0 };
    return { intent, score: intent === 'product.search' ? score + moved : score };
  });
  return adjusted.sort((left, right) => right.score - left.score);
}

const isRuledOut = (intent: Intent): boolean => intent === 'none' || intent === 'inform';
