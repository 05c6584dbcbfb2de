import { matchesOf } from './matches';
import type { TextSpan } from './normalise';

/** In what order a shopper would see things. */
export interface Sort {
  readonly by: 'price' | 'sales' | 'newest' | 'rating';
  readonly order: 'asc' | 'desc';
}

export type SortSpan = TextSpan & { readonly value: Sort };

interface Order {
  readonly sort: Sort;
  readonly pattern: RegExp;
}

const up = '(?:从|由)?(?:最)?低(?:到|至|往|-)(?:最)?高|升序';
const down = '(?:从|由)?(?:最)?高(?:到|至|往|-)(?:最)?低|降序|倒序';

/** The first that fits a place wins there. */
const orders: readonly Order[] = [
  {
    sort: { by: 'price', order: 'desc' },
    pattern: new RegExp(
      `(?:按|照)?(?:价格|价钱|单价)(?:${down})(?:排序|排列|排)?|最贵|价(?:格|钱)?最高|从贵到便宜|贵的(?:排|放)?在?前面?|\\bmost expensive(?: first)?\\b|\\bpric(?:iest|ey first)\\b|\\b(?:sort(?:ed)? (?:by )?)?(?:the )?price(?:s|d)?(?:,|:)? ?(?:from )?(?:\\(?high(?:est)?(?:er)?)[ -](?:to|2|->)?[ -]?low(?:est)?\\)?|\\bhigh(?:est)?[ -]to[ -]low(?:est)?\\b(?! rating)|\\bhighest pric(?:e|ed)\\b|\\bdearest\\b|\\bpriciest\\b|\\bprice desc(?:ending)?\\b`,
      'g',
    ),
  },
  {
    sort: { by: 'sales', order: 'desc' },
    pattern: new RegExp(
      `(?:按|照)?销量(?:${down}|最高|最好|最多|最大|第一|高|排序|优先|排)?(?:的?(?:排|放)前面?)?|卖(?:得|的)?最(?:好|多|火|爆)|最(?:好卖|热卖|畅销|热销|受欢迎|火爆?|热门|爆)|买(?:得|的)?(?:人)?最多|热销(?:榜|款)?|畅销(?:榜|款)?|爆款|人气(?:最高|最旺|款|王)|热卖(?:款|榜)?|\\bbest[ -]?sell(?:ing|ers?)\\b|\\b(?:most|more) popular\\b|\\btop[ -]sell(?:ing|ers?)\\b|\\bhottest\\b|\\b(?:by|sort by) (?:popularity|sales)\\b|\\bmost (?:sold|bought|purchased)\\b|\\bpopularity\\b|\\bsells? (?:the )?(?:best|most)\\b|\\beveryone(?:'s| is)? buying\\b`,
      'g',
    ),
  },
  {
    sort: { by: 'rating', order: 'desc' },
    pattern: new RegExp(
      `(?:按|照)?(?:好评率?|评分|评价|口碑)(?:${down}|最高|最好|最多|最佳|高|排序|优先|排)|(?:好评|评分|口碑)(?:高|好)?(?:的?(?:排|放)前面?)|\\b(?:top|highest|best)[ -]?rat(?:ed|ings?)\\b|\\b(?:best|highest|top|most) review(?:ed|s)\\b|\\b(?:by|sort by) (?:ratings?|reviews?|stars?)\\b|\\bmost stars\\b|\\brated (?:the )?(?:best|highest)\\b|\\bbest customer reviews\\b|\\bhighest (?:customer )?(?:rating|score)s?\\b`,
      'g',
    ),
  },
  {
    sort: { by: 'newest', order: 'desc' },
    pattern:
      /最新(?:款|品|上架|的款|到货|上市|发布)?(?!的?(?:消息|进展|动态|情况|状态|物流|地址))|(?:按|照)?(?:上架|上新|发布)(?:时间)?(?:排序|排|从新到旧)|从新到旧|新品(?:优先|排前)?|新款(?:优先)?|刚(?:上架|上新|到货|出)的?|新上(?:架|的)|\bnewest(?: first| arrivals?| ones?)?\b|\blatest\b(?! (?:on|update|status|news|order|version of my))|\bnew(?:ly)? (?:arriv(?:als?|ed)|in|releases?|added|launched)\b|\bmost recent(?:ly added)?\b(?! order)|\b(?:by|sort by) (?:date|newest|new)\b|\bjust (?:came in|launched|dropped)\b/g,
  },
  {
    sort: { by: 'price', order: 'asc' },
    pattern: new RegExp(
      `(?:按|照)?(?:价格|价钱|单价)(?:${up}|排序|优先|排|最低|最便宜)|最(?:便宜|实惠|低价|划算)|便宜的(?:排|放)?在?(?:最)?前面?|从便宜到贵|(?:${up})|低价(?:优先|排前)|价(?:格|钱)?最低|\\bcheapest(?: first)?\\b|\\bleast expensive\\b|\\blowest[ -](?:price[ds]?|cost)(?: first)?\\b|\\b(?:sort(?:ed)? (?:by )?)?(?:the )?price(?:s|d)?(?:,|:)? ?(?:from )?\\(?low(?:est)?(?:er)?[ -](?:to|2|->)?[ -]?high(?:est)?\\)?|\\blow(?:est)?[ -]to[ -]high(?:est)?\\b|\\bsort(?:ed)? (?:them |these |it )?by price\\b|\\bprice asc(?:ending)?\\b|\\bmost affordable\\b|\\border(?:ed)? by price\\b`,
      'g',
    ),
  },
];

/** Without one of these no rule can fit. */
const trigger =
  /[价销卖买热新评贵低高升降]|最|口碑|人气|爆|畅|便宜|倒序|刚|sell|sold|bought|buying|pric|cheap|expens|popul|rat|review|star|new|latest|recent|sort|order|low|high|afford|hot|dear|just/;

/** Each wish for an order, offsets into the text. */
export function findSorts(text: string): SortSpan[] {
  const found: SortSpan[] = [];
  if (!trigger.test(text)) return found;
  for (const { sort, pattern } of orders) {
    for (const match of matchesOf(text, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => span.start < other.end && other.start < span.end)) continue;
      found.push({ value: sort, ...span });
    }
  }
  return found;
}
