import type { Locale } from '../../base/locale';

export interface PayPage {
  readonly locale: Locale;
  readonly order: string;
  readonly amount: string;
  readonly state: 'open' | 'paid' | 'declined' | 'expired';
}

const words = {
  en: {
    simulated: 'SIMULATED PAYMENT',
    explain: 'No money moves. This page stands in for a payment provider.',
    order: 'Order',
    pay: 'Pay',
    decline: 'Decline',
    paid: 'Paid. You can close this page and go back to the chat.',
    declined: 'Declined. You can go back to the chat and try again.',
    expired: 'This payment is no longer open.',
  },
  zh: {
    simulated: '模拟支付',
    explain: '不会真的扣款，此页面代替支付平台。',
    order: '订单',
    pay: '付款',
    decline: '拒绝付款',
    paid: '已付款，可以关掉本页回到聊天。',
    declined: '付款被拒绝，可以回到聊天重试。',
    expired: '这笔付款已失效。',
  },
} as const;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);

/** One page without scripts; everything that is not fixed is escaped. */
export function payPageHtml({ locale, order, amount, state }: PayPage): string {
  const t = words[locale];
  const body =
    state === 'open'
      ? `<form method="post"><button name="result" value="settled" class="pay">${t.pay} ${escapeHtml(amount)}</button>
<button name="result" value="declined">${t.decline}</button></form>`
      : `<p class="done" role="status">${t[state]}</p>`;
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${t.simulated}</title>
<style>
:root{color-scheme:light dark;--ink:#1d1b1a;--paper:#faf7f2;--card:#fff;--accent:#8a3b1e}
@media (prefers-color-scheme:dark){:root{--ink:#f2ede6;--paper:#171412;--card:#231f1c;--accent:#f0a27f}}
body{margin:0;font:16px/1.5 system-ui,"PingFang SC","Noto Sans SC",sans-serif;background:var(--paper);color:var(--ink);display:grid;min-height:100vh;place-items:center}
main{background:var(--card);border-radius:20px;padding:32px;width:min(360px,calc(100vw - 64px));text-align:center;box-shadow:0 8px 40px #0002}
h1{font-size:1.4rem;letter-spacing:.06em;margin:0;color:var(--accent)}
.amount{font-size:2.4rem;font-weight:650;font-variant-numeric:tabular-nums;margin:.4em 0 0}
button{display:block;width:100%;min-height:48px;margin-top:12px;border-radius:12px;border:1px solid currentColor;background:none;color:inherit;font:inherit;cursor:pointer}
.pay{background:var(--accent);color:var(--paper);border-color:transparent;font-weight:600}
small{opacity:.75}
</style></head><body><main><h1>${t.simulated}</h1><small>${t.explain}</small>
<p class="amount">${escapeHtml(amount)}</p><p>${t.order} ${escapeHtml(order)}</p>${body}</main></body></html>`;
}
