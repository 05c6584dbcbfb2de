import { productCard } from '../replies/cards';
import { type Context, withTopic } from './context';
import { ask, done, type Step } from './step';
import { shownProduct } from './which-product';

/** A picture outside a claim: "is it this?" over the catalogue, and never more than a guess. */
export function findByPicture(context: Context, urls: readonly string[]): Step {
  const { conversation, t, wording } = context;
  const say = (text: string): Step =>
    done(conversation, [{ type: 'say', text, choices: [{ title: t.chips.browse, action: { do: 'browse' } }] }]);
  return ask('lookalikes', { urls }, (found) => {
    if (found === 'notLookedAt') return done(conversation, [{ type: 'say', text: t.repairs.attachment }]);
    if (found === 'unreadable') return say(t.picture.unreadable);
    if (found === 'notYet') return say(t.picture.notYet);
    return ask('products', { ids: found }, (products) => {
      if (products.length === 0) return say(t.picture.nothing);
      const shown = products.map((product) => shownProduct(product, conversation.locale));
      const cards = products.map((product) => productCard(product, wording));
      return done(withTopic(conversation, { query: null, shown, focus: null }), [
        { type: 'products', text: t.picture.isItThis(products.length), cards, choices: [] },
      ]);
    });
  });
}
