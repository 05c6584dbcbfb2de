import type { PaymentMethod } from '../commerce/shop';
import type { Context } from './context';
import { entity, textOf } from './said';

/** A payment named by words of its chip: "online" for "Pay online". */
export function paymentNamed(context: Context): PaymentMethod | null {
  const text = textOf(context).trim().toLowerCase();
  if (text.length < 2) return null;
  const named = context.profile.payments.filter((method) => {
    const title = context.t.payments[method].toLowerCase().replace(/ ?[(（].*$/, '');
    return title.includes(text) || text.includes(title);
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

const asks = /[?？吗么呢]|能不能|能用|可以|支持|怎么|为什么|\b(?:can|could|do|does|is|are|how|why|what|which)\b/i;
const longestChange = 40;

/** "还是用支付宝吧", "actually cash": another way to pay said at the summary, and nothing asked. */
export function paymentInstead(context: Context): PaymentMethod | null {
  const text = textOf(context).trim();
  if (asks.test(text) || text.length > longestChange || entity(context, 'address')) return null;
  const named = entity(context, 'paymentMethod')?.value;
  if (named) return named;
  if (/\bcash\b|现金/i.test(text)) return 'cod';
  const online = context.profile.payments.filter((method) => onLine.test(context.t.payments[method]));
  return onLine.test(text) && online.length === 1 ? (online[0] ?? null) : null;
}

const onLine = /\bonline\b|在线|网上/i;
