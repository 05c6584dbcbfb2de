import type { OrderNumber } from '../../base/ids';
import type { Locale } from '../../base/locale';
import { wishFacts } from '../../commerce/dossier';
import { judgeWish, type Terms, termsOf } from '../../commerce/judge-wish';
import { money } from '../../commerce/money';
import type { OrderWish, PolicyRule } from '../../commerce/policy';
import type { ShopProfile } from '../../commerce/shop';
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
  const dossier = order && (await readDossier(store, { profile, shopper: order.shopper }, number));
  if (!dossier) return null;
  const t = texts[locale];
  const facts = wishFacts(dossier, { wish, lines: [], reason: null }, { now, valueMinor: 0 });
  const verdict = judgeWish(profile.policies, facts);
  const title = `${number}: ${t.service.wishes[wish]}`;
  const rule = profile.policies.rules[wish];
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
    ...(rule.personAboveMinor !== null ? [`a person decides above ${sum(rule.personAboveMinor)}`] : []),
  ];
}
