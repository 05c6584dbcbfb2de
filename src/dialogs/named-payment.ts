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
  return cashNamed(context) ?? onlineNamed(context);
}

/** "Cash" alone is paid when the parcel comes. */
export const cashNamed = (context: Context): PaymentMethod | null =>
  /\bcash\b(?! ?back)|现金(?!券|红包)/i.test(textOf(context)) && !asks.test(textOf(context)) ? 'cod' : null;

/** "Pay online", 在线支付: none of the ways by name, but not in cash. */
export const saysOnline = (context: Context): boolean => onLine.test(textOf(context)) && !asks.test(textOf(context));

/** The one way that "online" can only mean here; null where nothing is said of it, or there are several. */
export function onlineNamed(context: Context): PaymentMethod | null {
  if (!saysOnline(context)) return null;
  const ways = context.profile.payments.filter((method) => method !== 'cod');
  const titled = ways.filter((method) => onLine.test(context.t.payments[method]));
  const [only] = titled.length > 0 ? titled : ways;
  return only && (titled.length === 1 || ways.length === 1) ? only : null;
}

const onLine = /\bonline\b|\bby phone\b|\bmobile pay(?:ment)?\b|在线|网上|线上|手机(?:上)?(?:支付|付款|付)|扫码/i;
