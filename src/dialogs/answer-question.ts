import { inLocale } from '../base/locale';
import type { FaqEntry } from '../commerce/shop';
import type { Intent } from '../nlu/intents';
import type { Choice } from '../replies/reply';
import type { Context } from './context';
import { textOf } from './said';
import { done, type Step } from './step';

/** The shop's own answer to a question about itself: the one whose keywords are in the message, else the general one. */
export function answerQuestion(context: Context, topic: string): Step {
  const { conversation, profile, wording } = context;
  const entries = profile.faq.filter((entry) => entry.topic === topic);
  const entry = fittingEntry(context, topic) ?? entries.find((each) => each.keywords === undefined) ?? entries[0];
  if (!entry) return notYet(context, topic);
  return done(conversation, [
    { type: 'say', text: inLocale(entry.answer, wording.locale), choices: chipsAfter(context) },
  ]);
}

function fittingEntry(context: Context, topic: string): FaqEntry | undefined {
  const text = textOf(context).toLowerCase();
  return context.profile.faq.find(
    (entry) =>
      entry.topic === topic &&
      Object.values(entry.keywords ?? {}).some((words) => words?.some((word) => text.includes(word.toLowerCase()))),
  );
}

/** Whether the shop has an answer to just these words, and not only to the topic. */
export const hasOwnAnswer = (context: Context, topic: string): boolean => fittingEntry(context, topic) !== undefined;

/** An honest sentence for what is understood and not served here, with the nearest thing that works. */
export function notYet(context: Context, topic: string): Step {
  const { conversation, t } = context;
  const texts: Readonly<Record<string, string>> = t.notYet;
  return done(conversation, [
    { type: 'say', text: texts[topic] ?? t.repairs.outside, choices: nearest(context, topic) },
  ]);
}

/** The shop's own words where it has them, else the honest sentence. */
export function answerOrNotYet(context: Context, topic: Intent): Step {
  return context.profile.faq.some((entry) => entry.topic === topic)
    ? answerQuestion(context, topic)
    : notYet(context, topic);
}

const aboutOrders = /^(order|return|exchange|refund|support|payment|review|account)\./;

function nearest({ t }: Context, topic: string): Choice[] {
  return aboutOrders.test(topic)
    ? [
        { title: t.chips.myOrders, action: { do: 'order.list' } },
        { title: t.chips.person, action: { do: 'human' } },
      ]
    : [
        { title: t.chips.browse, action: { do: 'browse' } },
        { title: t.chips.help, action: { do: 'help' } },
      ];
}

function chipsAfter({ conversation, t }: Context): Choice[] {
  if (conversation.frames.length > 0) return [];
  return [
    { title: t.chips.browse, action: { do: 'browse' } },
    { title: t.chips.viewCart, action: { do: 'cart.view' } },
  ];
}
