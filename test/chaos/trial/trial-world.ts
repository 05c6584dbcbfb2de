import { setImmediate as breathe } from 'node:timers/promises';
import { isFault } from '../../../src/base/fault';
import { ConversationId } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import type { Incoming } from '../../../src/ports/incoming';
import { MovableClock } from '../../support/chat-harness';
import type { Content, Line, World } from '../crowd/line';
import type { SeededRandom } from '../crowd/seeded-random';
import type { ProviderBook } from './provider-book';
import type { TalkWitness } from './talk-witness';
import { shop, type Worker } from './worker';

/** A worker, and how one hears that it has died. */
export interface Employed {
  readonly worker: Worker;
  readonly died: Promise<never>;
}

export interface TrialWorldOptions {
  readonly random: SeededRandom;
  readonly stormMs: number;
  readonly provider: ProviderBook;
  readonly talk: TalkWitness;
  readonly workers: () => readonly Employed[];
}

const tickMs = 200;
const roundMs = 2000;

/** A world in which time is what the trial says it is. */
export class TrialWorld implements World {
  readonly clock = new MovableClock();
  private readonly begun = this.clock.now();
  private readonly sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  private lines = 0;
  private rounds = 0;
  turns = 0;

  constructor(private readonly options: TrialWorldOptions) {}

  get elapsed(): number {
    return this.clock.now() - this.begun;
  }

  isOver = (): boolean => this.elapsed > this.options.stormMs;

  pause = (ms: number): Promise<void> =>
    new Promise((wake) => this.sleepers.push({ until: this.clock.now() + ms, wake }));

  async open(shopper: string): Promise<Line> {
    this.lines += 1;
    const name = `${shopper}-line-${this.lines}`;
    const ref = { shop, conversation: ConversationId(name) };
    const message = (id: string, content: Incoming['content']): Incoming => ({
      ...{ id, content, locale: 'zh', at: this.clock.now() },
      address: { channel: 'terminal', user: shopper, reference: null },
    });
    const send = async (id: string, content: Incoming['content']) => {
      await this.untilTaken((worker) => worker.receive(ref, message(id, content)));
      return id;
    };
    await send(`${name}|joined`, { kind: 'joined' });
    return {
      name,
      send: (mark, content) => {
        this.turns += 1;
        return send(`${name}|${mark}`, contentOf(content, name));
      },
      heard: async () => this.options.talk.heard(name),
    };
  }

  /** Some pay another sum than was asked: the provider's notification is genuine, and tells it. */
  async pay(url: string, result: 'settled' | 'declined'): Promise<boolean> {
    const { provider, random } = this.options;
    const attempt = /PA[0-9a-f]{24}/.exec(url)?.[0] ?? '';
    const isOpen = await this.untilTaken((worker) => worker.openPayment(attempt));
    if (!isOpen) return false;
    if (result === 'settled' && random.chance(0.15)) {
      provider.pay(attempt, result, money(100, 'CNY'));
      return false;
    }
    return provider.pay(attempt, result);
  }

  /** By one of the workers; by another one when it fails or dies. */
  private async untilTaken<T>(attempt: (worker: Worker) => Promise<T>): Promise<T> {
    for (;;) {
      const { worker, died } = this.options.random.pick(this.options.workers());
      try {
        return await Promise.race([attempt(worker), died]);
      } catch (error) {
        if (!isFault(error)) throw error;
        await this.pause(1000);
      }
    }
  }

  /** Lets time go on until it is so, or the time is up; answers whether it is. */
  async until(isSo: () => boolean, mostMs: number, step = tickMs): Promise<boolean> {
    const end = this.clock.now() + mostMs;
    while (!isSo()) {
      if (this.clock.now() > end) return false;
      await this.tick(step);
    }
    return true;
  }

  async tick(ms: number): Promise<void> {
    this.clock.advance(ms);
    const due = this.sleepers.filter(({ until }) => until <= this.clock.now());
    for (const sleeper of due) this.sleepers.splice(this.sleepers.indexOf(sleeper), 1);
    for (const { wake } of due) wake();
    await this.bringNotices();
    if (this.elapsed >= this.rounds * roundMs) {
      this.rounds += 1;
      for (const { worker } of this.options.workers()) worker.round().catch(() => undefined);
    }
    for (let turn = 0; turn < 12; turn += 1) await breathe();
  }

  /** Shuffled and doubled, until somebody takes them. */
  private async bringNotices(): Promise<void> {
    const { provider, random, workers } = this.options;
    const [notice, ...others] = random.shuffled(provider.toSend);
    if (!notice || random.chance(0.5)) return;
    provider.toSend.splice(0, provider.toSend.length, ...others);
    const again = () => void provider.toSend.push(notice);
    const { worker, died } = random.pick(workers());
    Promise.race([worker.takeNotice(notice), died]).catch(again);
  }
}

function contentOf(content: Content, conversation: string): Incoming['content'] {
  if ('text' in content) return { kind: 'text', text: content.text, truncated: false };
  return { kind: 'tap', conversation, action: content.tap };
}
