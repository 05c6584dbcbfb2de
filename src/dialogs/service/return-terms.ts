import type { OrderWish, PolicyRule } from '../../commerce/policy';
import { formatMoney } from '../../replies/format';
import type { Choice } from '../../replies/reply';
import { hasOwnAnswer } from '../answer-question';
import type { Context } from '../context';
import type { Said } from '../event';
import { textOf } from '../said';
import { done, type Step } from '../step';
import { taskSegments } from './task-segments';

const sends = '(?:return(?:ing)?|send(?:ing)? (?:it|them|this|that)? ?back|exchang(?:e|ing)|refund)';
const asksFreight = new RegExp(
  String.raw`\bwho (?:pays|covers|is paying|will pay)\b.{0,20}\b(?:shipping|postage|freight|delivery|label)\b|\breturn (?:shipping|postage|freight)\b.{0,30}\?|\b(?:do|would|will) i (?:have to )?pay\b.{0,25}\b(?:shipping|postage|freight)\b|\b(?:is|are)\b.{0,20}\b${sends}\b.{0,20}\bfree\b|\bhow much\b.{0,20}\b(?:does|is|to)\b.{0,20}\b(?:return shipping|return postage|${sends} (?:cost|shipping))|(?:退|换|寄回)[^，。？?]{0,8}(?:运费|邮费|快递费)(?:谁|由谁|怎么|是不是|要不要|多少|算谁|[吗？?])|(?:运费|邮费|快递费)(?:由)?(?:谁|我(?:出|付|承担)|你们(?:出|付|承担)|算谁)`,
  'i',
);
const asksLate = new RegExp(
  String.raw`\bwhat (?:happens )?if (?:i(?:['’]m| am| send| return| miss)|it(?:['’]s| is)|they(?:['’]re| are))\b.{0,30}\b(?:late|deadline|too long|window|in time)\b|\b(?:deadline|last day|time limit)\b.{0,30}\b(?:${sends}|send|it)\b|\bhow long do i have to (?:send|return)|(?:要是|如果|万一)?(?:过期|逾期|超期|过了(?:期限|时间|最后)|寄晚|晚了|来不及寄)[^，。]{0,6}(?:怎么办|会怎样|会怎么样|还能|还可以|行吗)|(?:最晚|最迟)(?:什么时候|几号|哪天)(?:寄|退)`,
  'i',
);

/**
 * Who pays for the way back, and until when goods are to be sent, by the shop's own rules. Null where neither is asked,
 * where the shop takes nothing back, or has an answer of its own words.
 */
export function returnTerms(context: Context): Step | null {
  const { said, conversation } = context;
  const text = textOf(context);
  const rule = ruleOf(context, text);
  if (!said || !rule || hasOwnAnswer(context, 'faq.returns_policy')) return null;
  const told = [asksFreight.test(text) ? freight(context, rule) : '', asksLate.test(text) ? late(context, rule) : ''];
  if (told.every((each) => each === '')) return null;
  const rest = wishBeside(said);
  const next = rest ? { ...conversation, waiting: [rest, ...conversation.waiting] } : conversation;
  const choices: Choice[] = [{ title: context.t.chips.myOrders, action: { do: 'order.list' } }];
  const isFree = conversation.frames.length === 0 && rest === null;
  return done(next, [{ type: 'say', text: context.t.sentences(told), ...(isFree && { choices }) }]);
}

const goesBack: readonly OrderWish[] = ['return', 'exchange'];

function ruleOf({ conversation, profile }: Context, text: string): PolicyRule | undefined {
  const frame = conversation.frames.find((each) => each.dialog === 'service');
  const open = frame?.dialog === 'service' ? frame.slots.wish : conversation.topic.lastCase?.wish;
  const named = /\bexchang|\bswap|换/i.test(text) ? 'exchange' : /\breturn|退/i.test(text) ? 'return' : open;
  const wish = named && goesBack.includes(named) ? named : 'return';
  return profile.policies.rules[wish];
}

function freight({ t, profile, wording }: Context, rule: PolicyRule): string {
  const fee =
    rule.freightMinor > 0
      ? formatMoney({ amount: rule.freightMinor, currency: profile.currency }, wording.locale)
      : null;
  return rule.freight === 'shop' ? t.terms.shop : t.terms[rule.freight](fee);
}

function late({ t, profile }: Context, { days }: PolicyRule): string {
  const toSend = profile.policies.returns?.days ?? null;
  const texts = [days === null ? t.terms.noWindow : t.terms.window(days)];
  return t.sentences([...texts, toSend === null ? '' : t.terms.toSend(toSend)]);
}

/** A wish in another part of the sentence comes next: 我要退头盔，运费谁出. */
function wishBeside(said: Said): Said | null {
  const { whole: _, ...read } = said.understanding;
  const left = taskSegments(read.text, []).filter(({ text }) => !asksFreight.test(text) && !asksLate.test(text));
  if (left.every(({ deed }) => deed === null)) return null;
  const text = left.map(({ start, end }) => read.text.slice(start, end).trim()).join(', ');
  const entities = read.entities.filter((each) =>
    left.some(({ start, end }) => each.start >= start && each.end <= end),
  );
  return { ...said, understanding: { ...read, text, entities } };
}
