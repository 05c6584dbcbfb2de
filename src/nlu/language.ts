import type { Locale } from '../base/locale';
import { hasHan } from '../text/characters';
import { commonEnglish } from '../text/common-english';
import { latinWords } from '../text/latin-words';

/** English words that people type within Chinese as well: they say nothing about the language. */
const borrowed = new Set(
  'ok okay yes no hi hello hey bye sorry thanks thx vip app pro max plus mini new size logo paypal visa mastercard alipay wechat apple google pay'.split(
    ' ',
  ),
);

/** E-mail and web addresses, and codes that were drawn or thought up ("LK-MINE-7K2P", "SAVE20"): whatever words stand in them. */
const noWords = /\S+@\S+|https?:\/\/\S+|\blk(?:[-\s]?[a-z\d]{4}){2}\b|[a-z]*\d[a-z\d]*/giu;

/**
 * The language of a normalised message. Chinese characters make it Chinese, unless they are a name within an English
 * sentence; everyday English words make it English; anything else (a number, a brand, an e-mail address, "ok") says nothing, and the
 * language of the conversation stays.
 */
export function languageOf(text: string, session: Locale): Locale {
  const english = latinWords(text.replace(noWords, ' ')).filter(
    ({ word }) => commonEnglish.has(word) && !borrowed.has(word),
  ).length;
  if (hasHan(text)) return english >= 3 && english > hanCount(text) / 2 ? 'en' : 'zh';
  return english > 0 ? 'en' : session;
}

const hanCount = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
