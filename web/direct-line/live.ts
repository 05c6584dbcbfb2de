import { parseJson } from '../wire/shape';
import type { Access } from './access';
import { Alarm } from './alarm';
import { backoffMs } from './backoff';
import { type Batch, type DirectLine, readBatch } from './direct-line';
import type { Trouble } from './trouble';

export type LiveState = 'connecting' | 'live' | 'offline';

export interface LiveListener {
  batch(batch: Batch): void;
  state(state: LiveState): void;
  /** The conversation cannot be entered any more; nothing comes after this. */
  signedOff(): void;
}

interface LiveDeps {
  readonly directLine: DirectLine;
  readonly access: Access;
  readonly listener: LiveListener;
}

const openingMs = 8_000;
const pollMs = 2_500;
/** So many sockets that never opened in a row: then it is polled, a socket being tried again after some polls. */
const brokenSockets = 2;
const pollsBetweenSockets = 12;

/**
 * Hears a conversation: by WebSocket, where none can be opened by polling, and after every break again from the last
 * watermark, so that nothing is missed.
 */
export class Live {
  readonly #deps: LiveDeps;
  readonly #alarm = new Alarm();
  #watermark: string;
  #socket: WebSocket | null = null;
  #stopped = false;
  #failures = 0;
  #unopened = 0;

  constructor(deps: LiveDeps, watermark = '') {
    this.#deps = deps;
    this.#watermark = watermark;
  }

  async run(): Promise<void> {
    while (!this.#stopped) {
      this.#deps.listener.state(navigator.onLine ? 'connecting' : 'offline');
      const trouble = await (this.#unopened >= brokenSockets ? this.#poll() : this.#listen());
      if (this.#stopped) return;
      if (trouble?.kind === 'signedOff') return this.#deps.listener.signedOff();
      if (trouble) this.#deps.listener.state('offline');
      this.#failures = trouble ? this.#failures + 1 : 0;
      const asked = trouble?.kind === 'busy' ? (trouble.afterMs ?? 0) : 0;
      await this.#alarm.wait(Math.max(asked, backoffMs(this.#failures, Math.random())));
    }
  }

  stop() {
    this.#stopped = true;
    this.renew();
  }

  /** Tries at once: the network is back, or the line may be dead without having said so. */
  renew() {
    this.#socket?.close();
    this.#alarm.ring();
  }

  /** Until the socket closes. */
  async #listen(): Promise<Trouble | null> {
    const { directLine, access } = this.#deps;
    const session = await access.usable();
    if (!session.ok) return session.error;
    const grant = await directLine.reconnect(session.value, this.#watermark);
    if (!grant.ok) return grant.error.kind === 'signedOff' ? this.#troubleOfRenewal() : grant.error;
    if (grant.value.streamUrl === null) {
      this.#unopened = brokenSockets;
      return null;
    }
    if (this.#stopped) return null;
    const opened = await this.#hear(grant.value.streamUrl);
    this.#unopened = opened ? 0 : this.#unopened + 1;
    return opened ? null : { kind: 'unreachable' };
  }

  /** Whether the socket had opened before it closed. */
  #hear(url: string): Promise<boolean> {
    return new Promise((resolve) => {
      let opened = false;
      const socket = new WebSocket(url);
      this.#socket = socket;
      const timer = setTimeout(() => socket.close(), openingMs);
      socket.onopen = () => {
        opened = true;
        clearTimeout(timer);
        this.#deps.listener.state('live');
      };
      socket.onmessage = ({ data }) => this.#take(readBatch(parseJson(String(data))));
      socket.onclose = () => {
        clearTimeout(timer);
        if (this.#socket === socket) this.#socket = null;
        resolve(opened);
      };
    });
  }

  async #poll(): Promise<Trouble | null> {
    const { directLine, access, listener } = this.#deps;
    for (let polls = 0; polls < pollsBetweenSockets && !this.#stopped; polls += 1) {
      const session = await access.usable();
      if (!session.ok) return session.error;
      const batch = await directLine.activities(session.value, this.#watermark);
      if (!batch.ok) return batch.error.kind === 'signedOff' ? this.#troubleOfRenewal() : batch.error;
      listener.state('live');
      this.#take(batch.value);
      if (batch.value.activities.length === 0) await this.#alarm.wait(pollMs);
    }
    this.#unopened = brokenSockets - 1;
    return null;
  }

  /** A refused token may only be old: none, when a new one was given. */
  async #troubleOfRenewal(): Promise<Trouble | null> {
    const renewed = await this.#deps.access.renew();
    if (!renewed.ok) return renewed.error;
    // A fresh token that is refused at once would go round for ever: the second refusal counts.
    const retried = await this.#deps.directLine.reconnect(renewed.value, this.#watermark);
    return retried.ok ? null : retried.error;
  }

  #take(batch: Batch | undefined) {
    if (!batch || this.#stopped) return;
    if (batch.watermark) this.#watermark = batch.watermark;
    this.#deps.listener.batch(batch);
  }
}
