import { createHash } from 'node:crypto';
import { CaseId, type Sku } from '../base/ids';
import type { Demand } from '../commerce/demand';
import { type Dossier, wishFacts } from '../commerce/dossier';
import { judgeWish, termsOf } from '../commerce/judge-wish';
import { type Money, money } from '../commerce/money';
import type { PolicyRule } from '../commerce/policy';
import { caseValue, quoteCase, valuedLines } from '../commerce/quote-case';
import { type ServiceCase, waitsForGoods, withLastDay } from '../commerce/service-case';
import type { Outcome } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import { CaseRefusedError } from './case-refused-error';
import { grantCase } from './grant-case';
import type { Granting } from './granting';
import type { Operation } from './operation';
import { readDossier } from './read-dossier';

/**
 * Does what was asked for after an order: judged again by the rules, priced again, and written with everything that belongs
 * to it, together or not at all. What a person has to decide is kept for them and changes nothing yet.
 */
export async function openCase(operation: Operation, demand: Demand): Promise<Outcome> {
  const { store, profile, key } = operation;
  try {
    return await store.once<Outcome>(profile.id, key, (books) => open(books, operation, demand));
  } catch (error) {
    if (error instanceof CaseRefusedError) return { outcome: 'caseRefused', demand, refusal: error.refusal };
    throw error;
  }
}

async function open(books: CommerceBooks, operation: Operation, demand: Demand): Promise<Outcome> {
  const dossier = await readDossier(books, operation, demand.order);
  if (!dossier) throw new CaseRefusedError({ code: 'unknownOrder' });
  const { granting, person } = judged(operation, dossier, demand);
  if (person) {
    await books.serviceCases.insert(operation.profile.id, granting.opened);
    return { outcome: 'caseOpened', opened: granting.opened, order: dossier.order, back: null };
  }
  const done = await grantCase(books, { shop: operation.profile.id, now: operation.now }, granting);
  if (!done.ok) throw new CaseRefusedError(done.error);
  const { opened, order, back } = done.value;
  await books.serviceCases.insert(operation.profile.id, opened);
  return { outcome: 'caseOpened', opened, order, back };
}

/** The case as it would be opened. @throws CaseRefusedError where the rules do not grant it, or it is not as it was shown. */
function judged(
  operation: Operation,
  dossier: Dossier,
  demand: Demand,
): { readonly granting: Granting; readonly person: boolean } {
  const { profile, now } = operation;
  const valueMinor = caseValue(dossier, demand);
  const verdict = judgeWish(profile.policies, wishFacts(dossier, demand, { now, valueMinor }));
  if (verdict.verdict === 'refused') {
    throw new CaseRefusedError({ code: 'notGranted', clause: verdict.clause, instead: verdict.instead });
  }
  const { order } = dossier;
  if (order.version !== demand.orderVersion) throw new CaseRefusedError({ code: 'summaryChanged' });
  const rule = profile.policies.rules[demand.wish];
  if (!rule) throw new Error(`${demand.wish} was granted without a rule`);
  const terms = termsOf(rule, demand.reason);
  if (!isSold(dossier, demand)) throw new CaseRefusedError({ code: 'summaryChanged' });
  if (!isOffered(rule, demand)) throw new CaseRefusedError({ code: 'summaryChanged' });
  const quote = quoteCase(dossier, demand, terms);
  if (quote.amountMinor !== demand.amountMinor) throw new CaseRefusedError({ code: 'summaryChanged' });
  const amount = money(quote.amountMinor, order.totals.total.currency);
  const person = verdict.verdict === 'needsPerson';
  const valued = { ...demand, lines: valuedLines(dossier, demand) };
  const opened = caseOf(operation, valued, { amount, person });
  return { granting: { profile, dossier, demand, opened, amount }, person };
}

/** Whether the share that goes back to who keeps the goods is one that the shop gives for the reason. */
const isOffered = ({ partialRefunds }: PolicyRule, { wish, percent, reason }: Demand): boolean =>
  percent === undefined || (wish === 'claim' && reason !== null && (partialRefunds[reason] ?? []).includes(percent));

/** Whether every variant that is asked for is on the shelf of one of the order's products. */
const isSold = ({ products }: Dossier, { lines }: Demand): boolean =>
  lines.every(({ by, sku }) => by === null || by === sku || soldSkus(products).has(by));

const soldSkus = (products: Dossier['products']): ReadonlySet<Sku> =>
  new Set(products.flatMap(({ variants }) => variants.map(({ sku }) => sku)));

function caseOf(
  { profile, shopper, conversation, key, now }: Operation,
  demand: Demand,
  { amount, person }: { readonly amount: Money; readonly person: boolean },
): ServiceCase {
  const { wish, order, lines, reason, photos, way, percent, tender, address, invoice, stars, words } = demand;
  const digest = createHash('sha256').update(`${profile.id}:${order}:${key}`).digest('hex');
  const opened: ServiceCase = {
    id: CaseId(`SC${digest.slice(0, 16)}`),
    ...{
      order,
      shopper,
      conversation,
      wish,
      lines,
      reason,
      photos,
      way,
      percent,
      tender,
      address,
      invoice,
      stars,
      words,
    },
    status: person ? 'needsPerson' : waitsForGoods(wish) ? 'approved' : 'done',
    amount: amount.amount === 0 ? null : amount,
    openedAt: now,
    updatedAt: now,
    version: 1,
  };
  return withLastDay(opened, profile.policies.returns, { now, timeZone: profile.timeZone });
}
