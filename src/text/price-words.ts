import type { TextSpan } from './normalise';

export interface PriceBound {
  readonly kind: 'max' | 'min' | 'around';
  /** Units of the text that the words take, spaces counted. */
  readonly length: number;
}

interface BoundWords {
  readonly kind: PriceBound['kind'];
  readonly pattern: RegExp;
}

/** Matched against what stands before the figure; the words end where the figure begins. */
const before: readonly BoundWords[] = [
  {
    kind: 'max',
    pattern:
      /(?:不要?超过?|不能超过?|别超过?|不得超过|不高于|不大于|(?<!不)(?:低于|少于|小于|便宜于)|不到|不足|最多|最高|顶多|封顶|上限是?|预算(?:是|就|只有|大概就|有|在|有限)?|便宜过)\s?$/,
  },
  {
    kind: 'max',
    pattern:
      /\b(?:under|below|(?<!no )less than|lower than|cheaper than|no more than|not more than|not over|(?<!\b(?:bump|increase|raise|turn|change|move|quantity)(?: \S{1,8}){0,2} )up to|at most|max(?:imum)?(?: of)?|within|(?:a |my )?budget(?: is| of|'s|:)?(?: up to| under| max)?|(?:can )?spend(?: up to)?|<=?)\s?$/,
  },
  {
    kind: 'max',
    pattern:
      /(?:\b(?:nothing|not|never|dont|cant|wont|doesnt|no)|n't)\b[a-z ]{0,20}\b(?:over|above|more than|exceed(?:ing)?|higher than|beyond)\s?$|\bsub[ -]$/,
  },
  { kind: 'min', pattern: /(?:不低于|不少于|(?<!不)(?:高于|大于|贵于)|(?<![不别能])超过|至少|最少|最低|起码)\s?$/ },
  {
    kind: 'min',
    pattern:
      /\b(?:(?<!not )over|above|(?<!no |not )more than|at least|no less than|not under|upwards of|min(?:imum)?(?: of)?|starting (?:at|from)|from|>=?)\s?$/,
  },
  { kind: 'around', pattern: /(?:大概|大约|差不多|约莫?|将近|接近)(?:是|在|就)?\s?$/ },
  {
    kind: 'around',
    pattern:
      /\b(?:around|about|approx(?:imately|\.)?|roughly|circa|near(?:ly)?|close to|in the region of|somewhere (?:around|near)|or so)\s?$|~\s?$/,
  },
];

/** Matched against what follows the figure and its unit. */
const after: readonly BoundWords[] = [
  { kind: 'around', pattern: /^ ?(?:左右|上下|前后|附近|出头|来块钱?|来元|的样子)/ },
  { kind: 'max', pattern: /^ ?(?:(?:以|之)[内下里]|封顶|打住|内(?!存|衣|裤|胆|置|容|搭))/ },
  { kind: 'min', pattern: /^ ?(?:以上|之上|往上|起步|起(?![来码订床])|开外)/ },
  { kind: 'around', pattern: /^(?:[ -]?ish\b| or so\b| give or take\b)/ },
  {
    kind: 'max',
    pattern:
      /^,? ?(?:or (?:less|under|below|cheaper|lower)|and (?:under|below)|max(?:imum)?|tops|at (?:the )?most|limit)\b/,
  },
  { kind: 'min', pattern: /^,? ?(?:or (?:more|over|above|up|higher)|and (?:up|over|above)|minimum|upwards?)\b|^\+/ },
];

/** How far before a figure its words may begin. */
const reach = 40;

export function boundBefore(text: string, at: number): PriceBound | null {
  const left = text.slice(Math.max(0, at - reach), at);
  for (const { kind, pattern } of before) {
    const match = pattern.exec(left);
    if (match) return { kind, length: match[0].length };
  }
  return null;
}

export function boundAfter(text: string, at: number): PriceBound | null {
  const right = text.slice(at, at + reach);
  for (const { kind, pattern } of after) {
    const match = pattern.exec(right);
    if (match) return { kind, length: match[0].length };
  }
  return null;
}

const takenOff =
  /(?:减|优惠了?|便宜了?|退了?我?|退款|差价?|返|满|省了?|赔|补|运费|邮费|抵|扣了?|降了?|涨了?|贵了?|花了|付了|收了?我?|红包|余额|券)\s?$/;
const offEnglish =
  /\b(?:save|saved|refund(?:ed)?(?: of| me)?|charged(?: me)?|paid|discount of|fee(?: of| is)?|shipping(?: is| of)?|dropped(?: by)?|owe(?: me)?|coupon(?: for)?)\s?$/;
const offAfter =
  /^ ?(?:off\b|discount\b|refund\b|coupon\b|voucher\b|gift ?card\b|(?:无门槛)?(?:优惠券|代金券|红包|券|运费|差价|补偿|邮费)|减\d)/;

/** A sum that is spoken of, but not one that a shopper would pay for goods: 满200减30, "$5 off". */
export function isNoWish(text: string, { start, end }: TextSpan): boolean {
  const left = text.slice(Math.max(0, start - reach), start);
  return takenOff.test(left) || offEnglish.test(left) || offAfter.test(text.slice(end, end + 10));
}
