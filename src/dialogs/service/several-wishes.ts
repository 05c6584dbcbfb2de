import type { Intent } from '../../nlu/intents';
import type { Context } from '../context';
import type { ServiceFrame } from '../frame';
import { entities, textOf } from '../said';
import { done, type Step } from '../step';
import { intentsOf } from './plans';
import { advance } from './service';
import { intentOf, taskSegments } from './task-segments';

const replaces =
  /^(?:no|nope|actually|wait|sorry|rather|forget)\b|\b(?:instead|rather)\b|^(?:不|算了|等等|还是)|改成|还是/i;

/** At the summary another wish comes next, unless it is meant instead; at any other question it takes over. */
export function queued(context: Context, { state }: ServiceFrame): Step | null {
  const { said, conversation, t } = context;
  const [deed] = taskSegments(textOf(context), entities(context, 'address')).flatMap((each) => each.deed ?? []);
  if (state !== 'confirm' || !said || !deed || replaces.test(textOf(context).trim())) return null;
  const later = [...(conversation.later ?? []), { ...said, task: intentOf[deed] }];
  return done({ ...conversation, later }, [{ type: 'say', text: t.service.comesNext }]);
}

const onlyOne =
  /\b(?:just|only)\b[^,.;!?]{0,20}\b(return|exchange|swap|change|cancel)\w*|(?:只|就)(?:要|先|办)?(退货?|换货?|取消|修改)/i;

/** "Only the return then", of several things that were wished in one message. */
export function hearOnly(context: Context, { slots, state }: ServiceFrame): Step | null {
  const { later, frames } = context.conversation;
  const found = onlyOne.exec(textOf(context));
  const word = found?.[1] ?? found?.[2];
  if (!word || !later || later.length === 0) return null;
  const intents = intentsOfWord.find(([pattern]) => pattern.test(word))?.[1] ?? [];
  const isThis = intents.some((intent) => intentsOf[slots.wish].includes(intent));
  const meant = later.filter(({ task }) => task !== undefined && intents.includes(task));
  if (isThis) {
    const next = { ...context, conversation: { ...context.conversation, later: [] } };
    return advance(next, slots);
  }
  const left = frames.filter(({ dialog }) => dialog !== 'service');
  return meant.length > 0 && state !== 'chooseOrder'
    ? done({ ...context.conversation, frames: left, later: meant }, [])
    : null;
}

const intentsOfWord: readonly (readonly [RegExp, readonly Intent[]])[] = [
  [/return|退/i, ['return.request']],
  [/exchange|swap|change|换|修改/i, ['exchange.request', 'order.change']],
  [/cancel|取消/i, ['order.cancel']],
];
