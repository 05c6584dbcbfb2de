import type { Locale } from '../../../src/base/locale';
import type { Demand } from '../../../src/commerce/demand';
import { topFrame } from '../../../src/dialogs/context';
import type { Effect } from '../../../src/dialogs/effect';
import type { Event } from '../../../src/dialogs/event';
import type { ServiceFrame } from '../../../src/dialogs/frame';
import { expectationOf } from '../../../src/dialogs/frames';
import { plainText } from '../../../src/replies/plain-text';
import type { ShopServices } from '../../../src/turn/shop-services';
import { now } from '../support/shop-world';
import { type Decided, Talk } from '../support/talk';
import type { Answer, Both, Script } from './scripts';
import { dropPrices, type Stage, serviceShop } from './service-shop';

export type Hear = ShopServices['hear'];

/** A shopper in the middle of something after an order, understood by the trained model. */
export class ServiceTalk {
  private readonly talk: Talk;
  private readonly world: ReturnType<typeof serviceShop>;
  readonly effects: Effect[] = [];
  /** The texts of the latest turn. */
  said: readonly string[] = [];
  /** Whether the latest turn ended with the open question. */
  asked = false;

  constructor(
    private readonly hear: Hear,
    public locale: Locale,
    stage: Stage,
  ) {
    this.world = serviceShop(stage);
    this.talk = new Talk(this.world);
    this.talk.conversation = { ...this.talk.conversation, locale };
  }

  get frame(): ServiceFrame | null {
    const frame = topFrame(this.talk.conversation);
    return frame?.dialog === 'service' ? frame : null;
  }

  /** Also where it waits in silence. */
  get open(): ServiceFrame | null {
    return this.talk.conversation.frames.find((frame) => frame.dialog === 'service') ?? null;
  }

  get dialogs(): readonly string[] {
    return this.talk.conversation.frames.map(({ dialog }) => dialog);
  }

  get language(): Locale {
    return this.talk.conversation.locale;
  }

  /** What was demanded with a yes, or null. */
  get demand(): Demand | null {
    const opened = this.effects.findLast((effect) => effect.effect === 'openCase');
    return opened?.effect === 'openCase' ? opened.demand : null;
  }

  say(text: Both): void {
    const words = text[this.locale];
    const frame = topFrame(this.talk.conversation);
    const expectation = frame && expectationOf(frame);
    const { said, further } = this.hear(words, { locale: this.locale, expectation, now });
    this.take({ id: this.talk.nextId(), type: 'utterance', said, further, truncated: false });
  }

  answer(answer: Answer): void {
    if ('say' in answer) this.say(answer.say);
    else if ('tap' in answer) this.tap(answer.tap);
    else this.take({ id: this.talk.nextId(), type: 'pictures', urls: [answer.picture] });
  }

  private tap(value: string): void {
    const offers = this.frame?.slots.offers ?? [];
    const offered = offers.find(({ id }) => id === value) ?? offers[0];
    const action = { do: 'answer', question: 'service', value: offered?.id ?? value } as const;
    this.take({ id: this.talk.nextId(), type: 'tap', action });
  }

  confirm(): void {
    const token = this.frame?.slots.token;
    if (!token) throw new Error(`nothing to say yes to: ${this.frame?.state} ${this.said.join(' | ')}`);
    this.take({ id: this.talk.nextId(), type: 'tap', action: { do: 'confirm', token } });
  }

  private take(event: Event): void {
    const decided = this.talk.take(event);
    this.effects.push(...decided.flatMap(({ end }) => (end.effect ? [end.effect] : [])));
    this.said = decided.flatMap((each) => textsOf(each, this.language));
    this.asked = decided.at(-1)?.end.asked ?? false;
  }

  /** Says what is wanted and answers up to the question of this slot, or up to the summary. */
  goTo(script: Script, slot: ServiceFrame['state']): void {
    if (script.name.startsWith('priceDrop')) dropPrices(this.world);
    this.say(script.opening);
    for (const each of script.slots) {
      if (each.state === slot) break;
      this.answer(each.answer);
    }
    if (this.frame?.state !== slot)
      throw new Error(`${this.frame?.state} instead of ${slot}: ${this.said.join(' | ')}`);
  }

  /** Answers whatever is open until it is done. */
  finish(script: Script): void {
    for (let left = script.slots.length + 3; left > 0 && this.frame; left -= 1) {
      const { state } = this.frame;
      const slot = script.slots.find((each) => each.state === state);
      if (state === 'confirm') this.confirm();
      else if (slot) this.answer(slot.answer);
      else this.answer({ tap: '' });
    }
  }
}

const textsOf = ({ end }: Decided, locale: Locale): readonly string[] =>
  end.replies.map((reply) => plainText(reply, locale).text);
