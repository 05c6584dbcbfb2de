import { gatewayAdapters } from '../contract/payment-provider/adapters';
import { arrivals } from '../contract/payment-provider/subject';
import { portion } from '../support/portion';
import { MoneyWorld, type Waiting } from './money/money-world';
import { seeded, shuffled } from './money/seeded';
import { tracks } from './stores-to-race-on';
import { violationsOf } from './witness/invariants';

jest.setTimeout(3_600_000);

/** All providers of a track together. */
const races = portion(24, 500);

type Runner = (world: MoneyWorld, waiting: Waiting, at: number) => Promise<unknown>;

/** Who may come at the same time as the provider's notification. */
const others: Readonly<Record<string, Runner>> = {
  'I have paid': (world, waiting, at) => world.ask(waiting, at),
  'the reconciler': (world, _waiting, at) => world.keep(at),
  'another reconciler': (world, _waiting, at) => world.keep(at + 1),
  'a cancellation': (world, waiting, at) => world.cancel(waiting, at),
};

const paid = {
  order: 'paid',
  attempts: ['settled'],
  refunds: [],
  booked: ['paid', 'placed'],
  news: ['paymentSettled'],
};

/** It was cancelled before or after the money came: all of it went back, once. */
const paidBack = (late: boolean) => ({
  order: 'cancelled',
  attempts: [late ? 'unwanted' : 'settled'],
  refunds: [`${late ? 'lateMoney' : 'cancelled'} succeeded`],
  booked: ['paid', 'placed', 'refundPaid', 'refundRequested', ...(late ? ['cancelled'] : [])].sort(),
  news: ['refundSucceeded', late ? 'moneyReturned' : 'paymentSettled'].sort(),
});

async function race(world: MoneyWorld, seed: number): Promise<void> {
  const chance = seeded(seed);
  const { subject } = world;
  const waiting = await world.waiting(`shopper-${seed}`);
  subject.clock.time += 31_000;
  expect(world.pay(waiting)).toBe(true);
  const notices = await arrivals(subject);
  const cancels = chance() < 0.3;
  const names = Object.keys(others).filter((name) => cancels || name !== 'a cancellation');
  const runners = [
    ...names.map((name) => (at: number) => others[name]?.(world, waiting, at)),
    ...[...notices, ...notices].map((notice) => () => world.post(notice)),
  ];
  await Promise.all(
    shuffled(runners, chance).map(async (run, at) => {
      await new Promise((later) => setTimeout(later, chance() * 12));
      await run(at);
    }),
  );
  await world.applied();
  for (let round = 0; round < 3; round += 1) {
    subject.clock.time += 601_000;
    await arrivals(subject);
    await world.keep(round);
  }
  const outcome = await world.outcome(waiting.order.number);
  const late = outcome.attempts[0] === 'unwanted';
  expect({ seed, ...outcome }).toEqual({ seed, ...(cancels ? paidBack(late) : paid) });
}

/** One of each protocol; Stripe once in a currency without hundredths. */
const raced = gatewayAdapters.filter(({ name }) => /public key|Alipay|JPY/.test(name));

describe.each(tracks)('a notification racing “I have paid” and the reconciler, on %s', (_where, openTrack) => {
  it.each(raced.map((adapter) => [adapter.name, adapter] as const))('has one effect: %s', async (_name, adapter) => {
    const track = await openTrack();
    const { subject, close } = await adapter.open();
    const world = await MoneyWorld.open(subject, track.stores);
    const witness = await track.watch(world.profile.id);
    const first = 1 + raced.indexOf(adapter) * races;
    const count = Math.ceil(races / raced.length);
    for (let seed = first; seed < first + count; seed += 1) await race(world, seed);
    expect(violationsOf(await witness.snapshot())).toEqual([]);
    const moved = subject.simulator.ledger.reduce(
      (sum, { kind, amount }) => sum + (kind === 'payment' ? amount : -amount),
      0,
    );
    const balances = await world.store.ledger.balances(world.profile.id, null);
    expect(balances.find(({ account }) => account === 'clearing')?.amount.amount).toBe(moved);
    await witness.close();
    await world.close();
    await close();
    await track.close();
  });
});
