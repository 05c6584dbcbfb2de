import { gatewayAdapters } from '../contract/payment-provider/adapters';
import { arrivals } from '../contract/payment-provider/subject';
import { portion } from '../support/portion';
import { forge, forgeries } from './money/forgeries';
import { MoneyWorld, type Waiting } from './money/money-world';
import { seeded, shuffled } from './money/seeded';
import { tracks } from './stores-to-race-on';
import { violationsOf } from './witness/invariants';

jest.setTimeout(3_600_000);

/** Genuine ones and forged ones together; each payment's notification comes five times at least. */
const notices = portion(240, 10_000);
const copies = 5;

const hour = 3_600_000;

/** What becomes of an order before its money is told of. */
const fates = ['waits', 'waits', 'waits', 'cancelled', 'paidLess'] as const;
type Fate = (typeof fates)[number];

const expected: Readonly<Record<Fate, object>> = {
  waits: {
    ...{ order: 'paid', attempts: ['settled'], refunds: [] },
    ...{ booked: ['paid', 'placed'], news: ['paymentSettled'] },
  },
  cancelled: {
    ...{ order: 'cancelled', attempts: ['unwanted'], refunds: ['lateMoney succeeded'] },
    ...{ booked: ['cancelled', 'paid', 'placed', 'refundPaid', 'refundRequested'] },
    ...{ news: ['moneyReturned', 'refundSucceeded'] },
  },
  paidLess: { order: 'placed', attempts: ['pending'], refunds: [], booked: ['placed'], news: [] },
};

interface Shopper {
  readonly waiting: Waiting;
  readonly fate: Fate;
}

async function crowd(world: MoneyWorld, count: number): Promise<readonly Shopper[]> {
  const shoppers: Shopper[] = [];
  for (let at = 0; at < count; at += 1) {
    const fate = fates[at % fates.length] ?? 'waits';
    const waiting = fate === 'paidLess' ? await world.waitingForLess(`s${at}`) : await world.waiting(`s${at}`);
    if (fate === 'cancelled') await world.cancel(waiting);
    expect(world.pay(waiting)).toBe(true);
    shoppers.push({ waiting, fate });
  }
  return shoppers;
}

/** The provider repeats for up to 25 hours what nobody takes; what it sends comes in any order, and a forgery with each. */
async function hail(world: MoneyWorld, seed: number): Promise<{ readonly genuine: number; readonly forged: number }> {
  const chance = seeded(seed);
  const { subject } = world;
  const begun = subject.clock.time;
  subject.inbox.taking = false;
  let [genuine, forged] = [0, 0];
  for (let due = subject.simulator.courier.nextDue; due !== null; due = subject.simulator.courier.nextDue) {
    if (due > begun + 25 * hour) break;
    subject.clock.time = Math.max(due, subject.clock.time);
    const sent = await arrivals(subject);
    const isLast = (subject.simulator.courier.nextDue ?? Number.POSITIVE_INFINITY) > begun + 25 * hour;
    const copied = sent.flatMap((one) => Array.from({ length: isLast ? copies : chance() < 0.2 ? 1 : 0 }, () => one));
    const posts = copied.flatMap((one) => [
      { isForged: false, post: () => world.post(one) },
      {
        isForged: true,
        post: () => world.post(forge(one, subject, forgeries[Math.floor(chance() * forgeries.length)])),
      },
    ]);
    for (const { isForged, post } of shuffled(posts, chance)) {
      const status = await post();
      if (isForged) expect(status).toBeGreaterThanOrEqual(400);
      else expect(status).toBe(200);
    }
    genuine += copied.length;
    forged += copied.length;
  }
  await world.applied();
  return { genuine, forged };
}

const rained = gatewayAdapters.filter(({ name }) => /certificates|Alipay|EUR/.test(name));

const [[, openTrack]] = tracks;

it.each(rained.map((adapter) => [adapter.name, adapter] as const))(
  'notices of %s: doubled, shuffled, up to 25 hours late, one forged for each genuine: no wrong effect',
  async (_name, adapter) => {
    const track = await openTrack();
    const { subject, close } = await adapter.open();
    const world = await MoneyWorld.open(subject, track.stores);
    const shoppers = await crowd(world, Math.ceil(notices / (2 * copies * rained.length)));
    const { genuine, forged } = await hail(world, 20_261_122);
    expect(genuine + forged).toBeGreaterThanOrEqual(notices / rained.length);
    subject.inbox.taking = true;
    for (let round = 0; round < 3; round += 1) {
      await world.payBack();
      subject.clock.time += 601_000;
    }
    for (const { waiting, fate } of shoppers) {
      const { number } = waiting.order;
      expect({ number, fate, ...(await world.outcome(number)) }).toEqual({ number, fate, ...expected[fate] });
    }
    const forPerson = await world.store.notices.forPerson(world.profile.id, 100_000);
    expect(new Set(forPerson.map(({ result }) => result))).toEqual(new Set(['amountMismatch']));
    expect(forPerson).toHaveLength(shoppers.filter(({ fate }) => fate === 'paidLess').length);
    const witness = await track.watch(world.profile.id);
    expect(violationsOf(await witness.snapshot())).toEqual([]);
    await witness.close();
    await world.close();
    await close();
    await track.close();
  },
);
