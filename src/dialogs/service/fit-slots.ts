import { inLocale, locales } from '../../base/locale';
import { type Dossier, productOf } from '../../commerce/dossier';
import type { PolicyRule } from '../../commerce/policy';
import { unitsLeft } from '../../commerce/service-case';
import type { Good, ServiceFrame } from '../frame';
import { otherVariants, waysOf } from './next-question';
import { namesOf, titlesOf } from './read-lines';

type Slots = ServiceFrame['slots'];

/** The lines of an order that may still be chosen. */
export function goodsOf(dossier: Dossier): readonly Good[] {
  const { order, cases } = dossier;
  const left = unitsLeft(order.lines, cases);
  return order.lines
    .map((line) => ({
      sku: line.sku,
      quantity: left[line.sku] ?? 0,
      titles: titlesOf(line),
      names: namesOf(line, productOf(dossier, line.sku)),
    }))
    .filter(({ quantity }) => quantity > 0);
}

const ofAllLines: ReadonlySet<Slots['wish']> = new Set(['priceDrop']);
const ofLines: ReadonlySet<Slots['wish']> = new Set(['changeItems', 'return', 'exchange', 'refundOnly', 'claim']);

/** Fills in what goes without saying: the only line, the only way, goods sent again, the variant whose words were said. */
export function fitSlots(
  slots: Slots,
  dossier: Dossier,
  { rule, text }: { readonly rule: PolicyRule; readonly text: string },
): Slots {
  let next = slots;
  const [only, ...more] = slots.goods;
  const isPlain = next.lines.length === 0 && ofLines.has(slots.wish) && only !== undefined && more.length === 0;
  if (isPlain || (ofAllLines.has(slots.wish) && next.lines.length === 0)) {
    next = { ...next, lines: slots.goods.map(({ sku, quantity }) => ({ sku, quantity, by: null })) };
  }
  if (slots.wish === 'changeItems' || slots.wish === 'exchange') next = withVariants(next, dossier, text);
  if (slots.wish === 'claim' && next.resend !== null) {
    const { resend } = next;
    next = { ...next, lines: next.lines.map((line) => ({ ...line, by: resend ? line.sku : null })) };
  }
  const ways = waysOf(rule, dossier);
  const way = next.way !== null && ways.includes(next.way) ? next.way : ways.length === 1 ? (ways[0] ?? null) : null;
  next = { ...next, way };
  if (way === 'giftCard' && next.tender === null) {
    next = { ...next, tender: dossier.wallet.find(({ kind }) => kind === 'giftCard')?.id ?? null };
  }
  if (slots.wish === 'changePayment') next = withTender(next, dossier, text);
  if (next.invoice?.title === '')
    next = { ...next, invoice: { title: dossier.order.contact.recipient, taxNumber: null } };
  return next;
}

/** The variants whose values were said; a value that was not said stays as it is. */
function withVariants(slots: Slots, dossier: Dossier, text: string): Slots {
  const said = text.toLowerCase();
  const lines = slots.lines.map((line) => {
    if (line.by !== null) return line;
    const own = productOf(dossier, line.sku)?.variants.find(({ sku }) => sku === line.sku);
    const scored = otherVariants(dossier, line).map((variant) => {
      const fresh = Object.entries(variant.options).filter(([name, value]) => own?.options[name]?.id !== value.id);
      const isSaid = fresh.every(([, value]) => locales.some((locale) => holds(said, inLocale(value.name, locale))));
      return { variant, isSaid: fresh.length > 0 && isSaid, changes: fresh.length };
    });
    const fitting = scored.filter(({ isSaid }) => isSaid).sort((a, b) => b.changes - a.changes);
    const [best, second] = fitting;
    return best && best.changes !== second?.changes ? { ...line, by: best.variant.sku } : line;
  });
  return { ...slots, lines };
}

function holds(said: string, value: string): boolean {
  const plain = value.toLowerCase();
  if (plain === '') return false;
  if (/\p{Script=Han}/u.test(plain)) return said.includes(plain.replace(/色$/, ''));
  const escaped = plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/(\d)([a-z])/g, '$1 ?$2');
  return new RegExp(`(?<![a-z0-9])${escaped}(?![a-z0-9])`).test(said);
}

function withTender(slots: Slots, { wallet, order }: Dossier, text: string): Slots {
  if (slots.tender !== null) return slots;
  const named = wallet.filter(({ id, kind }) => {
    if (id === order.tender) return false;
    if (kind === 'paypal') return /paypal|贝宝/i.test(text);
    return kind === 'giftCard'
      ? /gift ?card|礼品卡/i.test(text)
      : /credit|debit|(?<!gift )card|信用卡|银行卡/i.test(text);
  });
  const [only] = named;
  return only && named.length === 1 ? { ...slots, tender: only.id } : slots;
}
