import type { Context } from './context';
import { refineSearch } from './find-products';
import { entities, knownEdits } from './said';
import { showAvailability } from './show-product';
import type { Step } from './step';
import { shownOnes, withProduct } from './which-product';

/** "Do you have it in M?" of one product; over a list, those of the list that come in it. */
export function askAvailability(context: Context): Step {
  const { focus, shown } = context.conversation.topic;
  const isOfList = !focus && shown.length > 1 && entities(context, 'ordinal').length === 0;
  const saysWhich = knownEdits(context).some(({ edit }) => edit === 'setAttribute');
  if (isOfList && saysWhich && shownOnes(context).length === 0) return refineSearch(context);
  return withProduct(context, (product) => showAvailability(context, product));
}
