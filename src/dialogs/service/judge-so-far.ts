import { type Dossier, wishFacts } from '../../commerce/dossier';
import { judgeWish, type Verdict } from '../../commerce/judge-wish';
import type { OrderWish, Policies } from '../../commerce/policy';
import type { ServiceFrame } from '../frame';

type Slots = ServiceFrame['slots'];
/** What a verdict hangs on. */
type Asked = Pick<Slots, 'wish' | 'lines' | 'reason'> & {
  readonly goods: readonly Pick<Slots['goods'][number], 'sku' | 'quantity'>[];
};

/** Swapping goods goes by another rule before they are shipped than after they came; shoppers do not tell the two apart. */
export function siblingOf(wish: OrderWish, verdict: Verdict): OrderWish | null {
  if (verdict.verdict !== 'refused' || verdict.clause.rule !== 'status') return null;
  const sibling: OrderWish | null = wish === 'exchange' ? 'changeItems' : wish === 'changeItems' ? 'exchange' : null;
  return sibling && verdict.instead.includes(sibling) ? sibling : null;
}

/** While neither goods nor reason are chosen, an exception stands in the way only where no choice would get past it. */
export function judgeSoFar(
  policies: Policies,
  dossier: Dossier,
  { slots, now }: { readonly slots: Asked; readonly now: number },
): Verdict {
  const judge = (asked: Pick<Slots, 'lines' | 'reason'>) =>
    judgeWish(policies, wishFacts(dossier, { ...slots, ...asked }, { now, valueMinor: 0 }));
  const verdict = judge(slots);
  if (verdict.verdict !== 'refused' || verdict.clause.rule !== 'exception') return verdict;
  const exceptions = policies.rules[slots.wish]?.exceptions ?? [];
  const reasons = slots.reason ? [slots.reason] : [null, ...exceptions.flatMap(({ exceptFor }) => exceptFor)];
  const choices =
    slots.lines.length > 0 ? [slots.lines] : slots.goods.map(({ sku, quantity }) => [{ sku, quantity, by: null }]);
  const open = choices.flatMap((lines) => reasons.map((reason) => judge({ lines, reason })));
  return open.find((each) => each.verdict !== 'refused') ?? verdict;
}
