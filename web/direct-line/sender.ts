import type { Json } from '../wire/shape';
import type { Access } from './access';
import { Alarm } from './alarm';
import { backoffMs } from './backoff';
import type { DirectLine } from './direct-line';
import type { Trouble } from './trouble';
import type { Unsent } from './unsent';

export interface SenderListener {
  sent(mark: string): void;
  failed(mark: string): void;
}

interface SenderDeps {
  readonly directLine: DirectLine;
  readonly access: Access;
  readonly listener: SenderListener;
}

/** A message that has not got through for so long is marked as failed, for the shopper to decide. */
export const patienceMs = 12_000;

/** Posts messages one after the other, in the order in which they were written. */
export class Sender {
  readonly #deps: SenderDeps;
  readonly #alarm = new Alarm();
  #queue: Unsent[] = [];
  #running = false;

  constructor(deps: SenderDeps) {
    this.#deps = deps;
  }

  send(message: Unsent) {
    this.#queue.push(message);
    if (!this.#running) void this.#run();
  }

  /** Tries at once. */
  wake() {
    this.#alarm.ring();
  }

  /** Forgets what has not been sent. */
  stop() {
    this.#queue = [];
    this.#alarm.ring();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let message = this.#queue[0]; message; message = this.#queue[0]) {
      const sent = await this.#deliver(message, Date.now() + patienceMs);
      if (this.#queue[0] !== message) continue;
      this.#queue.shift();
      if (sent) this.#deps.listener.sent(message.mark);
      else this.#deps.listener.failed(message.mark);
    }
    this.#running = false;
  }

  async #deliver(message: Unsent, until: number): Promise<boolean> {
    for (let attempt = 0; this.#queue[0] === message; attempt += 1) {
      const trouble = await this.#post(message);
      if (!trouble) return true;
      const { kind } = trouble;
      if (kind === 'refused' || kind === 'signedOff' || Date.now() >= until) return false;
      const asked = kind === 'busy' ? (trouble.afterMs ?? 0) : 0;
      await this.#alarm.wait(Math.min(Math.max(asked, backoffMs(attempt, Math.random())), until - Date.now()));
    }
    return false;
  }

  async #post(message: Unsent): Promise<Trouble | null> {
    const { directLine, access } = this.#deps;
    const session = await access.usable();
    if (!session.ok) return session.error;
    const first = await directLine.post(session.value, activityOf(message));
    if (first.ok) return null;
    if (first.error.kind !== 'signedOff') return first.error;
    const renewed = await access.renew();
    if (!renewed.ok) return renewed.error;
    const second = await directLine.post(renewed.value, activityOf(message));
    return second.ok ? null : second.error;
  }
}

function activityOf({ mark, text, value, locale, at }: Unsent): Json {
  return {
    type: 'message',
    text,
    locale,
    ...(value !== null && { value }),
    localTimestamp: new Date(at).toISOString(),
    channelData: { clientActivityID: mark },
  };
}
