import { type OrderNumber, Sku } from '../../../src/base/ids';
import type { Demand } from '../../../src/commerce/demand';
import { type PolicyRule, strictRule } from '../../../src/commerce/policy';
import { openCase } from '../../../src/operations/open-case';
import { expectOutcome, profile as plain, Till } from './till';

let till: Till;
let number: OrderNumber;
/** A lamp of 199, paid. */
beforeEach(async () => {
  till = await Till.open();
  await till.add('lamp', 1);
  number = (await till.order('simulated')).number;
  await till.pay(number);
});
afterEach(() => till.close());

const broken: PolicyRule = { ...strictRule, statuses: ['paid'], reasons: ['broken', 'tooLate'] };
const lamp = { sku: Sku('lamp'), quantity: 1, by: null };

/** The yes to a share that was in the summary, under the shares that the shop offers by then. */
async function agree(partialRefunds: PolicyRule['partialRefunds'], asked: Partial<Demand>) {
  const rule = { ...broken, partialRefunds };
  const policies = { rules: { claim: rule, refundOnly: rule }, refundDays: [1, 2] } as const;
  const order = await till.read(number);
  return openCase(till.operation({ profile: { ...plain, policies } }), {
    ...{ wish: 'claim', order: number, lines: [lamp], reason: 'broken', photos: [], way: 'original', tender: null },
    ...{ invoice: null, stars: null, words: null, address: null, orderVersion: order?.version ?? 0 },
    ...{ amountMinor: 5970, percent: 30 },
    ...asked,
  });
}

const written = async () => ({
  refunds: (await till.store.refunds.ofOrder(plain.id, number)).map(({ amount }) => amount.amount),
  cases: (await till.store.serviceCases.ofOrder(plain.id, number)).length,
});

test('a share that the shop offers for the reason goes back', async () => {
  expectOutcome(await agree({ broken: [30] }, {}), 'caseOpened');
  expect(await written()).toEqual({ refunds: [5970], cases: 1 });
});

test.each([
  ['the shop offers none', {}, {}],
  ['the shop offers another one since the summary', { broken: [20] }, {}],
  ['the shop offers it for another reason', { tooLate: [30] }, {}],
  ['it is larger than the one on offer', { broken: [30] }, { percent: 90, amountMinor: 17_910 }],
  ['the money alone is asked back', { broken: [30] }, { wish: 'refundOnly', amountMinor: 19_900 }],
] as const)('nothing is written where %s', async (_why, offered, asked) => {
  expectOutcome(await agree(offered, asked), 'caseRefused');
  expect(await written()).toEqual({ refunds: [], cases: 0 });
});
