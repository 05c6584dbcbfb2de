import type { Choice, Reply } from '../../replies/reply';
import { type Context, topFrame } from '../context';
import { textOf } from '../said';
import { asking, done, type Step } from '../step';

const shownText = 24;

/** Of the likeliest reading's certainty; what is less likely than that is no choice worth offering. */
const worthOffering = 0.25;

/** A message that nothing was made of. After the second in a row: what is possible, and a person. */
export function notUnderstood(context: Context): Step {
  const { conversation, t } = context;
  const misses = conversation.misses + 1;
  const text = misses > 1 ? t.repairs.secondMiss : firstMiss(context);
  const choices = topFrame(conversation) && misses === 1 ? [] : wayOut(context);
  return done({ ...conversation, misses }, [{ type: 'say', text, choices }]);
}

function firstMiss(context: Context): string {
  const { t } = context;
  const text = textOf(context)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.，。]+/, '')
    .trim();
  if (!/[\p{Letter}\p{Number}]/u.test(text)) return t.repairs.notUnderstoodEmoji;
  if (context.said?.understanding.verdict === 'turnAway' && text.length > shownText) return t.repairs.outside;
  return t.repairs.notUnderstood(text.length > shownText ? `${[...text].slice(0, shownText).join('')}…` : text);
}

/** From the conversation: the list that is open, the cart, orders, departments. */
function wayOut({ conversation, t }: Context): Choice[] {
  const { topic } = conversation;
  const choices: Choice[] = [];
  if (topic.focus) {
    choices.push({ title: t.chips.similar, action: { do: 'product.similar', product: topic.focus.product } });
  }
  choices.push({ title: t.chips.browse, action: { do: 'browse' } });
  choices.push({ title: t.chips.viewCart, action: { do: 'cart.view' } });
  choices.push({ title: t.chips.myOrders, action: { do: 'order.list' } });
  choices.push({ title: t.chips.person, action: { do: 'human' } });
  return choices;
}

/** "Did you mean" among the likeliest, kept until the shopper says which. */
export function askWhichIntent(context: Context): Step {
  const { conversation, t, said } = context;
  if (!said) return notUnderstood(context);
  const { intents } = said.understanding;
  const choices = intents
    .slice(0, 3)
    .filter(({ score }) => score >= worthOffering * (intents[0]?.score ?? 0))
    .map(({ intent }) => ({ intent, title: t.intents[intent] }))
    .filter((each): each is { intent: (typeof each)['intent']; title: string } => each.title !== undefined)
    .map<Choice>(({ intent, title }) => ({ title, action: { do: 'mean', intent } }));
  if (choices.length === 0) return notUnderstood(context);
  const [first, ...more] = choices;
  const only = more.length === 0 ? first : undefined;
  const text = only ? t.repairs.didYouMeanOne(only.title) : t.repairs.didYouMean;
  const reply: Reply = { type: 'say', text, choices };
  const suggested = only?.action ?? null;
  const next = { ...conversation, unclear: said, suggested, misses: conversation.misses + 1 };
  // An open question waits one more message: its chips and these cannot both be tapped.
  return topFrame(conversation) ? asking(next, [reply]) : done(next, [reply]);
}
