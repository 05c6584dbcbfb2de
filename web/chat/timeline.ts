import type { Message } from '../wire/activity';
import type { Reply } from '../wire/reply';
import type { ChatState } from './chat-state';

export type Entry =
  | { readonly kind: 'time'; readonly key: string; readonly at: number }
  | {
      readonly kind: 'said';
      readonly key: string;
      readonly text: string;
      readonly pictures?: readonly string[];
      readonly mark: string;
      readonly state: 'sending' | 'sent' | 'failed';
      /** Only the last one says that it was sent. */
      readonly last: boolean;
    }
  | {
      readonly kind: 'reply';
      readonly key: string;
      readonly reply: Reply;
      /** The shopper has said nothing since: its chips still ask. */
      readonly open: boolean;
      /** The newest of its type: only in the newest cart a quantity can be changed, only the newest bill can be paid. */
      readonly newest: boolean;
    };

/** A time is written where the talk rested this long. */
const restMs = 10 * 60_000;

/** The conversation as the page lists it. */
export function timeline({ messages, unsent }: Pick<ChatState, 'messages' | 'unsent'>): readonly Entry[] {
  const entries: Entry[] = [];
  const lastSaid = messages.findLastIndex(({ from }) => from === 'shopper');
  const newest = newestOfEachType(messages);
  let before = 0;
  for (const [index, message] of messages.entries()) {
    if (message.at - before > restMs) entries.push({ kind: 'time', key: `at-${message.id}`, at: message.at });
    before = message.at || before;
    const last = index === lastSaid && unsent.length === 0;
    if (message.from === 'shopper') entries.push(said(message, last));
    const open = index > lastSaid && unsent.length === 0;
    for (const [place, reply] of message.replies.entries()) {
      const key = place === 0 ? message.id : `${message.id}.${place}`;
      entries.push({ kind: 'reply', key, reply, open, newest: newest.get(reply.type) === reply });
    }
  }
  for (const [index, { mark, text, state }] of unsent.entries()) {
    entries.push({ kind: 'said', key: mark, text, mark, state, last: index === unsent.length - 1 });
  }
  return entries;
}

function newestOfEachType(messages: readonly Message[]): ReadonlyMap<Reply['type'], Reply> {
  return new Map(messages.flatMap(({ replies }) => replies.map((reply) => [reply.type, reply] as const)));
}

/** Keyed by its mark, so that a message stays in its place on the page when the log shows it. */
function said({ id, mark, text, pictures }: Message, last: boolean): Entry {
  return { kind: 'said', key: mark ?? id, text, mark: mark ?? id, state: 'sent', last, ...(pictures && { pictures }) };
}
