import type { Clock } from '../base/clock';
import type { ConversationRef } from '../base/ids';
import type { Log } from '../base/log';
import type { Channel, ChannelName } from '../ports/channel';
import type { ConversationStore } from '../ports/conversation-store';
import type { SpeechRecogniser } from '../ports/speech-recogniser';
import type { TurnResult } from './run-turn';
import type { ShopOf } from './shop-services';

export interface PipelineDeps {
  readonly conversations: ConversationStore;
  readonly channels: Readonly<Partial<Record<ChannelName, Channel>>>;
  readonly shopOf: ShopOf;
  /** Where there is none, whoever sends a recording is asked to type. */
  readonly recogniser?: SpeechRecogniser | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** Names this process among those that share the store. */
  readonly worker: string;
  readonly leaseMs: number;
  /** Sees each committed turn: for `--explain` and for tests. */
  readonly observe?: ((ref: ConversationRef, turn: TurnResult) => void) | undefined;
}
