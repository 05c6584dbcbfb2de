import { numberedChoices, type Reply } from '../replies/reply';
import { texts } from '../replies/texts';
import { afterOutcome } from './after-outcome';
import { stale, tapped } from './by-action';
import { type Context, contextOf, topFrame, type World } from './context';
import type { Conversation } from './conversation';
import type { Event, News, Said } from './event';
import { askFrameAgain } from './frames';
import { hearLocation } from './hear-location';
import { hearsNews } from './hear-news';
import { isOfOrder } from './hear-tasks';
import { tellLinked } from './link-account';
import { asksByPicture, findByPicture } from './look-alike';
import { follow } from './membership';
import { tellNews } from './pay-order';
import { refuses } from './refused-goods';
import { type Route, route } from './route';
import { takePhotos } from './service/answer-service';
import { welcome } from './small-talk';
import { afterwards, type Done, done, type Step } from './step';
import { hearForDesk, isDeskNews, tellDeskNews, withLines } from './talk-to-person';
import { choicesToTake, offersToTake } from './which-product';

export interface Decision {
  readonly step: Step;
  /** How a message was taken; null for everything else. */
  readonly route: Route | null;
}

/** The next state, the replies, at most one question to the world and at most one effect. Pure. */
export function decide(conversation: Conversation, event: Event, world: World): Decision {
  const before = forgetsMoment(conversation, event);
  const { step, route: taken } = react(before, event, world);
  const whole = afterwards(step, (first) =>
    afterwards(hearWaiting(keepsToTake(first, conversation, { event, route: taken }), event, world), (end) =>
      afterwards(askOpenQuestion(end, event, world), (last) =>
        remember(before, event, { end: hearsNews(last, world.profile), now: world.now }),
      ),
    ),
  );
  return { step: whole, route: taken };
}

/** What only holds until the next event or message: that it ends here, what a yes would mean, what was unclear. The language follows the message. */
function forgetsMoment({ erased: _, ...conversation }: Conversation, event: Event): Conversation {
  if (event.type === 'tap') return { ...conversation, waiting: [] };
  if (event.type !== 'utterance') return conversation;
  return { ...conversation, locale: event.said.understanding.locale, waiting: event.further };
}

/** Goods that were named beside others, and come once those are in the cart. */
const isToTake = ({ task }: Said): boolean => task === 'cart.add';

/** They go on waiting while those before them are chosen; when the talk turns to something else, they are said to be left. */
function keepsToTake(
  end: Done,
  before: Conversation,
  { event, route: taken }: { readonly event: Event; readonly route: Route | null },
): Done {
  const kept = before.waiting.filter(
    (each) => isToTake(each) && !(event.type === 'utterance' && refuses(event.said, each)),
  );
  if (kept.length === 0 || (event.type !== 'utterance' && event.type !== 'tap')) return end;
  const isOpen = end.effect?.effect === 'changeCart' || asksWhichToTake(end) || asksWhichAgain(end, event);
  if (isOpen) return { ...end, next: { ...end.next, waiting: [...end.next.waiting, ...kept] } };
  if (taken === 'repair') return end;
  const { cart, list } = texts[end.next.locale];
  const text = cart.leftOut(list(kept.map(({ understanding }) => understanding.text.trim())));
  return { ...end, replies: [{ type: 'say', text }, ...end.replies] };
}

/** Whether the question is open which product, or which variant of it, goes into the cart. */
const asksWhichToTake = ({ asked, next: { frames, paused }, replies }: Done): boolean =>
  asked ||
  offersToTake(replies.flatMap(numberedChoices)) ||
  (!paused && frames.some(({ dialog }) => dialog === 'chooseVariant'));

function react(conversation: Conversation, event: Event, world: World): Decision {
  const said = event.type === 'utterance' ? event.said : null;
  const context = contextOf(conversation, world, event.id, said);
  const { t } = context;
  const forDesk = hearForDesk(context, event);
  if (forDesk) return { step: forDesk, route: null };
  switch (event.type) {
    case 'joined':
      return { step: begin(context, event.follows === true), route: null };
    case 'utterance': {
      const routed = withPictures(context, route(context), event.pictures);
      return event.truncated ? { ...routed, step: withLead(routed.step, t.repairs.tooLong) } : routed;
    }
    case 'tap':
      return { step: tapped(context, event.action), route: null };
    case 'foreignTap':
      return { step: withText(conversation, t.repairs.foreignButton), route: null };
    case 'location':
      return { step: hearLocation(contextOf(conversation, world, event.id, event.said), event.at), route: null };
    case 'pictures': {
      const frame = topFrame(conversation);
      const taken = frame?.dialog === 'service' ? takePhotos(context, frame, event.urls) : null;
      return { step: taken ?? findByPicture(context, event.urls), route: null };
    }
    case 'unreadable':
      return {
        step: event.what === 'button' ? stale(context) : withText(conversation, t.repairs[event.what]),
        route: null,
      };
    case 'outcome':
      return { step: afterOutcome(context, event.outcome), route: null };
    case 'news':
      return { step: tellAnyNews(context, event.news), route: null };
  }
}

/**
 * The words go first; an after-sales wish that they leave open, or have opened, then has the pictures beside them as its photos. Words
 * that say nothing without the picture ("do you have this?") ask for what is on it.
 */
function withPictures(context: Context, routed: Decision, urls: readonly string[] | undefined): Decision {
  if (!urls) return routed;
  const step = afterwards(routed.step, (end) => {
    const frame = topFrame(end.next);
    if (end.effect) return end;
    if (frame?.dialog !== 'service')
      return asksByPicture(context, routed.route) ? findByPicture({ ...context, said: null }, urls) : end;
    return takePhotos({ ...context, conversation: end.next, said: null }, frame, urls) ?? end;
  });
  return { ...routed, step };
}

function begin(context: Context, follows: boolean): Step {
  const { conversation } = context;
  const step = conversation.last.length > 0 ? done(conversation, []) : welcome(context);
  return follows ? afterwards(step, (greeting) => follow(context, greeting)) : step;
}

function tellAnyNews(context: Context, news: News): Step {
  if (news.news === 'accountLinked') return tellLinked(context);
  return isDeskNews(news) ? tellDeskNews(context, news) : tellNews(context, news);
}

const withText = (conversation: Conversation, text: string): Step => done(conversation, [{ type: 'say', text }]);

const withLead = (step: Step, text: string): Step =>
  afterwards(step, (end) => ({ ...end, replies: [{ type: 'say', text }, ...end.replies] }));

/** What waited for the proof of who asks, then the further wishes of a message, one after the other; an effect's outcome comes before the next of them. */
function hearWaiting(given: Done, event: Event, world: World): Step {
  const { resumes } = given.next;
  if (!resumes) return hearFurther(given, event, world);
  const context = contextOf({ ...given.next, resumes: null }, world, event.id, null);
  return afterwards(tapped(context, resumes), (end) =>
    hearFurther({ ...end, replies: [...given.replies, ...end.replies] }, event, world),
  );
}

function hearFurther(end: Done, event: Event, world: World): Step {
  const [said, ...waiting] = end.next.waiting;
  if (said && isToTake(said) && end.effect) return takeAlong(end, event, world);
  if (!said || end.effect) return takeUpLater(end, event, world);
  if (isToTake(said) && (asksWhichToTake(end) || asksWhichAgain(end, event))) return end;
  if (mustWait(end.next, said)) {
    const later = [...(end.next.later ?? []), said];
    return hearFurther({ ...end, next: { ...end.next, waiting, later } }, event, world);
  }
  const context = contextOf({ ...end.next, waiting }, world, event.id, said);
  return afterwards(route(context).step, (next) => {
    const isSame = JSON.stringify(next.replies) === JSON.stringify(end.replies);
    // What is asked about the goods that follow has the numbers from one on; of several lists the last can be changed.
    const isOfGoods = isToTake(said) || said.task === 'product.search';
    const before = isOfGoods && next.replies.length > 0 ? { ...end, replies: withoutChoices(end.replies) } : end;
    const both = joined(before, next);
    const replies = isSame ? next.replies : both;
    return hearFurther({ ...next, replies, asked: end.asked || next.asked }, event, world);
  });
}

/** Goods that go into the cart without a question go with those before them; others come when these are in it. */
function takeAlong(end: Done, event: Event, world: World): Step {
  const [said = null, ...waiting] = end.next.waiting;
  const { effect } = end;
  if (effect?.effect !== 'changeCart' || end.asked) return end;
  const context = contextOf({ ...end.next, waiting }, world, event.id, said);
  return afterwards(route(context).step, (next) => {
    if (next.effect?.effect !== 'changeCart' || next.asked || next.replies.length > 0) return end;
    const changes = [...effect.changes, ...next.effect.changes];
    return hearFurther({ ...next, replies: end.replies, effect: { effect: 'changeCart', changes } }, event, world);
  });
}

/** A question that is put again stands once, and last. */
function joined(end: Done, next: Done): readonly Reply[] {
  if (!end.asked) return [...end.replies, ...next.replies];
  const [before, after] = [topFrame(end.next), topFrame(next.next)];
  if (!next.asked || before?.dialog !== after?.dialog) return [...next.replies, ...end.replies];
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  return isSame ? end.replies : [...end.replies.slice(0, -1), ...next.replies];
}

/** One order is settled after the other: each is shown and answered for itself. */
const mustWait = ({ frames }: Conversation, said: Said): boolean => settles({ frames }) && isOfOrder(said);

const settles = ({ frames }: Pick<Conversation, 'frames'>): boolean =>
  frames.some(({ dialog }) => dialog === 'service');

function takeUpLater(end: Done, event: Event, world: World): Step {
  const [said, ...later] = end.next.later ?? [];
  if (!said || end.effect || end.asked || end.next.desk || settles(end.next)) return end;
  return hearFurther({ ...end, next: { ...end.next, waiting: [said], later } }, event, world);
}

/** A question that still stands open is put again after whatever came between; one that lapses gives way to the one below. */
function askOpenQuestion(end: Done, event: Event, world: World): Step {
  if (end.asked || end.effect || end.next.desk || event.type === 'news' || event.type === 'joined') return end;
  const frame = topFrame(end.next);
  if (!frame) return askWhichAgain(end, event);
  const context = contextOf(end.next, world, event.id, null);
  return afterwards(askFrameAgain(context, frame), (again) => {
    const put = { ...again, replies: [...withoutChoices(end.replies), ...again.replies] };
    const lapsed = !again.asked && again.next.frames.length < end.next.frames.length;
    return lapsed ? askOpenQuestion(put, event, world) : put;
  });
}

/** "How much is delivery?" while it is open which of the goods to take: answered, and asked again. */
function askWhichAgain(end: Done, event: Event): Done {
  if (!asksWhichAgain(end, event)) return end;
  const choices = choicesToTake(end.next.offered);
  const text = texts[end.next.locale].product.which;
  const before = withoutChoices(end.replies).filter((reply) => reply.type !== 'say' || reply.text !== text);
  return { ...end, replies: [...before, { type: 'say', text, choices }] };
}

const asksWhichAgain = ({ effect, asked, next, replies }: Done, event: Event): boolean =>
  event.type === 'utterance' &&
  !effect &&
  !asked &&
  next.frames.length === 0 &&
  offersToTake(next.offered) &&
  replies.length > 0 &&
  replies.every(({ type }) => type === 'say') &&
  !offersToTake(replies.flatMap(numberedChoices));

/** While a question is open, its own chips are the ones to tap. */
const withoutChoices = (replies: readonly Reply[]): readonly Reply[] =>
  replies.map((reply) => {
    if (reply.type === 'say') return { type: 'say', text: reply.text };
    return reply.type === 'cart' || reply.type === 'products' ? { ...reply, choices: [] } : reply;
  });

/** What the next message may refer to: the numbered choices, the replies to be repeated; a message understood ends the misses. */
function remember(
  before: Conversation,
  event: Event,
  { end, now }: { readonly end: Done; readonly now: number },
): Done {
  const isMessage = event.type === 'utterance' || event.type === 'tap';
  const missed = end.next.misses > before.misses;
  const next: Conversation = {
    ...end.next,
    misses: missed || !isMessage ? end.next.misses : 0,
    suggested: isMessage && end.next.suggested === before.suggested ? null : end.next.suggested,
    unclear: isMessage && end.next.unclear === before.unclear ? null : end.next.unclear,
    told: withLines({ ...end.next, offered: before.offered }, event, { replies: end.replies, now }),
    ...(end.replies.length > 0 ? { offered: end.replies.flatMap(numberedChoices), last: end.replies } : {}),
  };
  return { ...end, next };
}

/** The sentence for a fault, in the language of the conversation. */
export const troubleReply = (conversation: Conversation): Reply => ({
  type: 'say',
  text: texts[conversation.locale].repairs.trouble,
});

/** The sentence for what was set aside: a message changed nothing, of a step nobody knows. */
export const parkedReply = ({ locale }: Conversation, what: 'message' | 'step'): Reply => ({
  type: 'say',
  text: texts[locale].repairs[what === 'message' ? 'parked' : 'parkedStep'],
});
