import { hasHan } from '../../text/characters';
import { compileLexicon, type Lexicon, type LexiconSpan } from '../../text/lexicon';
import { matchesOf } from '../../text/matches';
import { attributeEntries } from './attribute-words';
import type { Found } from './found';
import { goodsEntries } from './goods-words';

let general: Lexicon | null = null;

/** The words of any shop. */
const generalLexicon = (): Lexicon => {
  general ??= compileLexicon([...goodsEntries, ...attributeEntries], { sounds: false });
  return general;
};

/** One Chinese character is a colour or a material only where the grammar says so: 红的, 要黑, 棉的. */
const single = /(?:^|[要有选换成拿是个件条双款和跟或、,，。 ]|颜色|还是|不要)$/;
const singleAfter = /^(?:的|$|[,。!?、 ]|和|或|还是|吧|呢|那|色)/;
/** Words that hold a colour, a material or a good without meaning it. */
const others: readonly RegExp[] = [
  /红包|黄牛|黑五|黑卡|白条|金额|银行|银联|白天|白酒|红酒|红茶|绿茶|黑咖|黄金周|黄金会员|银卡|金卡|粉底|粉饼|粉扑|蓝牙|蓝光|蓝莓|青岛|青年|橙汁|白色情人节|白名单|黑名单|灰指甲|彩色照片|透明度|透明质酸|白云|红米|皮肤|皮革味|调皮|头皮|橡皮|眼皮|面皮|铁路|地铁|高铁|铁观音|竹叶青|包邮|包裹|包装|包括|包含|书本|书面|茶几|灯光|床头|锅盖|伞面/g,
  /\b(?:gold|silver|platinum) (?:member\w*|tier|level|status|card)|\bblack friday|\b(?:white|yellow) pages|\bgreen tea|\bblue ?tooth|\bblue light|\borange juice|\bglass of|\biron(?:ing)?\b|\btop (?:rated|selling|up|seller|one|pick)\w*|\bwatch (?:out|this|it|for)|\bring (?:me|up)|\bmouse ?pad|\btea party|\bbook (?:a|an|the|my)\b|\bphone (?:number|call|no|support|you)|\b(?:my|your|the|a|by|over the|on the|customer) phone\b(?! case| charger| stand)|\btie (?:in|up)|\bchip and|\bplain\b|\bsuits? (?:me|you|my|us)\b|\bfan of\b|\bpot of\b|\bset(?:ting)?s?\b|\bcover(?:ed|age)\b|\bsettle down|\b(?:scroll|slow|shut|calm|break|broke|cut|turn|write|mark|marked|go|went|price|come|came|let|put|take|shutting|sit|further|upside|get|knock|narrow) (?:it |me |that |them )?down\b|\bdown (?:to|the|a|on|from|from a|below)\b|\bmail\b|\bthank you card|\bcard\b|\btable below|\bdesk(?:top)?\b support|\bbook(?:ing|ed)\b/g,
];

function blocked(text: string): readonly { readonly start: number; readonly end: number }[] {
  return others.flatMap((pattern) =>
    matchesOf(text, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

/** A guess by initials or by a single sound is left to the search, which shows what it made of it. */
const surest = 0.5;

function isSaid(text: string, span: LexiconSpan): boolean {
  if (span.end - span.start > 1 || !hasHan(text.charAt(span.start))) return true;
  return single.test(text.slice(0, span.start)) && singleAfter.test(text.slice(span.end));
}

function entitiesOf(span: LexiconSpan): Found[] {
  const { start, end } = span;
  const kinds = new Set<string>();
  return span.entries.flatMap((entry): Found[] => {
    if (kinds.has(entry.kind)) return [];
    kinds.add(entry.kind);
    if (entry.kind === 'attribute' || entry.kind === 'need') {
      return [{ start, end, entity: 'attribute', value: { name: entry.name ?? entry.kind, value: entry.id } }];
    }
    return [{ start, end, entity: entry.kind, value: entry.id }];
  });
}

/** What the shop's catalogue calls things, and the words of any shop; the shop's own win where both fit. */
export function findDescribed(text: string, shop: Lexicon): Found[] {
  const stops = blocked(text);
  const isFree = ({ start, end }: { readonly start: number; readonly end: number }) =>
    !stops.some((stop) => start < stop.end && stop.start < end && end - start < stop.end - stop.start + 1);
  const own = shop.find({ text }).filter((span) => span.certainty >= surest && isSaid(text, span) && isFree(span));
  const common = generalLexicon()
    .find({ text })
    .filter((span) => isSaid(text, span) && isFree(span));
  return [...own, ...common].flatMap(entitiesOf);
}
