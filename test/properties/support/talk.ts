import { ConversationId } from '../../../src/base/ids';
import { topFrame } from '../../../src/dialogs/context';
import { type Conversation, newConversation } from '../../../src/dialogs/conversation';
import { decide } from '../../../src/dialogs/decide';
import type { Effect } from '../../../src/dialogs/effect';
import type { Event } from '../../../src/dialogs/event';
import { expectationOf } from '../../../src/dialogs/frames';
import type { Done, ReadName } from '../../../src/dialogs/step';
import { type Choice, numberedChoices, type Reply } from '../../../src/replies/reply';
import { now, type ShopWorld, shopper } from './shop-world';
import { fittingAnswer, type Move } from './talk-arbitraries';

/** One decided event: before, after, and everything that was said and asked. */
export interface Decided {
  readonly before: Conversation;
  readonly event: Event;
  readonly end: Done;
  readonly reads: readonly ReadName[];
}

/** Far more than any dialog asks; a ring of reads ends here. */
const ring = 50;
/** An order leads to its payment; nothing leads further. */
const longestChain = 3;

/** A chat that is decided event by event, its effects carried out in a shop in memory as the pipeline would. */
export class Talk {
  conversation: Conversation;
  private readonly shown: Choice[] = [];
  private latest: readonly Choice[] = [];
  private events = 0;

  constructor(private readonly world: ShopWorld) {
    const id = ConversationId('c');
    this.conversation = newConversation({ shop: world.profile.id, id, shopper, locale: 'zh' });
  }

  /** Everything that one move leads to. */
  play(move: Move): readonly Decided[] {
    if (move.move === 'happening') {
      this.world.happen(move.what);
      return [];
    }
    const event = this.eventOf(move);
    return event ? this.take(event) : [];
  }

  /** One event and everything that it leads to. */
  take(event: Event): readonly Decided[] {
    const decided = [this.decide(event)];
    let effect = decided[0]?.end.effect ?? null;
    while (effect && decided.length <= longestChain) {
      const outcome = this.world.carryOut(effect);
      const next = this.decide({ id: this.nextId(), type: 'outcome', outcome });
      decided.push(next);
      effect = next.end.effect;
    }
    if (effect) throw new Error(`effects without an end, the last one ${effect.effect}`);
    return decided;
  }

  private decide(event: Event): Decided {
    const before = this.conversation;
    const reads: ReadName[] = [];
    let { step } = decide(before, event, { profile: this.world.profile, now });
    while (step.kind === 'ask') {
      reads.push(step.read);
      if (reads.length > ring) throw new Error(`a ring of reads: ${reads.join(', ')}`);
      step = this.world.answer(step);
    }
    const choices = step.replies.flatMap(choicesOf);
    this.shown.push(...choices);
    if (step.replies.length > 0) this.latest = choices;
    // What the store gives back at the next turn.
    this.conversation = JSON.parse(JSON.stringify(step.next));
    return { before, event, end: step, reads };
  }

  nextId(): string {
    this.events += 1;
    return `m${this.events}`;
  }

  private eventOf(move: Exclude<Move, { move: 'happening' }>): Event | null {
    const id = this.nextId();
    switch (move.move) {
      case 'say':
        return { id, type: 'utterance', said: move.said, further: move.further, truncated: move.truncated };
      case 'answer':
        return { id, type: 'utterance', said: this.answering(move), further: [], truncated: false };
      case 'tapShown':
        return tapOn(id, this.latest, move.place);
      case 'tapOld':
        return tapOn(id, this.shown, move.place);
      case 'tap':
        return move.action.do === 'say' ? null : { id, type: 'tap', action: move.action };
      case 'news':
        return { id, type: 'news', news: move.news };
      case 'unreadable':
        return { id, type: 'unreadable', what: move.what };
      default:
        return { id, type: move.move };
    }
  }

  private answering({ said, answers }: Extract<Move, { move: 'answer' }>) {
    const frame = topFrame(this.conversation);
    const expectation = frame && expectationOf(frame);
    const choices = expectation?.expects === 'choice' ? expectation.titles.length : 0;
    const answer = fittingAnswer(expectation?.expects, choices, answers);
    return { ...said, understanding: { ...said.understanding, answer } };
  }
}

function tapOn(id: string, choices: readonly Choice[], place: number): Event | null {
  const choice = choices[place % Math.max(1, choices.length)];
  return !choice || choice.action.do === 'say' ? null : { id, type: 'tap', action: choice.action };
}

/** Everything in a reply that can be tapped. */
export function choicesOf(reply: Reply): readonly Choice[] {
  const many = reply.type === 'products' || reply.type === 'comparison' ? reply.cards : [];
  const cards = reply.type === 'product' ? [reply.card] : many;
  return [...numberedChoices(reply), ...cards.flatMap(({ buttons }) => buttons)];
}

/** Whether this effect takes something away or orders it, so that it needs a yes. */
export const needsYes = (effect: Effect): boolean =>
  effect.effect === 'placeOrder' ||
  effect.effect === 'openCase' ||
  (effect.effect === 'changeCart' && effect.changes.some(({ op }) => op === 'clear'));
