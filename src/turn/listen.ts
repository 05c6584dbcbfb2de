import type { ConversationRef } from '../base/ids';
import type { Locale } from '../base/locale';
import type { Channel, ChannelName } from '../ports/channel';
import type { Incoming } from '../ports/incoming';
import type { SpeechRecogniser } from '../ports/speech-recogniser';

type Recorded = Extract<Incoming['content'], { kind: 'recording' }>;

/** The words of a recording, or null. */
export type Listen = (recorded: Recorded, channel: ChannelName, locale: Locale) => Promise<string | null>;

export interface ListenDeps {
  readonly channels: Readonly<Partial<Record<ChannelName, Channel>>>;
  readonly recogniser?: SpeechRecogniser | undefined;
}

/** The bytes of a picture that a shopper sent, or null. */
export type See = (url: string, channel: ChannelName) => Promise<Uint8Array | null>;

export const seeWith =
  ({ channels }: Pick<ListenDeps, 'channels'>, ref: ConversationRef): See =>
  async (url, channel) =>
    (await channels[channel]?.picture?.(ref, url)) ?? null;

/** Hears what shoppers of one conversation say; nothing where the shop has no recogniser. */
export function listenTo({ channels, recogniser }: ListenDeps, ref: ConversationRef): Listen {
  return async ({ name, format }, channel, locale) => {
    const bytes = recogniser ? await channels[channel]?.recording?.(ref, name) : null;
    return recogniser && bytes ? recogniser.words({ format, bytes }, locale) : null;
  };
}
