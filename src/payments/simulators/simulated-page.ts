import type { SimulatedAnswer, SimulatedCall } from './serve-loopback';
import { type Deed, deeds } from './simulator';
import type { Trade, TradeBook } from './trade-book';

export interface SimulatedPage {
  readonly provider: string;
  readonly book: TradeBook;
  readonly act: (trade: Trade, deed: Deed) => boolean;
  /** As a shopper reads it. */
  readonly price: (trade: Trade) => string;
}

export const pagePath = (trade: Pick<Trade, 'token'>): string => `/simulator/pay/${trade.token}`;

/** The page where a shopper pays, declines or lets expire; null for paths that are not the page's. */
export function answerPage(call: SimulatedCall, page: SimulatedPage): SimulatedAnswer | null {
  const token = /^\/simulator\/pay\/([\w-]+)$/.exec(call.url.pathname)?.[1];
  if (!token) return null;
  const trade = page.book.byToken(token);
  if (!trade) return { status: 404, body: 'There is no such payment.\n' };
  if (call.method === 'POST') {
    const deed = deeds.find((name) => name === new URLSearchParams(call.body).get('deed'));
    if (!deed) return { status: 400, body: 'Choose what to do.\n' };
    page.act(trade, deed);
    const back = deed === 'pay' ? (trade.returnUrl ?? call.url.searchParams.get('redirect_url')) : null;
    return { status: 303, headers: { location: back ?? call.path }, body: '' };
  }
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  };
  return { status: 200, headers, body: html(page, trade) };
}

const words: Readonly<Record<Deed, string>> = {
  pay: '付款 Pay',
  decline: '付款不成功 Decline',
  fail: '支付失败 Fail for good',
  expire: '过期 Expire',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

function html({ provider, price }: SimulatedPage, trade: Trade): string {
  const buttons = deeds.map((deed) => `<button name="deed" value="${deed}">${words[deed]}</button>`).join('\n');
  const body =
    trade.status === 'open' ? `<form method="post">${buttons}</form>` : `<p role="status"><b>${trade.status}</b></p>`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>SIMULATED ${escapeHtml(provider)}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:22rem;margin:2rem auto;padding:0 1rem;text-align:center}
h1{font-size:2rem;border:4px dashed;padding:.5rem}button{display:block;width:100%;min-height:48px;margin:.5rem 0;font:inherit}</style></head>
<body><h1>模拟支付<br>SIMULATED<br>${escapeHtml(provider)}</h1><p>不会真的扣款。No money moves.</p>
<p><b>${escapeHtml(price(trade))}</b><br>${escapeHtml(trade.id)}</p>${body}</body></html>`;
}
