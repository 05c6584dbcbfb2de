import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../../../src/replies/reply';
import type { Content, Heard, Line, World } from '../crowd/line';
import type { SeededRandom } from '../crowd/seeded-random';

export interface HttpWorldOptions {
  /** Addresses of the processes; each request goes to one of them, and after a failure to another. */
  readonly apps: readonly string[];
  readonly secret: string;
  readonly random: SeededRandom;
  readonly isOver: () => boolean;
  /** No message may be refused for longer than this. */
  readonly patienceMs: number;
}

interface Wire {
  readonly id?: string;
  readonly conversationId?: string;
  readonly token?: string;
  readonly watermark?: string;
  readonly activities?: readonly {
    readonly id: string;
    readonly replyToId?: string;
    readonly from: { readonly role: string };
    readonly channelData?: { readonly shoptalk?: { readonly reply: Reply } };
  }[];
}

interface Asking {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token: string;
  readonly from: string;
  readonly body?: unknown;
}

/** Counts what a shopper's phone went through. */
export class HttpWorld implements World {
  requests = 0;
  refused = 0;
  turns = 0;
  private users = 0;

  constructor(private readonly options: HttpWorldOptions) {}

  isOver = (): boolean => this.options.isOver();

  pause = (ms: number): Promise<void> => sleep(ms);

  async open(shopper: string): Promise<Line> {
    const from = this.addressOf();
    const started = await this.ask({
      method: 'POST',
      path: '/v3/directline/conversations',
      token: this.options.secret,
      from,
      body: { user: { id: shopper }, locale: 'zh' },
    });
    const { conversationId: id = '', token = '' } = started;
    const activities = `/v3/directline/conversations/${id}/activities`;
    const heard: Heard[] = [];
    let watermark = '';
    const look = async (): Promise<readonly Heard[]> => {
      const page = await this.ask({ method: 'GET', path: `${activities}?watermark=${watermark}`, token, from });
      watermark = page.watermark ?? watermark;
      for (const { id: name, from: who, replyToId, channelData } of page.activities ?? []) {
        const reply = channelData?.shoptalk?.reply;
        if (who.role === 'bot' && reply) heard.push({ id: name, replyTo: replyToId ?? null, reply });
      }
      return heard;
    };
    let looking: Promise<readonly Heard[]> = Promise.resolve(heard);
    return {
      name: id,
      send: async (mark, content) => {
        const body = { ...activityOf(content, id), channelData: { clientActivityID: mark } };
        const taken = await this.ask({ method: 'POST', path: activities, token, from, body });
        this.turns += 1;
        return taken.id ?? '';
      },
      // One look after the other: two at once would read the same page.
      heard: () => {
        looking = looking.then(look);
        return looking;
      },
    };
  }

  /** Presses the button of the simulated page, and reads what the page says then. */
  async pay(url: string, result: 'settled' | 'declined'): Promise<boolean> {
    const form = new URLSearchParams({ result });
    const path = new URL(url).pathname;
    await this.untilTaken(async (app) => {
      const answer = await fetch(`${app}${path}`, { method: 'POST', body: form, redirect: 'manual', signal: soon() });
      return answer.status === 303 ? answer : null;
    }, `paying at ${path}`);
    return this.untilTaken(async (app) => {
      const page = await fetch(`${app}${path}`, { headers: { 'accept-language': 'en' }, signal: soon() });
      return page.ok ? (await page.text()).includes('Paid.') : null;
    }, `looking at ${path}`);
  }

  /** Every shopper comes from an address of their own. */
  private addressOf(): string {
    this.users += 1;
    return `10.${(this.users >> 16) & 255}.${(this.users >> 8) & 255}.${this.users & 255}`;
  }

  private ask({ method, path, token, from, body }: Asking): Promise<Wire> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-forwarded-for': from };
    return this.untilTaken(async (app) => {
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      const answer = await fetch(`${app}${path}`, { method, headers, signal: soon(), ...init });
      const text = await answer.text();
      if (answer.ok) return JSON.parse(text) as Wire;
      if (answer.status === 429 || answer.status >= 500) return null;
      throw new Refused(`${method} ${path}: ${answer.status} ${text}`);
    }, `${method} ${path}`);
  }

  private async untilTaken<T>(attempt: (app: string) => Promise<T | null>, what: string): Promise<T> {
    const { apps, random, patienceMs } = this.options;
    const deadline = Date.now() + patienceMs;
    for (let wait = 200; Date.now() < deadline; wait = Math.min(wait * 2, 3000)) {
      this.requests += 1;
      const taken = await attempt(random.pick(apps)).catch((error: unknown) => {
        if (error instanceof Refused) throw error;
        return null;
      });
      if (taken !== null) return taken;
      this.refused += 1;
      await sleep(wait * (0.5 + random.next()));
    }
    throw new Error(`${what}: not taken for ${patienceMs} ms`);
  }
}

/** The shop said no for good, to something that it must take. */
class Refused extends Error {}

const soon = () => AbortSignal.timeout(20_000);

function activityOf(content: Content, conversation: string): object {
  if ('text' in content) return { type: 'message', text: content.text };
  return { type: 'message', text: '', value: { shoptalk: 1, conversation, action: content.tap } };
}
