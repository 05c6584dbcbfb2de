import type { ConversationRef } from '../../base/ids';
import type { Stream } from './stream';

const keyOf = ({ shop, conversation }: ConversationRef): string => `${shop}/${conversation}`;

/** The open streams of this process: every tab of a conversation has one. */
export class Streams {
  readonly #open = new Map<string, Set<Stream>>();

  of(ref: ConversationRef): ReadonlySet<Stream> {
    return this.#open.get(keyOf(ref)) ?? new Set();
  }

  all(): readonly Stream[] {
    return [...this.#open.values()].flatMap((streams) => [...streams]);
  }

  add(ref: ConversationRef, stream: Stream) {
    const key = keyOf(ref);
    const streams = this.#open.get(key) ?? new Set();
    this.#open.set(key, streams.add(stream));
  }

  remove(ref: ConversationRef, stream: Stream) {
    const key = keyOf(ref);
    const streams = this.#open.get(key);
    streams?.delete(stream);
    if (streams?.size === 0) this.#open.delete(key);
  }
}
