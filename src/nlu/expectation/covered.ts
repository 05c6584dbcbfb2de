import { hasHan } from '../../text/characters';
import type { TextSpan } from '../../text/normalise';
import type { Fillers } from './fillers';

/** Words of a question, of a refusal, or of another wish: with one of them a message is no mere answer. */
const otherWish =
  /[吗么嘛哪谁啥]|什么|多少|几(?!乎)|怎么|为何|为啥|[不没别无]|取消|算了|退|换货|查询|物流|快递|发货|发票|投诉|客服|人工|失败|错误|坏|优惠|打折|便宜|贵|包邮|运费|支持|能否|能用|可否|区别|对比|比较|还有|加微信|加个|购物车|删|清空|推荐|介绍|详情|价格|多久|扣|差价|分期|手续费|除了|以外|\b(?:what|which|how|why|when|where|who|whose|do you|does|did|is there|is it|is (?:cash|card|alipay)|are|was|were|has|have you|could you|would you|will it|not|never|no|none|neither|cancel|return|refund|track|where's|what's|ship|shipping|deliver|delivery|declined|decline|fail(?:ed|s)?|charged?|discount|cheaper|cheapest|more|compare|difference|exchange|human|agent|help|stop|wrong|problem|issue|error|invoice|coupon|remove|delete|anything|something|else|other|except|without|available|stock|left|too|return|swap|rather than|instead of|stuck|lost|late|fit|run|runs|looking|recommend|tell|show)\b|n't\b/;
/** Beside the value, so much may be said that no list knows. */
const most = { han: 6, words: 4 };

const corrected =
  /错|不对|不是|应该|哦不|改成|改为|还是|那就|算了|更正|重新|\b(?:no|wait|actually|i mean|i meant|sorry|rather|make that|correction|instead|scratch that|oops)\b/;

/** The one value that was said; of several, the last, when the shopper took the earlier ones back. */
export function lastSaid<Span extends TextSpan>(text: string, spans: readonly Span[]): Span | null {
  const [first, ...others] = [...spans].sort((a, b) => a.start - b.start);
  const last = others.at(-1);
  if (!first || !last) return first ?? null;
  const before = others.at(-2) ?? first;
  return corrected.test(text.slice(before.end, last.start)) ? { ...last, start: 0 } : null;
}

function outside(text: string, spans: readonly TextSpan[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  pieces.push(text.slice(at));
  return pieces;
}

/** Whether these spans and fillers are all that the text holds. */
export const isCovered = (text: string, spans: readonly TextSpan[], fillers: Fillers): boolean =>
  outside(text, spans).every((piece) => fillers.covers(piece));

/** Whether the text says no more than these values: fillers, or a few words that speak of nothing else. */
export function isAnswered(text: string, spans: readonly TextSpan[], fillers: Fillers): boolean {
  const rest = outside(text, spans).filter((piece) => !fillers.covers(piece));
  if (rest.length === 0) return true;
  const said = rest.join(' ');
  if (otherWish.test(said) || /[?\d]/.test(said)) return false;
  const han = said.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const words = said.match(/[a-z']+/g)?.length ?? 0;
  return hasHan(said) ? han <= most.han && words <= 1 : words <= most.words;
}
