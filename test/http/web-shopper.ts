import type { Locale } from '../../src/base/locale';
import type { Action } from '../../src/replies/action';
import { plainText } from '../../src/replies/plain-text';
import type { Choice, Reply } from '../../src/replies/reply';
import { choicesAndButtons } from '../support/chat-harness';
import type { TestApp } from '../support/start-test-app';
import { type Answer, type Chat, directLineClient } from './direct-line-client';

type Client = ReturnType<typeof directLineClient>;

/** Somebody on the shop's page, seen through Direct Line alone. */
export class WebShopper {
  private heard = 0;

  private constructor(
    private readonly test: TestApp,
    readonly client: Client,
    readonly chat: Chat,
    readonly locale: Locale,
  ) {}

  static async open(test: TestApp, locale: Locale): Promise<WebShopper> {
    const client = directLineClient(test.url);
    const chat = await client.start(languageOf(locale));
    return new WebShopper(test, client, chat, locale);
  }

  /** What the server answers to an activity as it is. */
  post(activity: unknown, token = this.chat.token): Promise<Answer> {
    return this.client.post(`${this.chat.path}/activities`, activity, token, languageOf(this.locale));
  }

  async send(activity: unknown): Promise<readonly Reply[]> {
    const { status, body } = await this.post(activity);
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return this.settled();
  }

  say = (text: string): Promise<readonly Reply[]> => this.send({ type: 'message', text });

  tapAction = (action: Action, conversation = this.chat.id): Promise<readonly Reply[]> =>
    this.send({ type: 'message', text: '', value: { shoptalk: 1, conversation, action } });

  async tap(choice: Choice | undefined): Promise<readonly Reply[]> {
    if (!choice) throw new Error('there is nothing to tap');
    return this.tapAction(choice.action);
  }

  /** The cart as the shopper sees it: each line's words and number. */
  async cart(): Promise<readonly string[]> {
    const replies = await this.tapAction({ do: 'cart.view' });
    return replies.flatMap((reply) =>
      reply.type === 'cart' ? reply.lines.map(({ title, quantity }) => `${quantity} ${title}`) : [],
    );
  }

  /** The replies that came since the last look, when every turn that runs has ended. */
  async settled(): Promise<readonly Reply[]> {
    await this.test.app.pipeline.idle();
    return this.news();
  }

  async news(): Promise<readonly Reply[]> {
    const { body } = await this.client.get(`${this.chat.path}/activities?watermark=${this.heard}`, this.chat.token);
    this.heard = Number(body.watermark);
    return body.activities.flatMap(({ channelData, from }) => {
      const shoptalk = channelData?.shoptalk as { readonly reply: Reply } | undefined;
      return from.role === 'bot' && shoptalk ? [shoptalk.reply] : [];
    });
  }
}

const languageOf = (locale: Locale) => ({ 'accept-language': locale === 'zh' ? 'zh-CN,zh;q=0.9' : 'en-GB,en;q=0.9' });

export const choiceOf = (replies: readonly Reply[], isMeant: (choice: Choice) => boolean): Choice | undefined =>
  replies.flatMap(choicesAndButtons).find(isMeant);

/** What a shopper reads of the replies. */
export const wordsOf = (replies: readonly Reply[], locale: Locale): string =>
  replies.map((reply) => plainText(reply, locale).text).join('\n');
