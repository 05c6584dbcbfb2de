import type { Locale } from '../base/locale';
import { escapeHtml } from '../text/escape-html';

export interface LabelPage {
  readonly locale: Locale;
  readonly shop: string;
  readonly number: string;
  readonly order: string;
  readonly address: string;
  /** The last day to send them, in words; null where there is none. */
  readonly sendBy: string | null;
  /** Drawn by the program itself: the number as a QR code. */
  readonly code: string;
  readonly lines: readonly { readonly quantity: number; readonly title: string; readonly options: string }[];
}

const words = {
  en: {
    title: 'Return label',
    number: 'Return number',
    order: 'Order',
    to: 'Send to',
    by: 'By',
    lines: 'What goes back',
    how: 'Print this page and put it onto the parcel, or copy the return number clearly onto it. Then tell us the tracking number in the chat.',
  },
  zh: {
    title: '退货单',
    number: '退货编号',
    order: '订单',
    to: '寄到',
    by: '最晚寄出',
    lines: '寄回的商品',
    how: '请打印本页贴在包裹上，或把退货编号清楚地写在包裹上。寄出后，把快递单号发到聊天里告诉我们。',
  },
} satisfies Record<Locale, Record<string, string>>;

/** One page for paper, black on white; everything that is not fixed is escaped. */
export function labelPageHtml({ locale, shop, number, order, address, sendBy, code, lines }: LabelPage): string {
  const t = words[locale];
  const by = sendBy ? `<p class="to">${t.by}<b>${escapeHtml(sendBy)}</b></p>\n` : '';
  const rows = lines.map(({ quantity, title, options }) => {
    const small = options ? `<small>${escapeHtml(options)}</small>` : '';
    return `<li><b>${quantity} ×</b><span>${escapeHtml(title)}${small}</span></li>`;
  });
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${t.title} ${escapeHtml(number)}</title>
<style>
@page{margin:12mm}
body{margin:0;padding:16px;font:16px/1.5 system-ui,"PingFang SC","Noto Sans SC",sans-serif;background:#f4f2ef;color:#000}
main{box-sizing:border-box;max-width:640px;margin:0 auto;padding:24px;background:#fff;border:2px solid #000;border-radius:8px}
header{display:flex;justify-content:space-between;align-items:baseline;gap:16px;border-bottom:2px solid #000;padding-bottom:8px}
h1{font-size:1.5rem;margin:0}
h2{font-size:.85rem;font-weight:400;margin:0}
.top{display:flex;flex-wrap:wrap;gap:24px;align-items:center;margin:20px 0}
.code{width:180px;height:180px;flex:none}
.code svg{width:100%;height:100%}
.number{font:700 1.35rem/1.3 ui-monospace,Menlo,monospace;overflow-wrap:anywhere;margin:0 0 12px}
.to{border-top:1px solid #000;padding:12px 0;margin:0}
.to b{display:block;font-size:1.35rem;line-height:1.35}
ul{list-style:none;margin:0 0 16px;padding:12px 0 0;border-top:1px solid #000}
li{display:flex;gap:12px;padding:4px 0}
li b{white-space:nowrap}
small{display:block}
.how{border-top:1px dashed #000;padding-top:12px;margin:0}
@media print{body{background:none;padding:0}main{border-radius:0;max-width:none}}
</style></head><body><main><header><h1>${t.title}</h1><span>${escapeHtml(shop)}</span></header>
<div class="top"><div class="code">${code}</div><div><h2>${t.number}</h2><p class="number">${escapeHtml(number)}</p>
<h2>${t.order}</h2><p>${escapeHtml(order)}</p></div></div>
<p class="to">${t.to}<b>${escapeHtml(address)}</b></p>
${by}<ul aria-label="${t.lines}"><li>${t.lines}</li>${rows.join('')}</ul>
<p class="how">${t.how}</p></main></body></html>`;
}
