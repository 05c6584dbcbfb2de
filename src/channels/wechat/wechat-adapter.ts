import { type Activity, BotAdapter, type ConversationReference, type ResourceResponse, TurnContext } from 'botbuilder';
import type { Clock } from '../../base/clock';
import type { ShopId } from '../../base/ids';
import type { Log } from '../../base/log';
import type { Random } from '../../base/random';
import type { ShortMemory } from '../../ports/short-memory';
import { openPush, type PushRequest } from './door/open-push';
import { idOf, type Push } from './door/push';
import { pushActivity } from './push-activity';
import type { Cause } from './say/allowance';
import { answerBody, nothingToSay } from './say/answer-xml';
import { meant } from './say/offers';
import { PassiveSlot } from './say/passive-slot';
import type { ShopperNotes } from './say/shopper-notes';
import type { Speaker } from './say/speaker';
import type { Consents } from './template/consents';
import { learnConsents } from './template/learn-consents';
import type { WechatAccount } from './wechat-account';

export interface WechatAdapterDeps {
  readonly shop: ShopId;
  readonly account: WechatAccount;
  readonly notes: ShopperNotes;
  readonly speaker: Speaker;
  readonly consents: Consents;
  readonly log: Log;
  readonly memory: ShortMemory;
  readonly clock: Clock;
  readonly random: Random;
  /** How long an answer may take; WeChat sends a push again after five seconds. */
  readonly answerWithinMs?: number | undefined;
}

export type Logic = (context: TurnContext) => Promise<void>;

interface Answering {
  readonly id: string;
  readonly cameAt: number;
  readonly logic: Logic;
}

export interface Answered {
  readonly body: string;
  /** To be called when the answer is on its way. */
  readonly written: () => void;
}

const answerMs = 4200;
/** With more shoppers than this waiting at once, whoever has waited so long gets their words as a message instead. */
const crowd = 8;
const patienceInCrowdMs = 450;
const rememberMs = 15 * 60_000;
const lookEveryMs = 100;
const wordsForMore = /^\s*(更多|more)\s*[。.！!]?\s*$/i;

/** A WeChat official account for any botbuilder bot. */
export class WechatAdapter extends BotAdapter {
  readonly #running = new Map<string, Promise<Answered>>();
  readonly #slots = new Map<string, PassiveSlot>();
  /** When more than a few were waiting at once, by the monotonic clock. */
  #lastCrowded = Number.NEGATIVE_INFINITY;

  constructor(private readonly deps: WechatAdapterDeps) {
    super();
  }

  /** Takes one push through the bot. Null when it is not WeChat's: nothing was done and nothing kept. */
  async process(request: PushRequest, logic: Logic): Promise<Answered | null> {
    const { account, clock, memory, shop } = this.deps;
    const opened = openPush(request, account, clock);
    if (!opened) return null;
    const { push, nonce } = opened;
    const keeping = { now: clock.now(), lastsMs: rememberMs };
    const used = await memory.writeNew(shop, `wechat:nonce:${nonce.value}`, nonce.content, keeping);
    if (used !== null && used !== nonce.content) return null;
    const id = idOf(push);
    const running =
      this.#running.get(id) ??
      this.#answer(push, { id, cameAt: request.cameAt, logic }).finally(() => this.#running.delete(id));
    this.#running.set(id, running);
    if (this.#running.size > crowd) this.#lastCrowded = performance.now();
    return running;
  }

  /** The bot's own words, whenever they come. */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const user = context.activity.conversation?.id ?? '';
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      const id = activity.id ?? this.deps.random.token(12);
      const replyTo = activity.replyToId ?? context.activity.id ?? null;
      const slot = this.#slotFor(user, replyTo);
      if (activity.type === 'typing') {
        if (this.#running.size <= crowd) await this.deps.speaker.typing(user);
      } else await this.deps.speaker.say(activity, { user, slot, replyTo, id: `${user}/${id}` });
      sent.push({ id });
    }
    return sent;
  }

  /** The shopper was erased. */
  async forget(user: string): Promise<void> {
    await this.deps.consents.forget(user);
    await this.deps.notes.forget(user);
  }

  override async continueConversation(reference: Partial<ConversationReference>, logic: Logic): Promise<void> {
    const event = { type: 'event', name: 'continueConversation' };
    const activity = TurnContext.applyConversationReference(event, reference, true);
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  override continueConversationAsync(_botAppId: unknown, reference: unknown, logic: unknown): Promise<void> {
    return this.continueConversation(reference as Partial<ConversationReference>, logic as Logic);
  }

  /** WeChat knows neither: what was said stays said. */
  override async updateActivity(): Promise<void> {
    throw new Error('WeChat cannot change what was said');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('WeChat cannot take back what was said');
  }

  #slotFor(user: string, id: string | null): PassiveSlot | null {
    const own = id === null ? undefined : this.#slots.get(id);
    return own ?? [...this.#slots.values()].find((slot) => slot.user === user && slot.isOpen) ?? null;
  }

  async #answer(push: Push, { id, cameAt, logic }: Answering): Promise<Answered> {
    const given = await this.#givenBefore(id);
    if (given !== null) return { body: given, written: () => undefined };
    const slot = new PassiveSlot(push.FromUserName, id);
    this.#slots.set(id, slot);
    const { speaker, answerWithinMs = answerMs } = this.deps;
    const waited = performance.now() - cameAt;
    const timers = [
      setTimeout(() => void speaker.close(slot), answerWithinMs - waited),
      setTimeout(() => this.#lastCrowded >= cameAt && void speaker.leaveForLater(slot), patienceInCrowdMs - waited),
    ];
    const written = () => {
      slot.wasWritten();
      this.#slots.delete(id);
    };
    try {
      await this.#hear(push, slot, logic);
      const body = await this.#bodyOf(push, slot);
      await this.#remember(`answer:${id}`, body);
      return { body, written };
    } catch (error) {
      slot.give({ kind: 'nothing' });
      written();
      throw error;
    } finally {
      for (const timer of timers) clearTimeout(timer);
    }
  }

  /** The same bytes as before; where another process is at it, its answer is waited for. */
  async #givenBefore(id: string): Promise<string | null> {
    const until = Date.now() + (this.deps.answerWithinMs ?? answerMs);
    while (true) {
      const { memory, shop, clock } = this.deps;
      const answer = await memory.read(shop, `wechat:answer:${id}`, clock.now());
      if (typeof answer === 'string') return answer;
      if ((await memory.read(shop, `wechat:heard:${id}`, clock.now())) === null) return null;
      if (Date.now() > until) return nothingToSay;
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  }

  #remember(name: string, value: string | true): Promise<void> {
    const { memory, shop, clock } = this.deps;
    return memory.write(shop, `wechat:${name}`, value, { now: clock.now(), lastsMs: rememberMs });
  }

  async #hear(push: Push, slot: PassiveSlot, logic: Logic): Promise<void> {
    const { notes, speaker } = this.deps;
    const cause = causeOf(push);
    const isText = push.kind === 'message' && push.MsgType === 'text';
    const word = isText ? { text: push.Content, menuId: push.bizmsgmenuid } : null;
    const offer = word ? meant(await notes.sheet(slot.user), word) : null;
    if (cause) {
      await notes.spoke(slot.user, cause);
      const toldMore = await speaker.sayWaiting(slot);
      if (toldMore && word && wordsForMore.test(word.text)) return this.#remember(`heard:${slot.id}`, true);
    }
    const context = new TurnContext(this, pushActivity(push, slot.id, offer));
    await this.runMiddleware(context, logic);
    await learnConsents(push, this.deps);
    await this.#remember(`heard:${slot.id}`, true);
    if (!cause) slot.give({ kind: 'nothing' });
    if (push.kind === 'message') await this.#passOn(slot);
  }

  /** While a person has the talk, WeChat takes each message to them only when it is answered so. */
  async #passOn(slot: PassiveSlot): Promise<void> {
    const { account, notes } = this.deps;
    if (account.humanAgents && (await notes.withPersonSince(slot.user)) !== null) slot.give({ kind: 'handOff' });
  }

  async #bodyOf(push: Push, slot: PassiveSlot): Promise<string> {
    const { account, random, clock } = this.deps;
    const answer = await slot.answer;
    const envelope = { to: push.FromUserName, from: push.ToUserName, at: Math.floor(clock.now() / 1000) };
    return answerBody(answer, envelope, { account, random });
  }
}

/** What lets the account speak; null for a push that no answer is expected to. */
function causeOf(push: Push): Cause | null {
  if (push.kind === 'message') return 'message';
  const speaks = push.kind === 'event' && ['subscribe', 'SCAN', 'CLICK'].includes(push.Event);
  return speaks ? 'event' : null;
}
