import type { ConversationRef } from '../base/ids';
import type { LoggedActivity } from '../ports/activity-log';

type Heard = (entry: LoggedActivity) => void;
type Read = (ref: ConversationRef, after: number, limit: number) => Promise<readonly LoggedActivity[]>;

interface Listener {
  readonly ref: ConversationRef;
  readonly heard: Heard;
  position: number;
  reading: boolean;
  again: boolean;
  stopped: boolean;
}

const pageSize = 100;
/** After a read that failed: the notice that caused it may have been the last for long. */
const tryAgainMs = 500;

export interface ActivityListeners {
  /** Tells what is appended after this position. The answer ends it. */
  add(ref: ConversationRef, after: number, heard: Heard): () => void;
  /** Something was appended to this conversation, or to any. */
  wake(ref?: ConversationRef): void;
  readonly count: number;
  /** Ends them all. */
  stop(): void;
}

/**
 * Who wants to hear of new activities. A notice only wakes a listener, who then reads on from where it stands: a notice that
 * was lost, doubled or early therefore costs nothing, and each entry is heard once and in order.
 */
export function activityListeners(read: Read): ActivityListeners {
  const listeners = new Set<Listener>();

  async function readOn(listener: Listener): Promise<void> {
    do {
      listener.again = false;
      const entries = await read(listener.ref, listener.position, pageSize);
      for (const entry of entries) {
        if (listener.stopped) return;
        listener.position = entry.position;
        listener.heard(entry);
      }
      if (entries.length === pageSize) listener.again = true;
    } while (listener.again && !listener.stopped);
  }

  function wakeOne(listener: Listener): void {
    if (listener.stopped) return;
    if (listener.reading) {
      listener.again = true;
      return;
    }
    listener.reading = true;
    readOn(listener)
      .catch(() => {
        setTimeout(() => wakeOne(listener), tryAgainMs).unref();
      })
      .finally(() => {
        listener.reading = false;
        // A wake between the last look at the flag and this line.
        if (listener.again) wakeOne(listener);
      });
  }

  return {
    add(ref, after, heard) {
      const listener = { ref, heard, position: after, reading: false, again: false, stopped: false };
      listeners.add(listener);
      return () => {
        listener.stopped = true;
        listeners.delete(listener);
      };
    },
    wake(ref) {
      for (const listener of listeners) {
        const meant = !ref || (listener.ref.shop === ref.shop && listener.ref.conversation === ref.conversation);
        if (meant) wakeOne(listener);
      }
    },
    get count() {
      return listeners.size;
    },
    stop() {
      for (const listener of listeners) listener.stopped = true;
      listeners.clear();
    },
  };
}
