import type { Intent } from '../nlu/intents';
import type { Context } from './context';
import { entity, textOf } from './said';

const asks =
  /\b(?:status|where|when|track(?:ing)?|how long|can i|could i|do you|is it possible)\b|哪里|到哪|什么时候|多久|能不能|可以.*吗/;
const known =
  /^(?:return|exchange|refund|support)\.|^order\.(?:cancel|change|change_address|invoice|reorder|pay|urge)$/;

/** What is done to goods or an order, by the verb; the first that fits. */
const verbs: readonly (readonly [Intent, RegExp])[] = [
  ['order.cancel', /\bcancel|取消/],
  ['exchange.request', /\b(?:exchang\w*|swap(?:ping|ped)?|trade)\b|换货|换成|换一/],
  ['return.request', /\b(?:return(?:ing|ed)?|refund(?:ed)?)\b|\bsend(?:ing)? .{1,40}\bback\b|退货|退掉|退回/],
  [
    'order.change_address',
    /\b(?:address|ship|deliver|send)\b.{0,60}\b(?:instead|to \d|change|wrong)|\b(?:change|update|modify|correct)\b.{0,40}\baddress\b|改(?:收货)?地址/,
  ],
  ['order.change', /\b(?:change|modify|switch|replace|update|instead|rather have|rather)\b|改成|换/],
];

/** A message that names an order and says what is to be done with it, though it was taken for something else. */
export function wishForOrder(context: Context): Intent | null {
  const understanding = context.said?.understanding;
  const top = understanding?.intents[0]?.intent;
  const isKnown = understanding?.verdict === 'act' && top !== undefined && known.test(top);
  const text = textOf(context).toLowerCase();
  if (!top || isKnown || !entity(context, 'orderNumber') || asks.test(text)) return null;
  return verbs.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
