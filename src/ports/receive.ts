import type { ConversationRef } from '../base/ids';
import type { Incoming } from './incoming';

/** The one door into the pipeline for every channel: durable when it returns; the turn itself runs on after that. */
export type Receive = (ref: ConversationRef, incoming: Incoming) => Promise<'accepted' | 'duplicate'>;
