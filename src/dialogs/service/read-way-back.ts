/** Sure: goods that go back are spoken of. Perhaps: it may be about anything that is sent, so about what goes back only where something does. */
export type AsksWayBack = 'sure' | 'perhaps';

const asksEn = String.raw`\b(?:how|where|whither|wh(?:at|ich|o)(?:'s| is)?(?: the| your)?(?: exact| full| right| correct| shipping| mailing| postal)* (?:address|place|warehouse|depot|location|steps|procedure|way)|to wh(?:om|ere|ich|at)|(?:by|until|till) (?:when|what|which)|what(?:'s| is| do| should| must| else)|when (?:is|do|should|must|can|at the latest)|how (?:long|many days|much time) (?:do|have|can|will|am))\b`;
/** The shopper does it: "do I", "to", "should we". */
const ownEn = String.raw`(?:\b(?:do|should|can|could|must|shall|would|am|are|have|need|supposed)\b.{0,12}\b(?:i|we|one|you want me|you need me)\b|\bto\b|\bi\b)`;
const sendEn = String.raw`\b(?:send|sending|ship|shipping|mail|mailing|post|posting|dispatch|pack|bring|bringing|drop|dropping|courier|parcel|take|taking|hand|give|get|put|address|return|returning)\b`;
/** Without a word of what goes back, only verbs of parcels tell it from using or buying. */
const postEn = String.raw`\b(?:send|sending|ship|shipping|mail|mailing|post|posting|dispatch|drop|dropping|courier|return|returning)\b`;
const backEn = String.raw`\b(?:back|the return|my return|a return|this return|returned|returns|exchange)\b`;

const sureEn = [
  new RegExp(`${asksEn}.{0,30}${ownEn}.{0,20}${sendEn}.{0,50}${backEn}`, 'i'),
  /\b(?:where|which address)\b.{0,24}\b(?:my|the|this|a) (?:return|exchange|return parcel)\b.{0,10}\b(?:goes|go|has to go)\b/i,
  /\b(?:next|further) steps?\b.{0,20}\b(?:return|exchange)\b/i,
  /\b(?:last day|latest|date)\b.{0,24}\b(?:i|we|one|to)\b.{0,12}\b(?:send|ship|mail|post)\b.{0,24}\b(?:back|return)\b/i,
  /\bwhere\b.{0,20}\b(?:does|do|should|must|will|shall|is|are)\b.{0,30}\b(?:return|returns|parcel|package|box|goods|it|they|them)\b.{0,12}\b(?:go|sent|shipped|mailed|posted|addressed|returned|going)\b.{0,12}\b(?:back|to)\b/i,
  /\b(?:address|label|slip|qr|form|number|code|rma|deadline|last day|instructions|details)\b.{0,16}\b(?:for|of|on|to)\b.{0,16}\b(?:returns?|returning|return parcel|sending (?:it|them|this|that|these) back|send (?:it|them|this|that|these) back)\b/i,
  /\breturn(?:s|ing)?(?: shipping| mailing| parcel)? (?:address|label|slip|number|code|deadline|instructions|details)\b/i,
  /\b(?:how|which|where)\b.{0,20}\b(?:does|should|must)\b.{0,10}\b(?:my|the|this) return\b.{0,12}\b(?:go|ship|travel|be (?:sent|shipped|addressed))\b/i,
];
const perhapsEn = [
  new RegExp(
    String.raw`${asksEn}.{0,30}${ownEn}.{0,20}${postEn}.{0,10}\b(?:it|them|that|this|these|those|the [\w-]+(?: [\w-]+)?|everything|to)\b`,
    'i',
  ),
  /\bwhere\b.{0,20}\bi (?:to )?(?:take|bring|drop|leave|hand|send|sending|ship|mail) (?:it|them|this|that|these)\b/i,
  /\bwhere\b.{0,16}\b(?:does|do|has|have|should|must)\b.{0,8}\b(?:it|this|that|they|these|the (?:parcel|package|box))\b.{0,10}\bgo\b/i,
  /\bhow does (?:the|my|a|this) (?:return|exchange) work\b|^\W*(?:and )?(?:to )?(?:what|which) address\W*$/i,
  /\b(?:send|book|arrange|order|schedule)\b.{0,12}\b(?:couriers?|pick-?ups?|collections?)\b/i,
  /\b(?:what|which|whose|your)\b.{0,12}\b(?:shipping |mailing |postal |full |exact )?address\b.{0,30}\b(?:use|write|put|send|ship|mail|post|again|parcel|package|label)\b/i,
  /\b(?:lost|find|have|get|print|reprint|open|need|resend|where(?:'s| is)|expired|again)\b.{0,20}\blabel\b|\blabel\b.{0,30}\b(?:expired|lost|again|work|opens?|gone|not)\b/i,
  /\b(?:can|could|will|would|when|who|is there|does)\b.{0,20}\b(?:courier|driver|carrier|someone|somebody|anyone|you)\b.{0,20}\b(?:collect|pick(?:s|ed)? (?:it |them |this |that |the \w+ )?up|fetch)\b|\b(?:courier|driver|carrier)\b.{0,12}\b(?:come|comes|coming)\b/i,
  /\b(?:by|until|till) when\b|\bhow long do i have\b|\bwhat(?:'s| is) the deadline\b/i,
  /\bwhat\b.{0,16}\b(?:write|put|stick)\b.{0,16}\b(?:parcel|package|box)\b/i,
];
const notEn =
  /\b(?:money|refund(?:ed|s)?|cash|how much(?! time)|costs?|free|pays?|paid|fees?|charge[ds]?|postage|friend|gift|present|policy|policies|windows?|menu|track(?:ing)?|wrong)\b|\b(?:too|also|as well|another|other (?:one|item|thing))\s*\??$|\bhow (?:long|soon|fast) (?:does|will|until|is)\b|\bwhat (?:do|will|would|can|could) i get\b|\bwhat if\b|\bwhat happens\b|\bto (?:buy|order|pay|add|cart|my cart|checkout)\b/i;

const asksZh = '(?:怎么样?|怎样|如何|咋|哪(?:里|儿|个|边|家)?|什么(?:地方|地址|位置|方式)|啥地(?:方|址)|谁)';
const goesZh = '(?:寄|邮|退|送|发|还|快递|拿|交)';
const backZh = `(?:${goesZh}(?:回|还|给你们|给店|给商家|给卖家|到你们|过去给)|回寄|退货|换货|退换|返回)`;
const sureZh = [
  new RegExp(
    `${asksZh}.{0,8}(?:寄|邮|送|发|快递|交|拿)(?:回|还给|给你们|给店|给商家|给卖家|到你们)|${asksZh}.{0,6}退回`,
  ),
  new RegExp(`(?:寄|邮|退|送|发|还)回(?:去|来|给)?.{0,2}${asksZh}(?!了)`),
  new RegExp(`${backZh}.{0,12}(?:寄|邮|发|送|到|去|往|给|交|是|在|写|填)(?:去|到|往|给|回)?.{0,3}${asksZh}(?!了)`),
  /(?:退货|换货|退换货?|寄回|退回|回寄|返回|寄还)(?:去|来)?的?.{0,4}(?:地址|收件人|收货人|联系人|标签|面单|编号|单号|二维码|码|仓库|流程单|退货单)(?!.{0,3}(?:写|填)?错)/,
  /(?:寄回|退回|寄还).{0,5}(?:写|填|带|放|附|准备|注意)(?:些|点)?(?:什么|啥|哪)/,
  /退货单.{0,6}(?:哪|怎么|打不开|没了|过期|找不到|失效|丢|再|发)/,
  /(?:最晚|最迟|截止|期限|几号|哪天|什么时候|何时|多久|几天|多少天).{0,8}(?:寄回|退回|寄还|送回|发回|回寄)|(?:寄回|退回|寄还|送回|发回|回寄).{0,8}(?:最晚|最迟|截止|期限|几号|哪天|什么时候之?前)/,
];
const perhapsZh = [
  new RegExp(`${asksZh}.{0,5}(?:寄|邮|退(?!会|出|休|订|群|登)|还(?!没|有|是|能|要|不|会)|打包|叫快递)`),
  /(?:退|换)货?.{0,3}怎么(?:弄|办|操作|搞|走)|(?:几天|多少天).{0,6}寄(?!到)/,
  new RegExp(`(?:寄|邮|快递)(?:去|到|往|给|回)?.{0,2}${asksZh}(?!了)`),
  /(?:地址|收件人|收货人).{0,6}(?:是?多少|是?什么|是?啥|是谁|哪|呢|发(?:我|一下|给)|再|说一下|给(?:我|一下))/,
  /(?:标签|退货单|面单|编号).{0,8}(?:哪|怎么|多少|打不开|没了|过期|找不到|失效|丢|再|发)/,
  /上门(?:来)?(?:取|拿|收|揽)|(?:快递|小哥|快递员).{0,6}(?:来|上门).{0,4}(?:取|拿|收|揽)/,
  /(?:最晚|最迟|截止|期限).{0,8}寄|(?:几号|哪天|多久|几天|多少天)(?:之?内|之?前).{0,4}寄/,
  /(?:包裹|箱子|盒子)(?:上|里)?.{0,4}(?:写|放|贴)(?:什么|啥|哪)/,
];
const notZh =
  /退款|退钱|到账|还没|运费|邮费|多少钱|包邮|发票|赠品|申请|谁(?:出|付|承担)|费用|送(?:给)?(?:朋友|人|礼|妈|爸)|朋友|礼物|你们.{0,4}(?:什么时候|怎么|从哪).{0,4}(?:发|寄|送)|什么时候(?:能)?(?:发货|送到|到货)|发货|到(?:了)?哪了|到哪(?:里|儿)?了|哪一?步|进度|能不能退|可以退吗|能退吗|寄错|发错|还有|还能|政策|规则|门店|你们的?(?:店|地址)|(?:也|还)(?:要|想)(?:退|换)/;

/** "Now what?", right after it was agreed. */
const whatNow =
  /^\W*(?:(?:and|so|ok(?:ay)?|great|thanks|alright)\W+)*(?:now what|what(?:'s| is| do i do| should i do| do i have to do| happens)? (?:now|next))\W*$|^(?:那|好的?|嗯)?[，,。 ]*(?:那)?(?:我)?(?:接下来|下一步|然后|现在)(?:我)?(?:呢|怎么(?:办|做|弄)|该?(?:要)?(?:做什么|怎么.{0,3}|干嘛|干什么))?[？?]*$/i;

const clause = /[^,，、。.!！;；\n?？]+[?？]?/g;

const lastDay =
  /\b(?:when|until|deadline|last day|how long|how many days|how much time|latest)\b|最晚|最迟|截止|期限|几号|哪天|几天|多少天|多久|什么时候|何时/i;

/** Of a message that asks for the way back: whether it is for the last day to send goods. */
export const asksLastDay = (text: string): boolean => lastDay.test(text) && !/\bwhere\b|地址|哪[里儿]/i.test(text);

/** Whether a message asks how, where to or until when goods go back; null where it asks no such thing. */
export function asksWayBack(text: string): AsksWayBack | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/\badd?ress?\b/gi, 'address');
  const clauses = plain.match(clause) ?? [];
  const found = clauses.map(asksIn);
  if (found.includes('sure')) return 'sure';
  if (found.includes('perhaps') || whatNow.test(plain.trim())) return 'perhaps';
  return null;
}

/** In whatever order: asked, sent, and of what goes back. */
const sendsReturned = (said: string): boolean =>
  new RegExp(`${asksZh}(?!了)`).test(said) &&
  /寄|邮|快递|还给|送还/.test(said) &&
  /退(?!款|钱)|换货|寄回|还给|寄还/.test(said);

function asksIn(said: string): AsksWayBack | null {
  const fits = (patterns: readonly RegExp[]): boolean => patterns.some((each) => each.test(said));
  if (notEn.test(said) || notZh.test(said)) return null;
  if (fits(sureEn) || fits(sureZh) || sendsReturned(said)) return 'sure';
  return fits(perhapsEn) || fits(perhapsZh) ? 'perhaps' : null;
}
