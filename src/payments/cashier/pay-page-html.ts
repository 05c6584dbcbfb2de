import type { Locale } from '../../base/locale';
import type { JsapiParameters } from '../../ports/payment-provider';
import { escapeHtml } from '../../text/escape-html';
import { payPageWords } from './pay-page-words';

export type PayPageState =
  /** The simulated provider asks here whether the payment came. */
  | { readonly state: 'open' }
  | {
      readonly state: 'scan';
      readonly by: 'wechatpay' | 'alipay';
      readonly svg: string;
      /** Where a simulated code leads. */
      readonly link: string | null;
    }
  /** WeChat's own sheet comes up by script. */
  | { readonly state: 'sheet'; readonly parameters: JsapiParameters; readonly back: string; readonly nonce: string }
  | {
      readonly state: 'paid' | 'declined' | 'expired' | 'unwanted' | 'waiting' | 'unreachable' | 'refused';
      /** An address that tries again, where that may help. */
      readonly again: string | null;
    };

export interface PayPage {
  readonly locale: Locale;
  readonly order: string;
  readonly amount: string;
  readonly isSimulated: boolean;
  readonly show: PayPageState;
}

/** One page; everything that is not fixed is escaped. Only WeChat's sheet needs a script. */
export function payPageHtml(page: PayPage): string {
  const { locale, order, amount, isSimulated, show } = page;
  const t = payPageWords[locale];
  const title = isSimulated ? t.simulated : t.title;
  const refresh = show.state === 'scan' ? '<meta http-equiv="refresh" content="10">' : '';
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">${refresh}
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>
:root{color-scheme:light dark;--ink:#1d1b1a;--paper:#faf7f2;--card:#fff;--accent:#8a3b1e}
@media (prefers-color-scheme:dark){:root{--ink:#f2ede6;--paper:#171412;--card:#231f1c;--accent:#f0a27f}}
body{margin:0;font:16px/1.5 system-ui,"PingFang SC","Noto Sans SC",sans-serif;background:var(--paper);color:var(--ink);display:grid;min-height:100vh;place-items:center}
main{background:var(--card);border-radius:20px;padding:32px;width:min(360px,calc(100vw - 64px));text-align:center;box-shadow:0 8px 40px #0002}
h1{font-size:${isSimulated ? '2rem' : '1.4rem'};line-height:1.2;letter-spacing:.06em;margin:0 0 .3em;color:var(--accent)}
.amount{font-size:2.4rem;font-weight:650;font-variant-numeric:tabular-nums;margin:.4em 0 0}
button,a.button{box-sizing:border-box;display:block;width:100%;min-height:48px;line-height:48px;padding:0;margin-top:12px;border-radius:12px;border:1px solid currentColor;background:none;color:inherit;font:inherit;line-height:46px;text-decoration:none;cursor:pointer}
.pay{background:var(--accent);color:var(--paper);border-color:transparent;font-weight:600}
.code{background:#fff;border-radius:12px;padding:12px;width:200px;height:200px;margin:16px auto}
.code svg{width:100%;height:100%}
small{opacity:.75}
</style></head><body><main><h1>${title}</h1>${isSimulated ? `<small>${t.explain}</small>` : ''}
<p class="amount">${escapeHtml(amount)}</p><p>${t.order} ${escapeHtml(order)}</p>${body(page)}</main></body></html>`;
}

function body({ locale, amount, show }: PayPage): string {
  const t = payPageWords[locale];
  switch (show.state) {
    case 'open':
      return `<form method="post"><button name="result" value="settled" class="pay">${t.pay} ${escapeHtml(amount)}</button>
<button name="result" value="declined">${t.decline}</button></form>`;
    case 'scan': {
      const link = show.link ? `<a class="button" href="${escapeHtml(show.link)}">${t.simulated}</a>` : '';
      return `<div class="code">${show.svg}</div><p role="status">${t.scan[show.by]}</p>${link}`;
    }
    case 'sheet':
      return `<p role="status">${t.waiting}</p><a class="button pay" id="pay" href="${escapeHtml(show.back)}">${t.pay} ${escapeHtml(amount)}</a>
<script nonce="${show.nonce}">${sheetScript(show.parameters)}</script>`;
    default: {
      const again = show.again ? `<a class="button" href="${escapeHtml(show.again)}">${t.again}</a>` : '';
      return `<p class="done" role="status">${t[show.state]}</p>${again}`;
    }
  }
}

/** Brings WeChat's sheet up at once and on a tap, and goes to see afterwards whether the payment came. */
function sheetScript(parameters: JsapiParameters): string {
  const json = JSON.stringify(parameters).replaceAll('<', '\\u003c');
  return `const p=${json},a=document.getElementById('pay');
function pay(){WeixinJSBridge.invoke('getBrandWCPayRequest',p,function(){location.replace(a.href)})}
a.addEventListener('click',function(e){if(window.WeixinJSBridge){e.preventDefault();pay()}});
if(window.WeixinJSBridge)pay();else document.addEventListener('WeixinJSBridgeReady',pay);`;
}
