import type { Locale } from '../../base/locale';

const english =
  /^(?:(?:please|can you|could you|can we)\s+)?(?:(?:speak|talk|switch to|use|reply|answer|change to)\s+)?(?:in\s+)?(english|chinese|mandarin)(?:\s+please)?[.!?]?$/;
const chinese =
  /^(?:请|麻烦|能不能|可以)?(?:你|您)?(?:用|说|讲|换成|切换到|切换成|改成)?(中文|汉语|普通话|英文|英语)(?:回复|回答|说|聊|交流)?(?:吧|吗|可以吗|好吗)?[。！？!?.]?$/;
const names: Readonly<Record<string, Locale>> = {
  english: 'en',
  chinese: 'zh',
  mandarin: 'zh',
  中文: 'zh',
  汉语: 'zh',
  普通话: 'zh',
  英文: 'en',
  英语: 'en',
};

/** The language that a message asks for when it asks for nothing else; null otherwise. */
export function askedLanguage(text: string): Locale | null {
  const said = text.normalize('NFKC').trim().toLowerCase();
  const name = english.exec(said)?.[1] ?? chinese.exec(said)?.[1];
  return name === undefined ? null : (names[name] ?? null);
}
