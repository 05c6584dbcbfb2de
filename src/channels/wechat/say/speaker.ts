import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Clock } from '../../../base/clock';
import { Fault } from '../../../base/fault';
import type { Log } from '../../../base/log';
import type { WechatApi } from '../api/wechat-api';
import { WechatApiError } from '../api/wechat-api-error';
import { type TemplateNews, templateNewsSchema } from '../template/template-news';
import type { Templates } from '../template/templates';
import { allowed, spent, usedUp } from './allowance';
import type { Bubble } from './bubble';
import { layOut } from './lay-out';
import { outlineOf } from './outline';
import type { PassiveSlot } from './passive-slot';
import type { Pictures } from './pictures';
import type { ShopperNotes } from './shopper-notes';
import { bytesOf, longestTextBytes, splitText } from './split-text';

export interface SpeakerDeps {
  readonly notes: ShopperNotes;
  readonly api: WechatApi;
  readonly pictures: Pictures;
  readonly templates: Templates;
  readonly clock: Clock;
  readonly log: Log;
  readonly humanAgents: boolean;
  /** Said under an answer that has more behind it. */
  readonly moreHint: string;
}

export interface Saying {
  readonly user: string;
  /** While WeChat waits for an answer. */
  readonly slot: PassiveSlot | null;
  /** The message that this answers. */
  readonly replyTo: string | null;
  /** Stable over retries. */
  readonly id: string;
}

/** One bubble of what is said. */
interface Part extends Saying {
  /** News that may go by a template when nothing else may be sent. */
  readonly news: TemplateNews | null;
}

/** How long what belongs to one answer may take to come, where only answers can be given. */
const settleMs = 300;
/** A picture is worth one of five messages only while enough are left for words. */
const leftForPicture = 3;

/** Says activities to shoppers: the first bubble as the answer that WeChat waits for, the rest as messages. */
export class Speaker {
  constructor(private readonly deps: SpeakerDeps) {}

  async say(activity: Partial<Activity>, saying: Saying): Promise<void> {
    const { notes, humanAgents } = this.deps;
    const outline = outlineOf(activity);
    if (humanAgents && (await this.#isForPerson(outline.handOff, saying))) return;
    const onlyAnswers = await notes.isPassiveOnly();
    const answers = saying.slot?.isOpen === true;
    const { bubbles, sheet } = layOut(outline, await notes.sheet(saying.user), !answers && !onlyAnswers);
    await notes.keepSheet(saying.user, sheet);
    const part = { ...saying, news: newsIn(activity) };
    if (onlyAnswers) return this.#collect(bubbles, part);
    for (const [index, bubble] of bubbles.entries())
      await this.#sayOnce(bubble, { ...part, id: `${saying.id}.${index}` });
    const [picture] = outline.pictures;
    if (picture && bubbles.length <= 1) await this.#show(picture, saying);
  }

  /** True when the answer hands the talk over. What the assistant says to a later message means that it has the talk again. */
  async #isForPerson(handOff: boolean, { user, slot, replyTo }: Saying): Promise<boolean> {
    const { notes } = this.deps;
    if (handOff) {
      await notes.withPerson(user, replyTo ?? '');
      return slot?.give({ kind: 'handOff' }) ?? false;
    }
    const since = await notes.withPersonSince(user);
    if (since !== null && replyTo !== null && since !== replyTo) await notes.backFromPerson(user);
    return false;
  }

  /** What waited for the shopper's next word comes first; true when there was something. */
  async sayWaiting(slot: PassiveSlot): Promise<boolean> {
    const { notes } = this.deps;
    const waiting = await notes.takeWaiting(slot.user);
    if (waiting.length === 0) return false;
    if (await notes.isPassiveOnly()) {
      slot.texts.push(...waiting);
      slot.settle(settleMs, () => void this.#answerCollected(slot));
      return true;
    }
    await this.#answer(slot, waiting);
    return true;
  }

  async typing(user: string): Promise<void> {
    const { notes, api, clock } = this.deps;
    if ((await notes.isPassiveOnly()) || allowed(await notes.allowance(user), clock.now()) === 0) return;
    await api.call('/cgi-bin/message/custom/typing', { touser: user, command: 'Typing' });
  }

  async #sayOnce(bubble: Bubble, saying: Part): Promise<void> {
    const { notes } = this.deps;
    if (await notes.wasSaid(saying.id)) return;
    const { slot } = saying;
    if (bubble.kind === 'text' && slot?.give({ kind: 'text', text: bubble.text })) await slot.written;
    else await this.#send(bubble, saying);
    await notes.said(saying.id);
  }

  async #send(bubble: Bubble, part: Part): Promise<void> {
    const { notes, clock } = this.deps;
    const { user, slot } = part;
    await slot?.written;
    const allowance = await notes.allowance(user);
    if (allowed(allowance, clock.now()) === 0) return this.#putOff(textsOf(bubble), part);
    const done = await this.#call(user, messageOf(bubble));
    if (done === 'sent') return notes.keepAllowance(user, spent(await notes.allowance(user), clock.now()));
    if (done === 'park') await notes.keepAllowance(user, usedUp);
    if (done === 'passiveOnly') await notes.passiveOnly();
    if (done !== 'gone') await this.#putOff(textsOf(bubble), part);
  }

  /** By a template where the account has one for it, else at the shopper's next word. */
  async #putOff(words: readonly string[], { news, user }: Part): Promise<void> {
    const { notes, templates } = this.deps;
    if (!news) return notes.wait(user, words);
    const toldAs = `${user}/${news.id}/template`;
    if (await notes.wasSaid(toldAs)) return;
    if (await templates.tell(news, user)) await notes.said(toldAs);
    else await notes.wait(user, words);
  }

  /** @throws Fault for what will go later, another error for what never will. */
  async #call(user: string, message: object): Promise<'sent' | 'park' | 'passiveOnly' | 'gone'> {
    try {
      await this.deps.api.call('/cgi-bin/message/custom/send', { touser: user, ...message });
      return 'sent';
    } catch (error) {
      if (!(error instanceof WechatApiError)) throw error;
      const { meaning, code } = error;
      if (meaning === 'park' || meaning === 'passiveOnly' || meaning === 'gone') return meaning;
      if (meaning === 'bug') throw error;
      if (meaning !== 'retry') this.deps.log.error('wechatAccountRefused', { code });
      throw new Fault('channelUnreachable', `WeChat took no message: ${code}`);
    }
  }

  async #show(url: string, { user, slot }: Saying): Promise<void> {
    const { notes, pictures, clock, log } = this.deps;
    if (allowed(await notes.allowance(user), clock.now()) < leftForPicture) return;
    try {
      const media_id = await pictures.idOf(url);
      await slot?.written;
      if (media_id && (await this.#call(user, { msgtype: 'image', image: { media_id } })) === 'sent') {
        await notes.keepAllowance(user, spent(await notes.allowance(user), clock.now()));
      }
    } catch (error) {
      // Its words were said: nothing is lost but a picture.
      log.warn('pictureNotShown', { error: String(error) });
    }
  }

  async #collect(bubbles: readonly Bubble[], part: Part): Promise<void> {
    const texts = bubbles.flatMap(textsOf);
    const { slot } = part;
    if (!slot?.isOpen) return this.#putOff(texts, part);
    slot.texts.push(...texts);
    slot.settle(settleMs, () => void this.#answerCollected(slot));
  }

  /** Also when WeChat will wait no longer. */
  #answerCollected(slot: PassiveSlot): Promise<void> {
    return this.#answer(slot, slot.texts.splice(0)).catch((error: unknown) => {
      this.deps.log.error('answerNotGiven', { error: String(error) });
      slot.give({ kind: 'nothing' });
    });
  }

  /** What is not said yet will be sent; where only answers can be given, the answer is waited for. */
  async leaveForLater(slot: PassiveSlot): Promise<void> {
    if (!(await this.deps.notes.isPassiveOnly())) slot.give({ kind: 'nothing' });
  }

  async close(slot: PassiveSlot): Promise<void> {
    if (slot.isOpen && slot.texts.length > 0) await this.#answerCollected(slot);
    slot.give({ kind: 'nothing' });
  }

  /** As much as one answer holds; the rest waits for the next word, and the shopper is told so. */
  async #answer(slot: PassiveSlot, texts: readonly string[]): Promise<void> {
    const { notes, moreHint } = this.deps;
    const { text, rest } = merged(texts, moreHint);
    await notes.wait(slot.user, rest);
    if (text !== '' && !slot.give({ kind: 'text', text })) await notes.wait(slot.user, [text]);
  }
}

const newsSchema = z.looseObject({ wechatNews: templateNewsSchema });

function newsIn({ channelData }: Partial<Activity>): TemplateNews | null {
  const parsed = newsSchema.safeParse(channelData);
  return parsed.success ? parsed.data.wechatNews : null;
}

/** @internal */
export function merged(
  texts: readonly string[],
  hint: string,
): { readonly text: string; readonly rest: readonly string[] } {
  const whole = texts.join('\n\n');
  if (bytesOf(whole) <= longestTextBytes) return { text: whole, rest: [] };
  const room = longestTextBytes - bytesOf(`\n\n${hint}`);
  let taken = 0;
  while (taken < texts.length && bytesOf(texts.slice(0, taken + 1).join('\n\n')) <= room) taken += 1;
  // A first one that fills an answer alone has no room for the hint.
  if (taken === 0) return { text: texts[0] ?? '', rest: texts.slice(1) };
  return { text: `${texts.slice(0, taken).join('\n\n')}\n\n${hint}`, rest: texts.slice(taken) };
}

/** The same with links, for an answer. */
function textsOf(bubble: Bubble): readonly string[] {
  if (bubble.kind === 'text') return [bubble.text];
  const link = ({ id, content }: { id: string; content: string }) =>
    `<a href="weixin://bizmsgmenu?msgmenucontent=${encodeURIComponent(content)}&msgmenuid=${id}">${content}</a>`;
  return splitText([bubble.head, ...bubble.items.map(link)].join('\n'));
}

function messageOf(bubble: Bubble): object {
  if (bubble.kind === 'text') return { msgtype: 'text', text: { content: bubble.text } };
  return {
    msgtype: 'msgmenu',
    msgmenu: { head_content: bubble.head, list: bubble.items.map((item) => ({ ...item })), tail_content: '' },
  };
}
