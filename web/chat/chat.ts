import { ok } from '../../src/base/result';
import { Access, type Session } from '../direct-line/access';
import { Alarm } from '../direct-line/alarm';
import { backoffMs } from '../direct-line/backoff';
import type { Batch, DirectLine } from '../direct-line/direct-line';
import type { Kept } from '../direct-line/kept';
import { Live, type LiveState } from '../direct-line/live';
import { Sender } from '../direct-line/sender';
import { type Unsent, UnsentShelf } from '../direct-line/unsent';
import { readActivity } from '../wire/activity';
import type { Action } from '../wire/reply';
import type { Json } from '../wire/shape';
import { type ChatState, emptyChat, isWaiting, withMessages, withoutUnsent, withUnsent } from './chat-state';
import { newMark } from './new-mark';

interface ChatOptions {
  readonly shop: string;
  readonly directLine: DirectLine;
  readonly kept: Kept;
  /** BCP 47 tag of the language that the page is in now. */
  readonly language: () => string;
}

const typingMs = 9_000;
/** A message that was taken and is not in the stream after so long: the line is dead without having said so. */
const echoMs = 6_000;

/** One shop's chat of this browser: what is shown, and everything the shopper can do. */
export class Chat {
  readonly #options: ChatOptions;
  readonly #access: Access;
  readonly #shelf: UnsentShelf;
  readonly #sender: Sender;
  readonly #listeners = new Set<() => void>();
  readonly #alarm = new Alarm();
  #state: ChatState = emptyChat;
  #live: Live | null = null;
  /** Counts conversations begun or entered: what an overtaken beginning brings is dropped. */
  #entered = 0;
  #typingEnds: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ChatOptions) {
    const { directLine, kept } = options;
    this.#options = options;
    this.#access = new Access(directLine, kept);
    this.#shelf = new UnsentShelf(kept);
    const listener = { sent: (mark: string) => this.#sent(mark), failed: (mark: string) => this.#mark(mark, 'failed') };
    this.#sender = new Sender({ directLine, access: this.#access, listener });
  }

  get state(): ChatState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Comes back to the browser's conversation, or begins one. */
  start() {
    const session = this.#access.current();
    if (session) this.#enter(session);
    else void this.#begin([]);
  }

  say(text: string) {
    this.#send(text, null);
  }

  /** False when it did not get through: the shopper still has it, to try again. */
  async sendPicture(picture: File, text: string): Promise<boolean> {
    const locale = this.#options.language();
    const activity = { type: 'message', text, locale, channelData: { clientActivityID: newMark() } };
    const session = await this.#access.usable();
    if (!session.ok) return false;
    const sent = await this.#options.directLine.upload(session.value, activity, picture);
    if (sent.ok) this.#showTyping();
    this.#live?.renew();
    return sent.ok;
  }

  /** What a button does; `title` is what the shopper is seen to have said. */
  tap(title: string, action: Action) {
    const conversation = this.#state.conversation;
    if (conversation === null) return;
    if (action.do === 'say' && typeof action.text === 'string') return this.say(action.text);
    const value: Json = action.do === 'post' ? (action.value ?? null) : { shoptalk: 1, conversation, action };
    this.#send(title, value);
  }

  retry(mark: string) {
    const message = this.#state.unsent.find((each) => each.mark === mark && each.state === 'failed');
    if (!message) return;
    this.#mark(mark, 'sending');
    this.#sender.send({ ...message, state: 'sending' });
    this.#live?.renew();
  }

  discard(mark: string) {
    this.#shelf.remove(mark);
    this.#set(withoutUnsent(this.#state, mark));
  }

  /** Leaves the conversation behind, in every tab. */
  startAnew() {
    this.#leave();
    this.#access.forget();
    this.#shelf.clear();
    void this.#begin([]);
  }

  /** Another tab has sent, been answered, or begun anew. */
  follow() {
    const session = this.#access.current();
    if (!session) return;
    if (session.conversation !== this.#state.conversation) {
      this.#leave();
      this.#enter(session);
      return;
    }
    const unsent = this.#shelf.of(session.conversation);
    this.#set(unsent.reduce(withUnsent, { ...this.#state, unsent: [] }));
  }

  /** The network is back, or the page is looked at again. */
  wake() {
    this.#live?.renew();
    this.#sender.wake();
    this.#alarm.ring();
  }

  lost() {
    this.#live?.renew();
    this.#set({ ...this.#state, line: 'offline' });
  }

  async #begin(carried: readonly Unsent[]): Promise<void> {
    this.#set({ ...emptyChat, shopName: this.#state.shopName, notice: this.#state.notice });
    this.#entered += 1;
    const turn = this.#entered;
    for (let attempt = 0; ; attempt += 1) {
      const grant = await this.#askIn();
      if (turn !== this.#entered) return;
      if (grant.ok) {
        this.#enter(this.#access.keep(grant.value));
        for (const { text } of carried) this.say(text);
        return;
      }
      const { kind } = grant.error;
      if (kind === 'refused' || kind === 'signedOff') return this.#set({ ...this.#state, closed: true });
      this.#set({ ...this.#state, line: 'offline' });
      const asked = kind === 'busy' ? (grant.error.afterMs ?? 0) : 0;
      await this.#alarm.wait(Math.max(asked, backoffMs(attempt, Math.random())));
      if (turn !== this.#entered) return;
    }
  }

  /** A new conversation, by a new token. */
  async #askIn() {
    const { directLine, shop, language } = this.#options;
    const token = await directLine.generate(shop);
    if (!token.ok) return token;
    const grant = await directLine.start(token.value.token, language());
    if (!grant.ok) return grant;
    return ok({ ...grant.value, resume: grant.value.resume ?? token.value.resume });
  }

  #enter({ conversation }: Session) {
    this.#entered += 1;
    const unsent = this.#shelf.of(conversation);
    const { shopName, notice } = this.#state;
    this.#set({ ...emptyChat, conversation, unsent, shopName, notice });
    for (const message of unsent) if (message.state !== 'failed') this.#sender.send(message);
    const listener = {
      batch: (batch: Batch) => this.#take(batch),
      state: (line: LiveState) => this.#set({ ...this.#state, line }),
      signedOff: () => this.#expire(conversation),
    };
    this.#live = new Live({ directLine: this.#options.directLine, access: this.#access, listener });
    void this.#live.run();
  }

  #leave() {
    this.#live?.stop();
    this.#live = null;
    this.#sender.stop();
    this.#set({ ...this.#state, notice: null });
  }

  /** The old conversation is closed to us. Words are taken along into the new one; old buttons mean nothing there. */
  #expire(conversation: string) {
    const words = this.#shelf.of(conversation).filter(({ value, state }) => value === null && state !== 'sent');
    this.#leave();
    this.#access.forget();
    this.#shelf.clear();
    this.#set({ ...this.#state, notice: 'expired' });
    void this.#begin(words);
  }

  #send(text: string, value: Json) {
    const conversation = this.#state.conversation;
    if (conversation === null || text.trim() === '') return;
    const locale = this.#options.language();
    const message: Unsent = { mark: newMark(), conversation, text, value, locale, at: Date.now(), state: 'sending' };
    this.#shelf.put(message);
    this.#set(withUnsent({ ...this.#state, lastSaid: message.mark }, message));
    this.#sender.send(message);
  }

  #take(batch: Batch) {
    const heard = batch.activities.map(readActivity);
    const messages = heard.flatMap((each) => (each.kind === 'message' ? [each.message] : []));
    for (const { mark } of messages) if (mark !== null) this.#shelf.remove(mark);
    this.#set(withMessages(this.#state, messages));
    if (heard.at(-1)?.kind === 'typing') this.#showTyping();
  }

  #sent(mark: string) {
    this.#mark(mark, 'sent');
    if (isWaiting(this.#state)) this.#showTyping();
    setTimeout(() => {
      if (this.#state.unsent.some((each) => each.mark === mark && each.state === 'sent')) this.#live?.renew();
    }, echoMs);
  }

  #mark(mark: string, state: Unsent['state']) {
    const message = this.#state.unsent.find((each) => each.mark === mark);
    if (!message) return;
    this.#shelf.put({ ...message, state });
    this.#set(withUnsent(this.#state, { ...message, state }));
  }

  #showTyping() {
    clearTimeout(this.#typingEnds);
    this.#set({ ...this.#state, typing: true });
    this.#typingEnds = setTimeout(() => this.#set({ ...this.#state, typing: false }), typingMs);
  }

  #set(state: ChatState) {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
