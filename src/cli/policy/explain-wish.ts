import type { OrderNumber } from '../../base/ids';
import type { Locale } from '../../base/locale';
import { type Terms, termsOf } from '../../commerce/judge-wish';
import { money } from '../../commerce/money';
import type { Order } from '../../commerce/order';
import { type OrderWish, type PolicyRule, wishReasons } from '../../commerce/policy';
import type { ShopProfile } from '../../commerce/shop';
import { judgeSoFar, siblingOf } from '../../dialogs/service/judge-so-far';
import { clauseText } from '../../dialogs/service/refuse';
import { readDossier } from '../../operations/read-dossier';
import type { CommerceStore } from '../../ports/commerce-store';
import { formatMoney } from '../../replies/format';
import { texts } from '../../replies/texts';

interface Explaining {
  readonly store: CommerceStore;
  readonly profile: ShopProfile;
  readonly locale: Locale;
  readonly now: number;
}

/** The verdict on one wish of one order, whoever it belongs to; null for an order that does not exist. */
export async function explainWish(
  { store, profile, locale, now }: Explaining,
  { order: number, wish }: { readonly order: OrderNumber; readonly wish: OrderWish },
): Promise<string | null> {
  const order = await store.orders.read(profile.id, number);
  const dossier = order && (await readDossier(store, { profile, shopper: order.shopper, now }, number));
  if (!dossier) return null;
  const t = texts[locale];
  const judge = (each: OrderWish) => judgeSoFar(profile.policies, dossier, { slots: nothingChosen(order, each), now });
  const first = judge(wish);
  const sibling = siblingOf(wish, first);
  const verdict = sibling ? judge(sibling) : first;
  const title = `${number}: ${[wish, ...(sibling ? [sibling] : [])].map((each) => t.service.wishes[each]).join(' → ')}`;
  const rule = profile.policies.rules[sibling ?? wish];
  if (verdict.verdict !== 'refused' && rule) {
    const terms = termsOf(rule, null);
    return [title, 'allowed', ...termLines(profile, locale, { rule, terms })].join('\n');
  }
  if (verdict.verdict !== 'refused') return title;
  const clause = clauseText({ t, wording: { t, locale, profile } }, verdict.clause, number);
  const instead = verdict.instead.map((each) => t.service.wishes[each]);
  return [title, `refused (${verdict.clause.rule}): ${clause}`, `${t.service.instead} ${t.list(instead) || '-'}`].join(
    '\n',
  );
}

const nothingChosen = ({ lines }: Order, wish: OrderWish) => ({ wish, lines: [], reason: null, goods: lines });

/** What goes back to who keeps the goods, a line a reason. */
const shareLines = (locale: Locale, { partialRefunds }: PolicyRule): readonly string[] =>
  wishReasons.flatMap((reason) => {
    const shares = partialRefunds[reason] ?? [];
    const { service, list } = texts[locale];
    return shares.length > 0 ? [`kept for: ${service.reasons[reason]} ${list(shares.map((each) => `${each}%`))}`] : [];
  });

function termLines(
  { currency }: ShopProfile,
  locale: Locale,
  { rule, terms }: { readonly rule: PolicyRule; readonly terms: Terms },
): readonly string[] {
  const { service, list } = texts[locale];
  const sum = (minor: number) => formatMoney(money(minor, currency), locale);
  return [
    ...(rule.reasons.length > 0 ? [`reasons: ${list(rule.reasons.map((reason) => service.reasons[reason]))}`] : []),
    ...(rule.photoFor.length > 0 ? [`photo for: ${list(rule.photoFor.map((reason) => service.reasons[reason]))}`] : []),
    `money to: ${list(rule.ways.map((way) => service.ways[way]))}`,
    ...(terms.freightMinor > 0 ? [`freight: ${sum(terms.freightMinor)}, where the shop is not at fault`] : []),
    ...(terms.restockingPercent > 0 ? [`kept: ${terms.restockingPercent}%, where the shop is not at fault`] : []),
    ...shareLines(locale, rule),
    ...(rule.personAboveMinor !== null ? [`a person decides above ${sum(rule.personAboveMinor)}`] : []),
  ];
}
