import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Fault } from '../../../src/base/fault';
import { silentLog } from '../../../src/base/log';
import { openShops } from '../../../src/compose/open-shops';
import { openStores } from '../../../src/compose/open-stores';
import { readConfig } from '../../../src/config';
import { payLinks } from '../../../src/payments/simulated/pay-link';
import { labelLinks } from '../../../src/server/label-link';
import { freshFolder } from '../../support/fresh-folder';
import { sharedModel } from '../../support/shared-model';
import { SeededRandom } from '../crowd/seeded-random';
import { Shopper } from '../crowd/shopper';
import { talkViolations } from '../crowd/talk-invariants';
import { stormShop } from '../storm/storm-shop';
import { type Violation, violationsOf } from '../witness/invariants';
import { openSqliteWitness } from '../witness/sqlite-witness';
import type { BooksSnapshot } from '../witness/witness';
import type { Bug, Ports } from './ports';
import { ProviderBook } from './provider-book';
import { TalkWitness } from './talk-witness';
import { type Employed, TrialWorld } from './trial-world';
import { troubled } from './troubled';
import { leaseMs, openWorker, shop } from './worker';

export interface TrialOptions {
  readonly seed: number;
  readonly shoppers: number;
  /** Of the trial's own time. */
  readonly minutes: number;
  readonly bug?: Bug | undefined;
  /** Ends when this is found. */
  readonly untilFound?: readonly string[];
}

export interface TrialReport {
  readonly violations: readonly Violation[];
  readonly messages: number;
  readonly deaths: number;
  readonly orders: number;
  readonly paid: number;
}

/** Longer than a reservation, so that everything that is unpaid has lapsed and been told. */
const settlesWithinMs = 40 * 60_000;

/** A storm in one process, on the embedded stores, in its own time: the same crowd, the same invariants, seconds long. */
export async function trial({ seed, shoppers, minutes, bug, untilFound }: TrialOptions): Promise<TrialReport> {
  const random = new SeededRandom(seed, 'trial');
  const folder = freshFolder();
  const goods = stormShop(folder, 1);
  const config = readConfig({ DATA_DIR: folder, SHOPS_DIR: goods.folder });
  const stores = await openStores(config);
  const key = 'a key for tests only, thirty-two characters';
  const links = payLinks(key);
  const root = join(__dirname, '..', '..', '..');
  const publicUrl = () => 'https://shop.example';
  const shops = await openShops({
    config,
    root,
    model: sharedModel(),
    store: stores.commerce,
    links,
    labels: labelLinks(key),
    publicUrl,
    log: silentLog,
  });
  const witness = openSqliteWitness(folder, shop);
  const provider = new ProviderBook();
  const talk = new TalkWitness();
  const staff: Employed[] = [];
  const world = new TrialWorld({
    ...{ random: random.for('world'), stormMs: minutes * 60_000, provider, talk },
    workers: () => staff,
  });
  let hired = 0;

  function hire(place: number): void {
    hired += 1;
    const name = `worker-${hired}`;
    const { died, die, isDead } = mortality();
    const real: Ports = {
      ...{ conversations: stores.conversations, commerce: stores.commerce, gateway: provider.gateway },
      channel: { name: 'terminal', send: async () => undefined, typing: async () => undefined },
      readNotice: async (notice) => notice,
    };
    const seen = talk.before(real);
    const fate = {
      ...{ random: random.for(name), isDead, isStormy: () => !world.isOver() },
      sleepOver: () => world.pause(leaseMs * 1.5),
      die: () => {
        die();
        hire(place);
      },
    };
    const ports = troubled(bug ? bug.into(seen) : seen, fate);
    staff[place] = { worker: openWorker({ name, ports, stores, shops, clock: world.clock }), died };
  }

  for (const place of [0, 1]) hire(place);
  const crowd = Array.from({ length: shoppers }, (_, at) => {
    const name = `shopper-${at}`;
    return new Shopper({
      ...{ name, world, random: random.for(name), plenty: goods.plenty, scarce: goods.scarce },
      payments: ['cod', 'simulated', 'simulated'],
      thinksMs: 3000,
      patienceMs: 60_000,
    });
  });
  const found = new Map<string, Violation>();
  const report = (violations: readonly Violation[]) => {
    for (const violation of violations) found.set(JSON.stringify(violation), violation);
  };
  let home = 0;
  const shopping = crowd.map((one) =>
    one
      .shop()
      .catch((error: unknown) =>
        report([{ invariant: 'every shopper gets through', what: `${one.journal.name}: ${error}` }]),
      )
      .finally(() => {
        home += 1;
      }),
  );
  const isEnough = () =>
    [...found.values(), ...talk.violations].some(({ invariant }) => untilFound?.includes(invariant));
  while (!world.isOver() && !isEnough()) {
    for (let tick = 0; tick < 5; tick += 1) await world.tick(200);
    report(violationsOf(await witness.snapshot()));
  }
  await world.until(() => isEnough() || home === crowd.length, settlesWithinMs);
  if (home === crowd.length) await Promise.all(shopping);
  const isQuiet = isEnough() || (await quiet(world, provider, () => witness.snapshot()));
  const books = await witness.snapshot();
  if (!isQuiet) report([{ invariant: 'what was left is done in the end', what: restOf(books, provider) }]);
  report(violationsOf(books));
  report(talk.violations);
  const journals = crowd.map(({ journal }) => journal);
  if (!isEnough())
    report(await talkViolations({ books, journals, parked: talk.parked, shopperOf: (name) => `terminal:${name}` }));
  report(ledgerViolations(provider, books));
  await breathe();
  await witness.close();
  await shops.close();
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
  return {
    violations: [...found.values()],
    messages: world.turns,
    deaths: hired - 2,
    orders: books.orders.length,
    paid: books.attempts.filter(({ status }) => status === 'settled').length,
  };
}

/** What the provider holds of each payment is what the shop's books say; another sum than was asked is a person's matter. */
function ledgerViolations(provider: ProviderBook, { attempts, refunds }: BooksSnapshot): readonly Violation[] {
  return [...provider.ledger()].flatMap(([id, { asked, paid, refunded }]) => {
    const attempt = attempts.find((each) => each.id === id);
    const counts = attempt?.status === 'settled' || attempt?.status === 'unwanted';
    const back = refunds.filter((refund) => refund.attempt === id && refund.status === 'succeeded');
    const ours = {
      paid: counts ? attempt.amount.amount : 0,
      refunded: back.reduce((sum, { amount }) => sum + amount.amount, 0),
    };
    const theirs = { paid: paid === asked ? paid : 0, refunded };
    if (ours.paid === theirs.paid && ours.refunded === theirs.refunded) return [];
    const what = `${id}: they have ${paid} of ${asked} and gave back ${refunded}, we have ${ours.paid} and ${ours.refunded}`;
    return [{ invariant: 'the provider’s ledger is ours', what }];
  });
}

/** Reservations lapse, refunds are carried out, news are told. */
async function quiet(world: TrialWorld, provider: ProviderBook, look: () => Promise<BooksSnapshot>): Promise<boolean> {
  const end = world.elapsed + settlesWithinMs;
  while (world.elapsed < end) {
    for (let tick = 0; tick < 30; tick += 1) await world.tick(1000);
    if (restOf(await look(), provider) === '') return true;
  }
  return false;
}

/** An order of which another sum was paid than was asked waits for a person, with its goods. */
function restOf({ orders, attempts, refunds, news }: BooksSnapshot, provider: ProviderBook): string {
  const ledger = provider.ledger();
  const odd = attempts.filter(({ id }) => ledger.get(id)?.paid !== 0 && ledger.get(id)?.paid !== ledger.get(id)?.asked);
  const waits = new Set(odd.map(({ order }) => order));
  const open = orders.filter(
    ({ status, payment, number }) => status === 'placed' && payment !== 'cod' && !waits.has(number),
  );
  const unpaid = open.length;
  const owed = refunds.filter(({ status }) => status === 'requested' || status === 'sent').length;
  const rest = [
    [unpaid, 'unpaid orders'],
    [owed, 'refunds'],
    [news, 'news'],
  ] as const;
  return rest
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}

function mortality() {
  let dead = false;
  let die: () => void = () => undefined;
  const died = new Promise<never>((_, reject) => {
    die = () => {
      dead = true;
      reject(new Fault('channelUnreachable', 'the worker died'));
    };
  });
  died.catch(() => undefined);
  return { died, die: () => die(), isDead: () => dead };
}
