import { productCard } from '../replies/cards';
import { type Context, withTopic } from './context';
import type { Route } from './route';
import { textOf } from './said';
import { shownProduct } from './shown-product';
import { ask, done, type Step } from './step';
import { namesProduct } from './which-product';

const pointsAtPicture =
  /这(?:个|款|种|件|双|样|张|瓶|支)|同款|图(?:片|里|上|中)|照片|一样的|差不多的|\b(?:this|these|that|in the (?:picture|photo|pic|image)|the same|similar|like (?:it|this|that))\b/i;
const ofProducts = /^(?:product\.|search\.|inform$|none$|affirm$|greet$)/;

/** Whether the words beside a picture need it: "have you got this one?", 有没有同款, or nothing that is understood. */
export function asksByPicture(context: Context, route: Route | null): boolean {
  if (route === 'miss' || route === 'clarify') return true;
  const top = context.said?.understanding.intents[0]?.intent ?? 'none';
  return ofProducts.test(top) && pointsAtPicture.test(textOf(context)) && !namesProduct(context);
}

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
