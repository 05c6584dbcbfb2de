import type { Bubble } from './account';
import type { Consent, Consents } from './consents';
import type { Pushed } from './push';
import type { Fields } from './xml-form';

export interface PhoneDeps {
  readonly openId: string;
  readonly push: (fields: Fields) => Promise<Pushed>;
  readonly consents: Consents;
  readonly shown: () => readonly Bubble[];
}

/** A shopper's phone with one official account open on it. */
export class Phone {
  readonly #deps: PhoneDeps;
  /** Messages and taps of the shopper's own. */
  spoken = 0;

  constructor(deps: PhoneDeps) {
    this.#deps = deps;
  }

  get openId(): string {
    return this.#deps.openId;
  }

  /** Everything the account has shown, oldest first. */
  get shown(): readonly Bubble[] {
    return this.#deps.shown();
  }

  say(text: string): Promise<Pushed> {
    return this.#speak({ MsgType: 'text', Content: text });
  }

  /** Taps a choice by its words: of a menu message, or a link that sends its words. @throws Error when none has them. */
  tap(words: string): Promise<Pushed> {
    for (const bubble of [...this.shown].reverse()) {
      const found = choiceOf(bubble, words);
      if (found) return this.#speak({ MsgType: 'text', Content: found.content, bizmsgmenuid: found.id });
    }
    throw new Error(`no choice says ${words}`);
  }

  picture(url: string, mediaId: string): Promise<Pushed> {
    return this.#speak({ MsgType: 'image', PicUrl: url, MediaId: mediaId });
  }

  /** `recognition` is empty where the account has not switched it on. */
  voice(mediaId: string, recognition: string): Promise<Pushed> {
    return this.#speak({ MsgType: 'voice', MediaId: mediaId, Format: 'amr', Recognition: recognition });
  }

  location(latitude: number, longitude: number, label: string): Promise<Pushed> {
    const place = { Location_X: String(latitude), Location_Y: String(longitude), Scale: 15, Label: label };
    return this.#speak({ MsgType: 'location', ...place });
  }

  /** Follows the account; by a code with a scene where one was scanned. */
  follow(scene?: string): Promise<Pushed> {
    const scanned = scene === undefined ? {} : { EventKey: `qrscene_${scene}`, Ticket: `ticket-${scene}` };
    return this.#deps.push({ MsgType: 'event', Event: 'subscribe', ...scanned });
  }

  unfollow(): Promise<Pushed> {
    return this.#deps.push({ MsgType: 'event', Event: 'unsubscribe', EventKey: '' });
  }

  /** Scans a code with a scene as somebody who follows already. */
  scan(scene: string): Promise<Pushed> {
    return this.#deps.push({ MsgType: 'event', Event: 'SCAN', EventKey: scene, Ticket: `ticket-${scene}` });
  }

  /** Taps an entry of the account's menu. */
  click(key: string): Promise<Pushed> {
    this.spoken += 1;
    return this.#deps.push({ MsgType: 'event', Event: 'CLICK', EventKey: key });
  }

  /** Answers the question that a page's subscribe button brings up: each template with a yes or a no. */
  async answerSubscribe(answers: Readonly<Record<string, Consent>>): Promise<Pushed> {
    const { openId, consents, push } = this.#deps;
    for (const [template, answer] of Object.entries(answers)) consents.answer(openId, template, answer);
    return push({
      ...event('subscribe_msg_popup_event'),
      SubscribeMsgPopupEvent: { List: listOf(answers, { PopupScene: '1' }) },
    });
  }

  /** Takes consent to a template back in the account's settings. */
  async switchOff(template: string): Promise<Pushed> {
    const { openId, consents, push } = this.#deps;
    consents.withdraw(openId, template);
    return push({
      ...event('subscribe_msg_change_event'),
      SubscribeMsgChangeEvent: { List: listOf({ [template]: 'reject' }) },
    });
  }

  /** A person of the account's customer service ends the session. */
  closeSession(): Promise<Pushed> {
    const ended = { KfAccount: 'kf2001@gh_1', CloseType: 'KF' };
    return this.#deps.push({ MsgType: 'event', Event: 'kf_close_session', ...ended });
  }

  #speak(fields: Fields): Promise<Pushed> {
    this.spoken += 1;
    return this.#deps.push(fields);
  }
}

const event = (name: string): Fields => ({ MsgType: 'event', Event: name });

const listOf = (answers: Readonly<Record<string, Consent>>, more: Fields = {}): readonly Fields[] =>
  Object.entries(answers).map(([TemplateId, answer]) => ({ TemplateId, SubscribeStatusString: answer, ...more }));

interface Tapped {
  readonly id: string;
  readonly content: string;
}

const anchor = /<a href="weixin:\/\/bizmsgmenu\?msgmenucontent=([^&"]*)&(?:amp;)?msgmenuid=([^"]*)">([^<]*)<\/a>/g;

function choiceOf(bubble: Bubble, words: string): Tapped | null {
  if (bubble.type === 'menu') return bubble.list.find(({ content }) => content === words) ?? null;
  if (bubble.type !== 'text') return null;
  for (const [, content = '', id = '', said] of bubble.text.matchAll(anchor)) {
    if (said === words) return { id: decodeURIComponent(id), content: decodeURIComponent(content) };
  }
  return null;
}
