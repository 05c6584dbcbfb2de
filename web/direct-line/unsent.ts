import { json, literal, nullable, number, object, orElse, parseJson, type Read, string } from '../wire/shape';
import type { Kept } from './kept';

const unsent = object({
  /** clientActivityID: the server takes a message once under its mark, however often it is posted. */
  mark: string,
  conversation: string,
  text: string,
  /** A button's payload. */
  value: nullable(orElse(json, null)),
  locale: string,
  /** Milliseconds since the epoch. */
  at: number,
  /** sent: the server has it, the stream has not shown it yet. */
  state: literal('sending', 'sent', 'failed'),
});

export type Unsent = Read<typeof unsent>;

const start = 'unsent.';

/** Messages that the conversation's log does not show yet, one key each, so that tabs do not overwrite each other. */
export class UnsentShelf {
  constructor(private readonly kept: Kept) {}

  /** Oldest first. */
  of(conversation: string): readonly Unsent[] {
    return this.kept
      .names(start)
      .map((name) => unsent(parseJson(this.kept.get(name) ?? '')))
      .filter((each) => each !== undefined)
      .filter((each) => each.conversation === conversation)
      .sort((a, b) => a.at - b.at);
  }

  put(message: Unsent) {
    this.kept.set(start + message.mark, JSON.stringify(message));
  }

  remove(mark: string) {
    this.kept.remove(start + mark);
  }

  clear() {
    for (const name of this.kept.names(start)) this.kept.remove(name);
  }
}
