import { type Context, popFrame, topFrame } from '../context';
import { browse, editSearch, showResults } from '../find-products';
import { backInService } from '../service/back-in-service';
import { done, type Step } from '../step';
import { stepBack } from '../step-back';

/** One step back: in a form to the question before, else to the list that was left, else a page back. */
export function goBack(context: Context): Step {
  const { conversation, t } = context;
  const top = topFrame(conversation);
  if (top?.dialog === 'service') return backInService(context, top);
  const inForm = stepBack(context);
  if (inForm) return inForm;
  if (topFrame(conversation)) return done(popFrame(conversation), [{ type: 'say', text: t.repairs.neverMind }]);
  const { query, focus } = conversation.topic;
  if (query && focus) return showResults(context, query);
  if (query && query.page > 0) return editSearch(context, [{ edit: 'previousPage' }]);
  return browse({ ...context, said: null });
}
