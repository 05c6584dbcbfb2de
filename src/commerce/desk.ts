import type { ConversationId, OrderNumber, ShopperId } from '../base/ids';
import type { Locale } from '../base/locale';

/** One line of a talk, as a person at the desk reads it. */
export interface TalkLine {
  readonly from: 'shopper' | 'assistant' | 'desk';
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What a person needs to go on with a talk. */
export interface HandOff {
  readonly locale: Locale;
  /** In the shopper's language: who, which order, what was open. */
  readonly summary: string;
  /** Open dialogs, the newest last, with what was filled in already as JSON. */
  readonly slots: readonly { readonly dialog: string; readonly state: string; readonly slots: string }[];
  /** The order that was spoken of last. */
  readonly order: OrderNumber | null;
  readonly lines: readonly TalkLine[];
}

export const talkStatuses = ['waiting', 'taken', 'givenBack'] as const;
export type TalkStatus = (typeof talkStatuses)[number];

/** A talk that a person has, or had. */
export interface DeskTalk extends HandOff {
  readonly conversation: ConversationId;
  readonly shopper: ShopperId;
  readonly status: TalkStatus;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** Raised by one at each write. */
  readonly version: number;
}

const linesKept = 200;

export const withLine = (talk: DeskTalk, line: TalkLine, status: TalkStatus = talk.status): DeskTalk => ({
  ...talk,
  status,
  lines: [...talk.lines, line].slice(-linesKept),
  version: talk.version + 1,
});
