import type { WishReason } from '../../commerce/policy';

/** Words by which shoppers give a reason, the more telling reasons first. */
const words: readonly (readonly [WishReason, RegExp])[] = [
  [
    'wrong',
    /发错|寄错|送错|错发|不是我(?:买|要|拍)的|货不对板|wrong (?:item|product|thing|one was sent|order)|sent (?:me )?(?:the )?wrong|not what i ordered|(?:got|received) (?:the|a) (?:wrong|different)/,
  ],
  [
    'missing',
    /少发|漏发|少件|缺件|少了一|缺了|没收全|不齐|missing|not in the (?:box|parcel|package)|incomplete|left out/,
  ],
  [
    'broken',
    /破|碎|坏|裂|漏液|漏了|故障|不能用|没法用|打不开|开不了|瑕疵|有划痕|broke|faulty|defect|damaged|crack|leak|(?:doesn|don|didn|does not|do not|not) ?['’]?t? ?(?:even )?(?:work|turn)|not working|smash|shatter|scratch/,
  ],
  [
    'orderedByMistake',
    /(?:拍|买|下|点|选)(?:单)?错|手滑|重复(?:下单|买|拍)|误(?:拍|下单)|by (?:mistake|accident)|mistake|accidental|ordered (?:it |this )?(?:twice|wrong)/,
  ],
  [
    'wrongSize',
    /尺码|尺寸|码(?:不|太|偏)|偏大|偏小|太大|太小|大了|小了|太紧|太松|不合身|(?:doesn|don|didn|does not|not) ?['’]?t? fit|too (?:big|small|large|tight|loose|long|short)|wrong size|(?:the )?size/,
  ],
  [
    'notAsDescribed',
    /不符|不一样|描述|色差|质量(?:太|不|很)?差|质量不好|假货|not as (?:described|pictured|shown|advertised)|looks different|(?:poor|bad) quality|not what i expected|fake/,
  ],
  ['cheaperElsewhere', /便宜|降价|别家|别处|cheaper|better price|lower price|price (?:dropped|drop)/],
  [
    'tooLate',
    /太慢|迟到|晚到|超时|等太久|还没到|没收到|一直没|too (?:late|slow|long)|took too long|delayed|never (?:arrived|came)|(?:hasn|not) ?['’]?t? (?:arrived|come)|late/,
  ],
  ['dislike', /不喜欢|不好看|没想象|(?:don|didn|do not|did not) ?['’]?t? (?:really )?like|dislike|hate|ugly/],
  [
    'noLongerNeeded',
    /不想要|不要了|不需要|用不上|用不着|后悔|改主意|买多了|no longer|(?:don|do not|didn) ?['’]?t? (?:need|want)|changed? my mind|not needed|too many|unneeded/,
  ],
  ['other', /其他|别的原因|没(?:什么|有)?原因|other reason|something else|no reason|\bother\b/],
];

/** Why, as far as a message says it, among the reasons that are taken; null when it says none of them. */
export function readReason(text: string, taken: readonly WishReason[]): WishReason | null {
  const said = text.toLowerCase();
  return words.find(([reason, pattern]) => taken.includes(reason) && pattern.test(said))?.[0] ?? null;
}
