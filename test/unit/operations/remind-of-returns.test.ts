import { type CaseId, type OrderNumber, Sku } from '../../../src/base/ids';
import { casesCommand } from '../../../src/cli/shop/case-commands';
import { strictRule } from '../../../src/commerce/policy';
import { bookVisit } from '../../../src/operations/book-visit';
import { moveParcel } from '../../../src/operations/move-parcel';
import { openCase } from '../../../src/operations/open-case';
import { remindOfReturns } from '../../../src/operations/remind-of-returns';
import { sendBackCase } from '../../../src/operations/send-back';
import { expectOutcome, morning, profile as plain, Till } from './till';

const returns = {
  address: { en: '1 Warehouse Way' },
  courier: { days: [0, 1, 2, 3, 4, 5, 6], windows: ['09:00-12:00'] },
  days: 7,
};
const rules = { return: { ...strictRule, statuses: ['delivered'] } } as const;
const profile = { ...plain, policies: { rules, refundDays: [1, 2], returns } } as const;
const day = 86_400_000;

let till: Till;
let number: OrderNumber;
beforeEach(async () => {
  till = await Till.open();
  await till.add('soap', 1);
  number = (await till.order('cod')).number;
  for (const step of ['shipped', 'delivered'] as const)
    await moveParcel({ store: till.store, profile, now: morning }, { order: number, step, who: 'x' });
  await strikeAll();
});
afterEach(() => till.close());

async function strikeAll(): Promise<void> {
  for (const { id } of await till.store.news.waiting(plain.id, 99)) await till.store.news.strike(plain.id, id);
}

async function agreed(of: typeof profile | { policies: typeof plain.policies }) {
  const order = await till.read(number);
  const outcome = await openCase(till.operation({ profile: { ...profile, ...of } }), {
    ...{ wish: 'return', order: number, lines: [{ sku: Sku('soap'), quantity: 1, by: null }], reason: null },
    ...{ photos: [], way: 'original', tender: null, invoice: null, stars: null, words: null, address: null },
    ...{ orderVersion: order?.version ?? 0, amountMinor: 1500 },
  });
  return expectOutcome(outcome, 'caseOpened').opened;
}

/** What was told by itself on each of these days after the return was agreed, at ten in the morning. */
async function toldOn(days: readonly number[]) {
  const told: (readonly [number, unknown])[] = [];
  for (const after of days) {
    await remindOfReturns({ store: till.store, profile, now: morning + after * day });
    for (const { body } of await till.store.news.waiting(plain.id, 99))
      told.push([after, (body as { due: unknown }).due]);
    await strikeAll();
  }
  return told;
}

const everyDay = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 20];
const listed = (now: number) =>
  casesCommand({ store: till.store, profile, words: [], value: () => null, who: 'Lin', now });

test('the last day is a week after it was agreed; it is told once when it is near and once when it is over', async () => {
  expect((await agreed(profile)).sendBy).toBe('2026-11-29');
  expect(await toldOn([...everyDay, ...everyDay])).toEqual([
    [6, 'near'],
    [8, 'over'],
  ]);
});

test('nothing is told at night', async () => {
  await agreed(profile);
  const night = morning + 6 * day + 12.5 * 3_600_000;
  expect(await remindOfReturns({ store: till.store, profile, now: night })).toBe(0);
});

test('of what was sent nothing is told', async () => {
  const { id } = await agreed(profile);
  await sendBackCase(till.operation({ profile }), { case: id, by: { carrier: null, tracking: null } });
  expect(await toldOn(everyDay)).toEqual([]);
});

test('where a courier comes for them nothing is told', async () => {
  const { id } = await agreed(profile);
  await bookVisit(till.operation({ profile }), { case: id, visit: { day: '2026-11-24', window: '09:00-12:00' } });
  expect(await toldOn(everyDay)).toEqual([]);
});

test('the merchant sees what was not sent in time, and it is closed by nobody else', async () => {
  const { id } = await agreed(profile);
  expect(await listed(morning + 7 * day)).toEqual({ ok: true, value: 'Nothing waits for a person.' });
  const late = await listed(morning + 8 * day);
  expect(late).toEqual({ ok: true, value: expect.stringContaining(`${id}  ${number}  return  approved`) });
  expect(late).toEqual({ ok: true, value: expect.stringContaining('LATE, to be sent by 2026-11-29') });
  await toldOn(everyDay);
  expect((await read(id))?.status).toBe('approved');
});

const read = (id: CaseId) => till.store.serviceCases.read(plain.id, id);

test('where a shop names no days there is no last day', async () => {
  const policies = { ...profile.policies, returns: { ...returns, days: null } };
  expect((await agreed({ policies })).sendBy).toBeUndefined();
  expect(await toldOn(everyDay)).toEqual([]);
});
