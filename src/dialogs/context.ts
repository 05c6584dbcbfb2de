import type { ShopProfile } from '../commerce/shop';
import type { Wording } from '../replies/cards';
import type { Texts } from '../replies/texts';
import { texts } from '../replies/texts';
import type { Conversation, Topic } from './conversation';
import type { Said } from './event';
import type { Frame } from './frame';

/** What a dialog has to decide with. */
export interface Context {
  readonly conversation: Conversation;
  readonly profile: ShopProfile;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The id of the event: the source of one-time tokens. */
  readonly eventId: string;
  /** The message, when the event is one. */
  readonly said: Said | null;
  readonly t: Texts;
  readonly wording: Wording;
}

/** What stays the same while an event is dealt with. */
export interface World {
  readonly profile: ShopProfile;
  readonly now: number;
}

export function contextOf(conversation: Conversation, world: World, eventId: string, said: Said | null): Context {
  const t = texts[conversation.locale];
  const wording: Wording = { t, locale: conversation.locale, profile: world.profile };
  return { conversation, ...world, eventId, said, t, wording };
}

export const withTopic = (conversation: Conversation, topic: Partial<Topic>): Conversation => ({
  ...conversation,
  topic: { ...conversation.topic, ...topic },
});

/** The dialog that is spoken with; null when there is none, or when it waits in silence. */
export const topFrame = ({ frames, paused }: Conversation): Frame | null => (paused ? null : (frames.at(-1) ?? null));

export const pushFrame = (conversation: Conversation, frame: Frame): Conversation => ({
  ...conversation,
  frames: [...conversation.frames.filter((open) => open.dialog !== frame.dialog), frame],
  paused: false,
});

export const popFrame = (conversation: Conversation): Conversation => ({
  ...conversation,
  frames: conversation.frames.slice(0, -1),
});

/** A checkout and what is asked for after an order wait in silence while the shopper looks around; a choice among variants is let go. */
export function pause(conversation: Conversation): Conversation {
  const frames = conversation.frames.filter(({ dialog }) => dialog === 'checkOut' || dialog === 'service');
  return { ...conversation, frames, paused: frames.length > 0 };
}

/** Takes one dialog off the stack, wherever it lies. */
export const dropDialog = (conversation: Conversation, dialog: Frame['dialog']): Conversation => ({
  ...conversation,
  frames: conversation.frames.filter((frame) => frame.dialog !== dialog),
});
