import type { QueryEdit } from '../query-edit';
import { isHan } from '../tokens';
import type { Draft, Piece } from './draft';

export const refusals =
  /(?:不要|别要|不想要|不喜欢|不含|不带|不是|别是|别(?:再)?(?:给我|跟我|向我)?(?:再)?(?:推荐|推|看|买|发|介绍|拿|来)|非|除了|除开|除|(?<!有)没有(?=.{1,6}的)|\bnot?\b|\bwithout\b|\bexcept(?: for)?\b|\bexcluding\b|\banything but\b|\b(?:don'?t|do not|doesn'?t|does not) (?:want|like|need|have|contain|include|use)(?: any)?\b|\b(?:is|are|ai|was)n'?t\b|\bother than\b|\binstead of\b|\bavoid(?:ing)?\b|\bnon\b|\bminus\b|\bhate\b)/g;
const refusesBefore =
  /^\s?的?(?:除外|以外|之外|就算了|就不要了|不行|不考虑|(?:也?不要|不喜欢)(?=$|[\s,，。.!！?？;；了的哦啊吧呀呢]))/;
/** What may stand between a refusal and a thing refused. */
const joins =
  /^(?:\s|的|和|或者?|跟|与|及|、|\/|也|有|是|那种|这种|颜色|牌子|品牌|any|the|a|an|or|nor|and|of|in|be|is|are|have|has|with|from|made|colou?r|brand|ones?|it|to)*$/;
/** What stands between two refused things for the refusal to hold for both. */
const between = /^(?:\s|的|和|或者?|跟|与|及|、|\/|也不要|or|nor|and)*$/;
/** A blank ends what a Chinese refusal holds for, unless another value of the same property follows: 不要黑色 白色. */
const clauseEnd = /^的?\s+$/;
const listed = /和|或|跟|与|及|、|\/|or|nor|and/;

const propertyOf = ({ refused: [edit] }: Piece): string | null =>
  edit?.edit === 'setAttribute' ? edit.condition.name : edit?.edit === 'addBrand' ? edit.edit : null;

const isSameProperty = (one: Piece, other: Piece): boolean =>
  propertyOf(one) !== null && propertyOf(one) === propertyOf(other);

/** The pieces behind a refusal, up to the next clause. Of 不要耐克的鞋 only the brand is refused. */
function refusedFrom(draft: Draft, pieces: readonly Piece[], end: number): Piece[] {
  const found: Piece[] = [];
  let from = end;
  let gap = '';
  for (const piece of pieces) {
    if (piece.start < from) continue;
    gap = draft.text.slice(from, piece.start);
    if (!(from === end ? joins : between).test(gap) || piece.refused.length === 0) break;
    if (found.length > 0 && piece.isKind && !listed.test(gap)) break;
    const last = found.at(-1);
    if (last && isHan(draft.text.charAt(piece.start)) && clauseEnd.test(gap) && !isSameProperty(last, piece)) break;
    found.push(piece);
    from = piece.end;
  }
  return found;
}

/** Which pieces are refused: those behind a refusal up to the next clause, or right before one. */
export function refusedPieces(draft: Draft): ReadonlySet<Piece> {
  const pieces = [...draft.pieces].sort((a, b) => a.start - b.start);
  const refused = new Set<Piece>();
  for (const match of draft.text.matchAll(refusals)) {
    const end = match.index + match[0].length;
    const isPart = pieces.some((piece) => piece.start < end && match.index < piece.end);
    if (!isPart) for (const piece of refusedFrom(draft, pieces, end)) refused.add(piece);
  }
  for (const piece of pieces) {
    const isBefore = piece.refused.length > 0 && refusesBefore.test(draft.text.slice(piece.end));
    if (isBefore && !followed(draft, pieces, piece)) refused.add(piece);
  }
  return refused;
}

/** 红色不要黑色: the refusal belongs to what follows it at once. */
function followed(draft: Draft, pieces: readonly Piece[], piece: Piece): boolean {
  const after = /^\s?的?(?:不要|不喜欢)/.exec(draft.text.slice(piece.end));
  if (!after) return false;
  const at = piece.end + after[0].length;
  return pieces.some((other) => other.start === at);
}

const opensPurpose =
  /(?:\b(?:for|fits?|compatible with|with|to fit)(?: (?:my|a|an|the|your|his|her|our))?(?: (?:old|new))? )$/;
const purpose = /\b(?:for|fits?|compatible with|with|to fit) /g;
const seeks =
  /\b(?:looking|search(?:ing)?|shopping|hunting|look|asking|want(?:ing)?|after) for(?: (?:my|a|an|the|some))? $/;

/** What is sold for another thing: a case for an iphone is no iphone, a mouse pad no mouse. */
const between3 = '(?:[ -](?!(?:for|with|and|or|in|under|over|without|not|no|from|by|to|that|which)\\b)[a-z0-9]+){0,3}';
const englishAccessory = new RegExp(
  `^${between3}[ -](?:adapter|arm|bag|band|base|basket|battery|belt|board|box|bracket|brush|bulb|cable|cap|card|carrier|cartridge|case|charger|cleaner|clip|cord|cover|cradle|desk|dock|fan|filter|frame|glue|grip|holder|hook|ink|kit|lamp|lens|light|mat|mount|opener|organi[sz]er|pad|paper|peg|footprint|pouch|protector|rack|refill|remote|ring|screen|sheet|shelf|skin|sleeve|spray|stand|sticker|strap|stylus|table|tape|toner|towel|tray|tripod|wash|wipe|wrap)s?\\b`,
);
const hanAccessory =
  /^(?:壳|套(?!装)|膜|架|垫|线|包(?!邮)|袋|罩|座|贴|链|绳|柜|芯|保护|支架|收纳|配件|充电|挂件|清洁|刷|刀|卡|盖)/;

/** Of "a case for galaxy s6" the case is looked for: what stands behind the purpose is not. */
export function isBehindPurpose(draft: Draft, piece: Piece): boolean {
  const before = draft.text.slice(0, piece.start);
  for (const match of before.matchAll(purpose)) {
    const upTo = before.slice(0, match.index + match[0].length);
    const hasKind = draft.pieces.some((other) => other.isKind && other.end <= match.index);
    if (hasKind && !seeks.test(upTo)) return true;
  }
  return false;
}

/** Where a name begins that a brand opens: "apple" of "case for apple phone 15". */
function withBrand(draft: Draft, piece: Piece): number {
  const brand = draft.pieces.find(
    ({ what, end }) => what === 'brand' && /^ ?$/.test(draft.text.slice(end, piece.start)),
  );
  return brand && brand.end <= piece.start ? brand.start : piece.start;
}

/** Whether a kind or a brand only says what the thing looked for belongs to. */
export function isOnlyPurpose(draft: Draft, piece: Piece): boolean {
  if (piece.what !== 'category' && piece.what !== 'brand') return false;
  const before = draft.text.slice(0, withBrand(draft, piece));
  const after = draft.text.slice(piece.end);
  const otherKind = draft.pieces.some((other) => other !== piece && other.isKind && other.start < piece.start);
  if (opensPurpose.test(before) && !seeks.test(before) && otherKind) return true;
  return piece.what === 'category' && (englishAccessory.test(after) || hanAccessory.test(after));
}

/** The words of a piece, to be looked for in titles instead of filtering by what they name. */
export function asWords(draft: Draft, piece: Piece): QueryEdit {
  const text = draft.text.slice(piece.start, piece.end);
  return { edit: 'addTerm', term: { text, alternatives: [], origin: draft.origin(piece, 1) } };
}
