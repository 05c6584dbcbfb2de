import type { Intent } from './intents';
import type { Part } from './join-wishes';

type Deed = readonly [Intent, RegExp];

/** What is done to goods of an order, each with what stands for the goods in `what`. */
const deeds: readonly Deed[] = [
  ['exchange.request', /(?<what>.*?)(?:调换|更换|(?<!更|兑|调|退|能|可以)换)(?:成|个|一|货|掉|为|下|了)/],
  ['return.request', /(?<what>.*?)(?:退掉|退货|退了|退回|(?<!能|可以|不)退$)/],
  ['return.request', /退(?<what>(?!掉|货|了|款|回|钱)[^，。]{2,8}?)(?:吧|了)?$/],
  ['order.cancel', /(?<what>.*?)取消/],
  ['exchange.request', /^(?:exchange|swap)(?:ing)? (?<what>.+)/],
  ['return.request', /^return(?:ing)? (?<what>.+)/],
  ['order.cancel', /^cancel(?:l?ing)? (?<what>.+)/],
  ['order.change', /^(?:chang|modify)(?:e|ing)? (?<what>.+)/],
];
/** What holds only under a condition, is asked, or is not wished, is no deed of its own. */
const unsettled =
  /如果|要是|假如|万一|或者|还是|不能|不行|不要退|不用|别|不退|不换|也行|也可以|都行|吗|呢|[?？]|\bif\b|\bunless\b|\bor\b|\bnot\b|n't\b|\binstead\b/;
const lead =
  /^(?:[\s:：,，]+|(?:(?:in|for|on|from|with) (?:the|my) (?:[a-z]+ ){0,3}order,?\s+)|(?:and|then|also|please|plus|i|we|i'd|i'll|would|want|need|like|could|can|you|to|the|my|this|that)\s+)+/;
const filler =
  /^(?:还|再|也|就|那|然后|另外|我|我要|我想|想|要|给我|帮我|请|麻烦|麻烦您|把|将|订单里|里面|里)+|(?:我|想|要|给我|帮我|请|也|就|都|全|可以|直接)+$/g;
const pronoun = /^(?:个|它|这|这个|那|那个|一下|货|钱|款|it|them|one|this|that)?$/;

/** The deed of a clause that names the goods it is done to. */
function deedOf(text: string): Intent | null {
  if (unsettled.test(text)) return null;
  const clause = text
    .replace(/\S+@\S+/g, '')
    .trim()
    .toLowerCase()
    .replace(lead, '');
  for (const [intent, pattern] of deeds) {
    const what = pattern.exec(clause)?.groups?.what;
    if (what !== undefined && !pronoun.test(what.trim().replace(filler, '').replace(filler, ''))) return intent;
  }
  return null;
}

/**
 * Clauses that each do something else to other goods are wishes of their own, though mere commas part them:
 * "水瓶退掉，台灯换成亮一点的".
 */
export function apartByDeed(parts: readonly Part[]): readonly Part[] {
  const found = parts.map(({ understanding }) => deedOf(understanding.text));
  if (new Set(found.filter((intent) => intent !== null)).size < 2) return parts;
  return parts.map((part, at) => {
    const intent = found[at];
    if (!intent) return part;
    const intents = [{ intent, score: 1 }];
    return { ...part, apart: true, understanding: { ...part.understanding, intents, verdict: 'act' } };
  });
}
