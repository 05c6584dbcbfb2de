import { isOneTypo } from './edit-distance';
import { matchesOf } from './matches';

/** What a shopper asks a shop to do, in words that are long enough to be known with a slip in them. */
const acts =
  `account address another anything arrive arrived available basket between broken bundle cancel cancelled change cheaper
cheapest checkout choose coloured colours colors compare confirm coupon courier damaged deliver delivered delivery describe
details different discount exchange expensive favourite instead invoice looking member number ordered package parcel payment
please product products promotion quantity receipt recommend refund remove return returned reviews second shipped shipping
smaller bigger larger something through together tomorrow tracking version voucher warranty whatever without`.split(
    /\s+/,
  );

/** Short words, by how they are mistyped or spelt by ear: one letter off, they could be too many others. */
const short: Readonly<Record<string, string>> = {
  ...{ adn: 'and', nad: 'and', ahve: 'have', hav: 'have', hvae: 'have', becuase: 'because', byu: 'buy' },
  ...{ cahnge: 'change', cehck: 'check', chekc: 'check', chek: 'check', crat: 'cart', cartt: 'cart' },
  ...{ duz: 'does', doez: 'does', frist: 'first', fisrt: 'first', frm: 'from', giv: 'give', hte: 'the', teh: 'the' },
  ...{ jsut: 'just', liek: 'like', mroe: 'more', ordr: 'order', oder: 'order', oredr: 'order', pirce: 'price' },
  ...{ prise: 'price', seach: 'search', shwo: 'show', taht: 'that', thsi: 'this', thrid: 'third' },
  ...{ waht: 'what', whta: 'what', wen: 'when', wher: 'where', wich: 'which', whcih: 'which' },
  ...{ wnat: 'want', wnt: 'want', yse: 'yes', yuo: 'you' },
};

/** Characters of the same sound, which an input method offers first. */
const sameSound: readonly (readonly [RegExp, string])[] = [
  [/[神甚]么/g, '什么'],
  [/(?:怎|咋)[莫末]|肿么/g, '怎么'],
  [/(第[一二三四五六七八九十])[各格]/g, '$1个'],
  [/([颜白黑红蓝灰粉绿黄紫])[涩瑟]/g, '$1色'],
  [/[购够]勿车|够物车|购物[扯彻]/g, '购物车'],
  [/结[丈涨]/g, '结账'],
  [/定单/g, '订单'],
  [/([退换发收])[活或](?=[款了吗吧呢，。？!！?]|$)/g, '$1货'],
  [/快[第弟]/g, '快递'],
  [/(优惠|代金|抵用)[卷劵]/g, '$1券'],
  [/发漂/g, '发票'],
  [/地纸/g, '地址'],
  [/木有/g, '没有'],
  [/多[扫勺]钱/g, '多少钱'],
  [/便易/g, '便宜'],
  [/推见/g, '推荐'],
  [/尺吗/g, '尺码'],
  [/在来(?=[一两三个件支瓶])/g, '再来'],
  [/(?<=[车了好个])八$/g, '吧'],
  [/(?<=[大小好多]一?点|[便贵])滴(?=$|[，。 ])/g, '的'],
];

/** "Ad it", where it, this or a number follows. */
const adding = /\bad(?= (?:it|them|that|this|these|those|one|two|three|\d|the|a|to)\b)/g;
/** Words that stand by themselves: no part of an address on the web, a model or a name with a dot in it. */
/** What goods are put into goes by many names; where a shop sells bags, "add to bag" is for none of them. */
const intoCart =
  /\b(add|put|pop|throw|stick|place|move)\b([^,.;!?]{0,40}?) ?\b(?:to|in|into|in to) (?:my |the |your )?(?:shopping )?(?:bag|basket|trolley)\b/gi;
const latin = /(?<![\w@./#-])[A-Za-zÀ-ɏ]+(?![\w@/-]|\.\w)/g;
const shortestAct = 6;

/**
 * The words by which a shopper deals with a shop, put right: "chekout", "teh seccond one", "ad it to crat". Goods are left to
 * the search, which knows their names; so is every word that `isKnown`, and whatever is written with a capital, which may be
 * a name.
 */
export function mendTalk(text: string, isKnown: (word: string) => boolean): string {
  let mended = '';
  let at = 0;
  for (const { 0: typed, index } of matchesOf(text, latin)) {
    // A phone begins a message with a capital by itself.
    const word = index === 0 ? typed.toLowerCase() : typed;
    mended += text.slice(at, index) + (isKnown(word) ? typed : (meantBy(word) ?? typed));
    at = index + typed.length;
  }
  const english = withoutLead(mended + text.slice(at))
    .replace(adding, 'add')
    .replace(intoCart, '$1$2 to cart');
  return sameSound.reduce((left, [wrong, right]) => left.replace(wrong, right), english);
}

/** What is said in anger, or of what is not meant, before the wish itself: "no not that one, the cheap one", 别废话，便宜那个. */
const leads =
  /^(?:no+[,. ]+)?not (?:that|this)(?: (?!one\b)[a-z]+)?(?: one)?[,. ]+(?=(?:the|that) \w)|^no+,? (?:you|u|ya) [a-z]+[,.! ]+(?=\S)|^(?:不是|不要)[这那]个?[，, ]+(?=(?:是|要|我要)?.{2,})|^(?:(?:滚|靠|我靠|卧槽|妈的|烦死了|[别少]废话|别啰嗦|行了行了)[，,！!。 ]+)+(?=.{2,})/i;

const withoutLead = (text: string): string => text.replace(leads, '');

function meantBy(word: string): string | undefined {
  if (Object.hasOwn(short, word)) return short[word];
  return acts.find((act) => act.length >= shortestAct && act[0] === word[0] && isOneTypo(act, word));
}
