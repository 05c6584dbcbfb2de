import { WebSocket } from 'ws';
import type { ConversationRef } from '../../base/ids';
import type { Json } from '../../base/json';
import type { ActivityLog, LoggedActivity } from '../../ports/activity-log';

const pageSize = 100;
/** A reader that lets this many bytes wait is cut off; it comes back with its watermark. */
const mostWaiting = 4_000_000;

export interface StreamOptions {
  readonly socket: WebSocket;
  readonly activities: ActivityLog;
  readonly ref: ConversationRef;
  /** The position that the client has already. */
  readonly after: number;
}

/** One WebSocket of a conversation: everything after the watermark, then everything new, in order and once. */
export class Stream {
  readonly #options: StreamOptions;
  #sent: number;
  #reading = false;
  #readAgain = false;
  #unsubscribe: (() => Promise<void>) | null = null;

  constructor(options: StreamOptions) {
    this.#options = options;
    this.#sent = options.after;
  }

  /** Subscribes before it reads, so that nothing falls in between. */
  async start(): Promise<void> {
    const { activities, ref } = this.#options;
    const unsubscribe = await activities.subscribe(ref, (entry) => this.#hear(entry));
    if (this.#closed) return unsubscribe();
    this.#unsubscribe = unsubscribe;
    await this.#catchUp();
  }

  /** Shows something that is not kept, such as typing. */
  show(activity: Json) {
    this.#send([activity]);
  }

  ping() {
    if (!this.#closed) this.#options.socket.ping();
  }

  /** 1001: the server goes away; 1011: it failed. The client comes back with its watermark either way. */
  async end(code: 1001 | 1011): Promise<void> {
    this.#options.socket.close(code);
    await this.stop();
  }

  /** Hears nothing any more. */
  async stop(): Promise<void> {
    const unsubscribe = this.#unsubscribe;
    this.#unsubscribe = null;
    await unsubscribe?.();
  }

  get #closed(): boolean {
    return this.#options.socket.readyState !== WebSocket.OPEN;
  }

  /** The next one in the order is sent on at once; a gap is read from the log. */
  #hear({ position, activity }: LoggedActivity) {
    if (position <= this.#sent) return;
    if (this.#reading || position > this.#sent + 1) return void this.#catchUp();
    this.#sent = position;
    this.#send([activity]);
  }

  async #catchUp(): Promise<void> {
    this.#readAgain = true;
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (this.#readAgain && !this.#closed) {
        this.#readAgain = false;
        await this.#readOn();
      }
    } catch {
      await this.end(1011);
    } finally {
      this.#reading = false;
    }
  }

  async #readOn(): Promise<void> {
    const { activities, ref } = this.#options;
    for (;;) {
      const page = await activities.read(ref, this.#sent, pageSize);
      const last = page.at(-1);
      if (!last || this.#closed) return;
      this.#sent = last.position;
      this.#send(page.map(({ activity }) => activity));
      if (page.length < pageSize) return;
    }
  }

  #send(activities: readonly Json[]) {
    const { socket } = this.#options;
    if (this.#closed) return;
    if (socket.bufferedAmount > mostWaiting) return socket.terminate();
    socket.send(JSON.stringify({ activities, watermark: String(this.#sent) }));
  }
}
