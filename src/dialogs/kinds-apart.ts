import type { Context } from './context';
import type { Said } from './event';
import { isSoldKind } from './said';

/** "Shampoo, a plant pot and some tea": nothing is all of these, so each is looked for by itself. */
export function firstOfKinds(context: Context): Context {
  const { conversation, said } = context;
  const goods = said?.goods ?? [];
  if (
    !goods.every(({ reading }) => reading.standsAlone) ||
    !goods.some(({ reading }) => reading.edits.some(isSoldKind))
  )
    return context;
  const [first, ...others] = goods.map((each) => withPrice(each, goods));
  if (!first) return context;
  const rest = others.slice(0, mostKinds - 1).map((each): Said => ({ ...each, task: 'product.search' }));
  return { ...context, said: first, conversation: { ...conversation, waiting: [...conversation.waiting, ...rest] } };
}

const mostKinds = 3;

/** "Cream and serum under 200": what all may cost, unless each has a price of its own. */
function withPrice(said: Said, goods: readonly Said[]): Said {
  const prices = goods.flatMap(({ reading }) => reading.edits.filter(({ edit }) => edit === 'setPrice'));
  if (prices.length !== 1 || said.reading.edits.some(({ edit }) => edit === 'setPrice')) return said;
  return { ...said, reading: { ...said.reading, edits: [...said.reading.edits, ...prices] } };
}
