import { inLocale } from '../base/locale';
import type { HandOff, TalkLine } from '../commerce/desk';
import type { Intent } from '../nlu/intents';
import { plainText } from '../replies/plain-text';
import type { Choice, Reply } from '../replies/reply';
import { texts } from '../replies/texts';
import { answerQuestion } from './answer-question';
import type { Context } from './context';
import type { Conversation } from './conversation';
import type { Event, News } from './event';
import { asksForPerson } from './repairs/asked-person';
import { textOf } from './said';
import { done, type Step } from './step';

const linesKept = 20;
const longestLine = 500;

/** Granted at once: what was said so far goes to the shop's desk, and the assistant is silent from then on. */
export function talkToPerson(context: Context): Step {
  const { conversation } = context;
  if (asksForNumber(context)) return answerQuestion(context, 'support.human');
  return done(conversation, [], { effect: 'handOver', handOff: handOffOf(context) });
}

/** "What's your phone number?" is answered; it asks for no talk here. */
const asksForNumber = (context: Context): boolean =>
  context.profile.faq.some(
    ({ topic, keywords }) =>
      topic === 'support.human' &&
      Object.values(keywords ?? {}).some((words) => words?.some((word) => saysWord(textOf(context), word))),
  ) && !asksForPerson(textOf(context));

const saysWord = (text: string, word: string): boolean => text.toLowerCase().includes(word.toLowerCase());

function handOffOf({ conversation, t, said, now }: Context): HandOff {
  const lines = [...(conversation.told ?? []), ...(said ? [lineOf('shopper', said.understanding.text, now)] : [])];
  return {
    locale: conversation.locale,
    summary: summaryOf(conversation, t),
    slots: conversation.frames.map(({ dialog, state, slots }) => ({ dialog, state, slots: JSON.stringify(slots) })),
    order: conversation.topic.lastOrder,
    lines,
  };
}

function summaryOf({ frames, topic, proven, shopper }: Conversation, t: Context['t']): string {
  const names: Readonly<Record<string, string>> = t.intents;
  const { refused } = topic;
  const denied =
    refused && refused.order === topic.lastOrder ? `${t.service.wishes[refused.wish]}: ${refused.why}` : null;
  const open = frames.map(({ dialog, state }) => `${names[intentOfDialog[dialog] ?? ''] ?? dialog} (${state})`);
  return [proven ? shopper : null, topic.lastOrder, denied, ...open].filter(Boolean).join(' · ');
}

const intentOfDialog: Readonly<Record<string, Intent>> = {
  cancelOrder: 'order.cancel',
  checkOut: 'checkout.start',
  clearCart: 'cart.clear',
  chooseVariant: 'cart.add',
};

const lineOf = (from: TalkLine['from'], text: string, at: number): TalkLine => ({
  from,
  text: text.slice(0, longestLine),
  at,
});

/** It is with the desk now. */
export function handedOver({ conversation, profile, t, wording, now }: Context, handOff: HandOff): Step {
  const own = profile.faq.find(({ topic, keywords }) => topic === 'support.human' && !keywords);
  const hours = own ? inLocale(own.answer, wording.locale) : '';
  return done({ ...conversation, waiting: [], later: [], desk: { since: now } }, [
    { type: 'handOff', text: t.sentences([t.person.handedOver, hours]), handOff },
    { type: 'say', text: t.person.meanwhile(t.chips.backToAssistant), choices: [backToAssistant(t)] },
  ]);
}

const backToAssistant = (t: Context['t']): Choice => ({ title: t.chips.backToAssistant, action: { do: 'desk.leave' } });

/** The way back is open at any time, by the button or by its words in either language. */
function leaves(context: Context, event: Event): boolean {
  if (event.type === 'tap') return event.action.do === 'desk.leave';
  const said =
    event.type === 'utterance'
      ? textOf(context)
          .trim()
          .toLowerCase()
          .replace(/[\s.!。！]+$/u, '')
      : '';
  return Object.values(texts).some(({ chips }) => chips.backToAssistant.toLowerCase() === said);
}

/** While a person has the talk, what the shopper writes goes to the desk and nothing is said. Null for anything else. */
export function hearForDesk(context: Context, event: Event): Step | null {
  const { conversation } = context;
  if (!conversation.desk) return null;
  if (leaves(context, event)) return done({ ...conversation, waiting: [] }, [], { effect: 'leaveDesk' });
  const text = wordsOf(context, event);
  if (text === null) return null;
  return done({ ...conversation, waiting: [] }, [], { effect: 'tellDesk', text: text.slice(0, 4000) });
}

function wordsOf({ conversation }: Pick<Context, 'conversation'>, event: Event): string | null {
  switch (event.type) {
    case 'utterance': {
      const { text } = event.said.understanding;
      return event.pictures ? `${text}\n${picturesOf(event.pictures)}` : text;
    }
    case 'pictures':
      return picturesOf(event.urls);
    case 'location':
      return ['[location]', event.said?.understanding.text ?? '', `${event.at.latitude}, ${event.at.longitude}`]
        .filter((part) => part !== '')
        .join(' ');
    case 'tap': {
      const tapped = JSON.stringify(event.action);
      return conversation.offered.find(({ action }) => JSON.stringify(action) === tapped)?.title ?? event.action.do;
    }
    case 'unreadable':
      return `[${event.what}]`;
    case 'foreignTap':
      return '[button]';
    default:
      return null;
  }
}

const picturesOf = (urls: readonly string[]): string => urls.map((url) => `[picture] ${url}`).join('\n');

export type DeskNews = Extract<News, { readonly news: `desk${string}` }>;

export const isDeskNews = (news: News): news is DeskNews => news.news.startsWith('desk');

/** What the desk did: a person's words as they are, or the talk given back. */
export function tellDeskNews(context: Context, news: DeskNews): Step {
  const { conversation } = context;
  if (news.news === 'deskSaid') {
    return done({ ...conversation, desk: conversation.desk ?? { since: news.at } }, [{ type: 'say', text: news.text }]);
  }
  return conversation.desk ? backFromDesk(context) : done(conversation, []);
}

/** The assistant has the talk again. */
export function backFromDesk({ conversation, t }: Context): Step {
  return done({ ...conversation, desk: null }, [
    { type: 'say', text: t.person.givenBack, choices: [{ title: t.chips.myOrders, action: { do: 'order.list' } }] },
  ]);
}

/** The last lines of a talk with those of this turn: what a person reads before they answer. */
export function withLines(
  before: Conversation,
  event: Event,
  { replies, now }: { replies: readonly Reply[]; now: number },
) {
  const isSaid = event.type === 'utterance' || event.type === 'pictures' || event.type === 'location';
  const said = isSaid ? wordsOf({ conversation: before }, event) : null;
  const tapped = event.type === 'tap' ? titleOf(before, event) : null;
  const fresh = [
    ...((said ?? tapped) ? [lineOf('shopper', said ?? tapped ?? '', now)] : []),
    ...replies.map((reply) => lineOf('assistant', plainText(reply, before.locale).text, now)),
  ];
  return [...(before.told ?? []), ...fresh].slice(-linesKept);
}

function titleOf({ offered }: Conversation, event: Extract<Event, { type: 'tap' }>): string | null {
  const tapped = JSON.stringify(event.action);
  return offered.find(({ action }) => JSON.stringify(action) === tapped)?.title ?? null;
}
