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
  /** Those after a position that were not erased (0: from the start), oldest first, at most `limit`. */
  read(ref: ConversationRef, after: number, limit: number): Promise<readonly LoggedActivity[]>;
  /** Calls back at each append of any process until the answer is called. The callback may come late, never twice. */
  subscribe(ref: ConversationRef, heard: (entry: LoggedActivity) => void): Promise<() => Promise<void>>;
  /** Whether a conversation was opened, and by whom. */
  opened(ref: ConversationRef): Promise<{ readonly user: string } | null>;
  open(ref: ConversationRef, user: string): Promise<void>;
  /**
   * Takes what was said before an activity out of the log, or all of it; positions stay as they were. `user`: who opened the
   * conversation from now on, where it was opened.
   */
  erase(ref: ConversationRef, erased: { readonly before: string | null; readonly user: string }): Promise<void>;
  close(): Promise<void>;
}
