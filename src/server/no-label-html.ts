import { type Locale, locales } from '../base/locale';

/** Whoever prints a label may read either language, whatever the link says. */
const words = {
  en: {
    over: ['This label is no longer valid', 'Its link has run out, or the goods have arrived already.'],
    unknown: ['There is no such label', 'The link may have been copied only in part.'],
    todo: 'Ask in the shop’s chat “How do I send it back?” and you get a new one. “Where is my return?” tells how it stands.',
  },
  zh: {
    over: ['这张退货单已失效', '链接过期了，或者商品已经收到。'],
    unknown: ['没有这张退货单', '链接可能没有复制完整。'],
    todo: '请在店铺聊天里问「怎么寄回去」，会给您一张新的；问「退货到哪了」可以查进度。',
  },
} as const;

/** What is said in the place of a label that cannot be shown, the asked language first. */
export function noLabelHtml(why: 'over' | 'unknown', locale: Locale): string {
  const ordered = [locale, ...locales.filter((each) => each !== locale)];
  const parts = ordered.map((each) => {
    const [title, reason] = words[each][why];
    return `<section lang="${each === 'zh' ? 'zh-CN' : 'en'}"><h1>${title}</h1><p>${reason}</p><p>${words[each].todo}</p></section>`;
  });
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${words[locale][why][0]}</title>
<style>
body{margin:0;padding:16px;font:16px/1.6 system-ui,"PingFang SC","Noto Sans SC",sans-serif;background:#f4f2ef;color:#000}
main{box-sizing:border-box;max-width:640px;margin:0 auto;padding:24px;background:#fff;border-radius:8px}
section+section{border-top:1px solid #ccc;margin-top:20px;padding-top:20px}
h1{font-size:1.35rem;margin:0 0 8px}
p{margin:0 0 8px}
</style></head><body><main>${parts.join('')}</main></body></html>`;
}
