import type { CaseId } from '../base/ids';
import type { Demand } from '../commerce/demand';
import type { Dossier } from '../commerce/dossier';
import { termsOf } from '../commerce/judge-wish';
import { type Money, money } from '../commerce/money';
import type { PolicyRule } from '../commerce/policy';
import { quoteCase } from '../commerce/quote-case';
import { moveCase, type ServiceCase, waitsForGoods, withLastDay } from '../commerce/service-case';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceBooks } from '../ports/commerce-store';
import { CaseRefusedError } from './case-refused-error';
import { grantCase } from './grant-case';
import { tellCaseMoved } from './move-case';
import { readDossier } from './read-dossier';

interface Agreeing {
  readonly profile: ShopProfile;
  readonly now: number;
}

/**
 * A person agrees to what waits for one: it is carried out now, inside the caller's transaction, whatever the wish, and told.
 * Null for a case that does not wait for a person. @throws CaseRefusedError where it can no longer be done, with nothing kept.
 */
export async function agreeToCase(
  books: CommerceBooks,
  { profile, now }: Agreeing,
  id: CaseId,
): Promise<ServiceCase | null> {
  const asked = await books.serviceCases.read(profile.id, id);
  if (asked?.status !== 'needsPerson') return null;
  const { dossier, demand, amount } = await asItIsNow(books, { profile, now }, asked);
  const moved = moveCase(asked, waitsForGoods(asked.wish) ? 'approved' : 'done', now);
  if (!moved.ok) throw new Error(`case ${id} waits for a person and could not move`);
  const when = { shop: profile.id, now };
  const agreed = withLastDay(moved.value, profile.policies.returns, { now, timeZone: profile.timeZone });
  const done = await grantCase(books, when, { profile, dossier, demand, opened: agreed, amount });
  if (!done.ok) throw new CaseRefusedError(done.error);
  const { opened, order, back } = done.value;
  if (!(await books.serviceCases.update(profile.id, opened))) throw new Error(`case ${id} changed under its lock`);
  await tellCaseMoved(books, profile.id, { moved: opened, order, back });
  return opened;
}

interface AsItIsNow {
  readonly dossier: Dossier;
  readonly demand: Demand;
  readonly amount: Money;
}

async function asItIsNow(books: CommerceBooks, { profile, now }: Agreeing, asked: ServiceCase): Promise<AsItIsNow> {
  const found = await readDossier(books, { profile, shopper: asked.shopper, now }, asked.order);
  if (!found) throw new CaseRefusedError({ code: 'unknownOrder' });
  const dossier = { ...found, cases: found.cases.filter(({ id }) => id !== asked.id) };
  const rule = profile.policies.rules[asked.wish];
  const { order } = dossier;
  if (!rule?.statuses.includes(order.status)) {
    const clause = { rule: 'status', wish: asked.wish, status: order.status, allowed: rule?.statuses ?? [] } as const;
    throw new CaseRefusedError({ code: 'notGranted', clause, instead: [] });
  }
  const amount = asked.amount ?? money(0, order.totals.total.currency);
  if (changesSum(asked) && quoted(dossier, asked, rule) !== amount.amount) {
    throw new CaseRefusedError({ code: 'summaryChanged' });
  }
  return { dossier, demand: { ...asked, orderVersion: order.version, amountMinor: amount.amount }, amount };
}

const quoted = (dossier: Dossier, asked: ServiceCase, rule: PolicyRule): number =>
  quoteCase(dossier, asked, termsOf(rule, asked.reason)).amountMinor;

/** The order's own sum becomes another one, which must be the one that the shopper said yes to. */
const changesSum = ({ wish, lines }: ServiceCase): boolean =>
  wish === 'changeItems' || (wish === 'cancel' && lines.length > 0);
