import type { SentBack } from '../../commerce/way-back';

const sentZh =
  /寄(?:出|回|走|还|给你们|过去|好)*(?:去|来)?了|寄(?:出|走)|(?:退|发|送)(?:出|回|走|还|给你们|过去)(?:去|来)?了|已(?:经)?(?:寄|退回|发回)|(?:东西|货|快递|包裹|件|商品|小哥|顺丰|它).{0,6}(?:取|拿|收|揽)走?(?:件)?了/;
const sentEn =
  /\b(?:sent|shipped|mailed|posted|returned)\b.{0,40}\b(?:back|off|it|them|return|parcel|package|yesterday|today|this morning)\b|\b(?:it|that|they|them|parcel|package|return|goods)(?:'s|'re| is| are| was| were| has been| have been| got)?\b.{0,12}\b(?:in the (?:mail|post)|on (?:its|their|the) way back|picked up|collected|shipped back|sent back)|\b(?:dropped|handed) (?:it|them|the (?:parcel|package|return))\b|\b(?:courier|driver|carrier|ups|fedex|dhl|usps|sf)\b.{0,30}\b(?:picked|collected|took|fetched|has (?:it|them))\b/i;
/** A question, a plan, a refusal, or something that the shop has sent. */
const notDone =
  /[?？]|吗|怎么|如何|哪|什么时候|多久|能不能|可不可以|可以.{0,4}寄|要不要|没有?(?:寄|退|收|发)|还没|准备|打算|想要?(?:寄|退)|明天|后天|下周|马上|等下|待会|晚点|一会|你们(?:寄|发)(?!的地址)|寄错|发错|送错|收到|\b(?:how|where|when|can|could|should|will|would|may|must|want|need|tomorrow|later|about to|going to)\b|\b(?:i'll|haven'?t|hasn'?t|not|never|wrong|instead)\b|\b(?:you(?:'ve| have)?|they|shop|seller|was|were|got|been)\s+(?:just\s+|already\s+)?(?:sent|shipped|mailed)\s+(?:me|us|a\b|the wrong)|\bsent me\b/i;
const named = /单号|运单|快递号|tracking|track(?:ing)? (?:number|no)|waybill|consignment/i;

const carriers =
  /顺丰(?:速运)?|中通|圆通|申通|韵达|极兔|京东(?:快递|物流)?|德邦|邮政|菜鸟|\b(?:EMS|UPS|FedEx|DHL|USPS|Royal Mail|Canada Post|Australia Post|Japan Post|DPD|Evri|GLS|TNT|OnTrac|Parcelforce|La Poste|SF Express|ZTO|YTO|STO|Yunda|J&T)\b/i;
/** Whether a text ends with the name of who carries a parcel. */
export const endsWithCarrier = (text: string): boolean =>
  new RegExp(`(?:${carriers.source})[\\s:：]*$`, 'i').test(text);

const runs = /(?<![A-Za-z0-9])[A-Za-z]{0,4}[0-9][A-Za-z0-9]*(?:[ -][A-Za-z]{0,2}[0-9][A-Za-z0-9]*)*(?![A-Za-z0-9])/g;
const phone = /^(?:86)?1[3-9][0-9]{9}$/;
const day = /^(?:20[0-9]{6}|[0-9]{1,2}20[0-9]{2})$/;
const clause = /(?:[^,、。.!;\n?]|\.(?=\S))+\??/g;

/**
 * Whether a message says that goods go back on their way, or gives the number that they travel under; null where it does
 * neither. `known`: numbers of orders and returns, which are none of a parcel.
 */
export function readSentBack(text: string, known: readonly string[]): Omit<SentBack, 'at'> | null {
  const plain = text.normalize('NFKC').replace(/’/g, "'");
  const said = known.reduce((left, each) => left.replaceAll(each, ' '), plain);
  const told = (said.match(clause) ?? []).filter((part) => !notDone.test(part));
  const rest = told.join('\n');
  const tracking = trackingIn(rest);
  const carrier = carriers.exec(rest)?.[0] ?? null;
  if (told.some((part) => sentZh.test(part) || sentEn.test(part))) return { carrier, tracking };
  const isBare = tracking !== null && /[A-Za-z]/.test(tracking) && said.replace(/[^A-Za-z0-9]/g, '').length < 40;
  return tracking !== null && (named.test(rest) || carrier || isBare) ? { carrier, tracking } : null;
}

/** The longest run of letters and figures that a carrier may have given; a plain telephone number only where it is called one. */
function trackingIn(said: string): string | null {
  const isNamed = named.test(said);
  const found = [...said.matchAll(runs)]
    .map(([run]) => run.replace(/[ -]/g, '').toUpperCase())
    .filter((run) => run.length >= 8 && run.length <= 34 && run.replace(/[^0-9]/g, '').length >= 7)
    .filter((run) => !day.test(run) && (isNamed || !phone.test(run)));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}
