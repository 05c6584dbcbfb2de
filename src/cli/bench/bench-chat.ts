import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Locale } from '../../base/locale';
import type { Action } from '../../replies/action';
import type { Reply } from '../../replies/reply';
import { postJson } from './post-json';

const ticketSchema = z.object({ token: z.string() });
const chatSchema = z.object({ conversationId: z.string(), token: z.string(), streamUrl: z.string() });
const batchSchema = z.object({
  activities: z.array(
    z.object({ from: z.object({ role: z.string() }), channelData: z.record(z.string(), z.unknown()).optional() }),
  ),
});

const longestAnswerMs = 30_000;

/** One shopper's chat over Direct Line, with a stopwatch: from the sending of a message to its first answer on the stream. */
export class BenchChat {
  readonly milliseconds: number[] = [];
  private heard: ((reply: Reply) => void) | null = null;

  private constructor(
    private readonly address: string,
    private readonly token: string,
    private readonly conversation: string,
    private readonly socket: WebSocket,
  ) {
    socket.on('message', (data) => this.read(String(data)));
  }

  static async open(server: string, locale: Locale): Promise<BenchChat> {
    const base = `${server}/v3/directline`;
    const language = locale === 'zh' ? 'zh-CN' : 'en-US';
    const { token } = ticketSchema.parse(await postJson({ url: `${base}/tokens/generate`, body: { shop: 'demo' } }));
    const started = await postJson({ url: `${base}/conversations`, body: {}, token, language });
    const { conversationId, streamUrl, token: own } = chatSchema.parse(started);
    const socket = new WebSocket(streamUrl);
    const chat = new BenchChat(`${base}/conversations/${conversationId}/activities`, own, conversationId, socket);
    const welcomed = chat.next();
    await once(socket, 'open');
    await welcomed;
    return chat;
  }

  say = (text: string): Promise<Reply> => this.turn({ type: 'message', text });

  tap = (action: Action): Promise<Reply> =>
    this.turn({ type: 'message', text: '', value: { shoptalk: 1, conversation: this.conversation, action } });

  close(): void {
    this.socket.terminate();
  }

  private async turn(activity: unknown): Promise<Reply> {
    const begun = performance.now();
    const answered = this.next();
    const [reply] = await Promise.all([answered, postJson({ url: this.address, body: activity, token: this.token })]);
    this.milliseconds.push(reply.at - begun);
    return reply.reply;
  }

  private next(): Promise<{ readonly reply: Reply; readonly at: number }> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('a message had no answer')), longestAnswerMs);
      this.heard = (reply) => {
        clearTimeout(timer);
        this.heard = null;
        resolve({ reply, at: performance.now() });
      };
    });
  }

  private read(data: string): void {
    if (data === '') return;
    for (const { from, channelData } of batchSchema.parse(JSON.parse(data)).activities) {
      const shoptalk = channelData?.shoptalk as { readonly reply: Reply } | undefined;
      if (from.role === 'bot' && shoptalk) this.heard?.(shoptalk.reply);
    }
  }
}
