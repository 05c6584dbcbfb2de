import type { ConversationRef } from '../base/ids';
import type { Json } from '../base/json';

export interface LoggedActivity {
  /** 1-based position in the conversation; the watermark of Direct Line. */
  readonly position: number;
  readonly id: string;
  readonly activity: Json;
}

/** What was said in each hosted conversation, so that a page can be reloaded and a stream replayed. */
export interface ActivityLog {
  /** Appends once an id: a second time answers the first one's position. */
  append(ref: ConversationRef, id: string, activity: Json): Promise<LoggedActivity>;
  /** Those after a position (0: from the start), oldest first, at most `limit`. */
  read(ref: ConversationRef, after: number, limit: number): Promise<readonly LoggedActivity[]>;
  /** Calls back at each append of any process until the answer is called. The callback may come late, never twice. */
  subscribe(ref: ConversationRef, heard: (entry: LoggedActivity) => void): Promise<() => Promise<void>>;
  /** Whether a conversation was opened, and by whom. */
  opened(ref: ConversationRef): Promise<{ readonly user: string } | null>;
  open(ref: ConversationRef, user: string): Promise<void>;
  close(): Promise<void>;
}
