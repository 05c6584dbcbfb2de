import { type Context, topFrame } from './context';
import { afterwards, type Step } from './step';

/** Says that the goods whose variant was being chosen are not in the cart, once others are put there instead. */
export function tellSetAside(context: Context, step: Step): Step {
  const { conversation, t } = context;
  const frame = topFrame(conversation);
  const { focus, shown } = conversation.topic;
  if (frame?.dialog !== 'chooseVariant') return step;
  const open = [...(focus ? [focus] : []), ...shown].find(({ product }) => product === frame.slots.product);
  if (!open) return step;
  return afterwards(step, (ended) => {
    if (ended.next.topic.focus?.product === open.product) return ended;
    return { ...ended, replies: [{ type: 'say', text: t.cart.setAside(open.title) }, ...ended.replies] };
  });
}
