import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SeededRandom } from '../crowd/seeded-random';
import { type Journal, Shopper, unitsOf } from '../crowd/shopper';
import { talkViolations } from '../crowd/talk-invariants';
import { type Violation, violationsOf } from '../witness/invariants';
import { openPostgresWitness } from '../witness/postgres-witness';
import type { BooksSnapshot } from '../witness/witness';
import { HttpWorld } from './http-world';
import { carryOut, planKillings } from './killings';
import { leftovers } from './leftovers';
import { openParts, type StormParts, secret } from './storm-parts';

export interface StormOptions {
  readonly seed: number;
  readonly minutes: number;
  readonly shoppers: number;
  readonly kills: number;
  readonly say: (line: string) => void;
}

export interface StormReport {
  readonly violations: readonly Violation[];
  readonly figures: Readonly<Record<string, unknown>>;
  /** Where the programs' logs are. */
  readonly folder: string;
}

const shop = 'demo';
/** After the storm everything that was left has to be done within this. */
const calmWithinMs = 120_000;
const sampleMs = 3000;

/** Each violation once, however often it is seen. */
class Violations {
  private readonly found = new Map<string, Violation>();

  constructor(private readonly say: StormOptions['say']) {}

  add(violations: readonly Violation[], when: string): void {
    for (const violation of violations) {
      const key = JSON.stringify(violation);
      if (this.found.has(key)) continue;
      this.found.set(key, violation);
      this.say(`VIOLATION ${when}: ${violation.invariant}: ${violation.what}`);
    }
  }

  get all(): readonly Violation[] {
    return [...this.found.values()];
  }
}

export async function storm(options: StormOptions): Promise<StormReport> {
  const random = new SeededRandom(options.seed, 'storm');
  options.say('Starting Redis, PostgreSQL and two processes of the program ...');
  const parts = await openParts(random, options.shoppers);
  const violations = new Violations(options.say);
  try {
    const figures = await blow(options, { random, parts, violations });
    if (violations.all.length === 0) parts.forget();
    return { violations: violations.all, figures, folder: parts.folder };
  } finally {
    await parts.close();
  }
}

interface Blowing {
  readonly random: SeededRandom;
  readonly parts: StormParts;
  readonly violations: Violations;
}

async function blow(options: StormOptions, { random, parts, violations }: Blowing) {
  const { minutes, shoppers: count, kills, say } = options;
  const stormMs = minutes * 60_000;
  const begun = Date.now();
  const witness = await openPostgresWitness(parts.postgres.url, shop);
  const world = new HttpWorld({
    apps: parts.apps.map(({ url }) => url),
    secret,
    random: random.for('phones'),
    isOver: () => Date.now() - begun > stormMs,
    patienceMs: calmWithinMs,
  });
  const crowd = Array.from({ length: count }, (_, at) => shopperOf(`shopper-${at}`, { world, random, parts, count }));
  const gaveUp: Violation[] = [];
  const shopping = crowd.map((shopper) =>
    shopper.shop().catch((error: unknown) => {
      gaveUp.push({ invariant: 'every message is taken in the end', what: `${shopper.journal.name}: ${error}` });
    }),
  );
  for (const proxy of parts.proxies) proxy.calm(false);
  const samples = { taken: 0, missed: 0 };
  const sample = async () => {
    try {
      violations.add(violationsOf(await witness.snapshot()), `after ${seconds(begun)} s`);
      samples.taken += 1;
    } catch {
      samples.missed += 1;
    }
  };
  const sampling = everyNow(sample, () => world.isOver());
  const telling = everyNow(
    async () => say(`${seconds(begun)} s: ${world.turns} messages taken`),
    () => world.isOver(),
    15_000,
  );
  const killed: string[] = [];
  const killing = (async () => {
    // One after the other: nobody is killed who is not up again.
    for (const next of planKillings(random.for('killings'), kills, stormMs)) {
      await sleep(Math.max(0, begun + next.at - Date.now()));
      await carryOut(next, parts);
      killed.push(next.victim);
      say(`${seconds(begun)} s: ${next.victim} was killed and is up again (${killed.length} of ${kills})`);
    }
  })();
  await Promise.all([killing, sampling, telling]);
  for (const proxy of parts.proxies) proxy.calm(true);
  say(`${seconds(begun)} s: the storm is over; waiting for everything that was left`);
  await Promise.all(shopping);
  violations.add(gaveUp, 'in the end');
  const { books, parked, waitedMs } = await settled(parts, () => witness.snapshot(), violations);
  const journals: Journal[] = crowd.map(({ journal }) => journal);
  violations.add(violationsOf(books), 'in the end');
  violations.add(
    await talkViolations({ books, journals, parked, shopperOf: (name) => `directline:${name}` }),
    'in the end',
  );
  await keepJournals(parts.folder, journals, violations.all);
  return {
    seconds: seconds(begun),
    settledWithinSeconds: Math.round(waitedMs / 1000),
    messages: world.turns,
    requests: world.requests,
    requestsRepeated: world.refused,
    orders: countBy(books.orders.map(({ status }) => status)),
    attempts: countBy(books.attempts.map(({ status }) => status)),
    refunds: countBy(books.refunds.map(({ status }) => status)),
    parked: parked.size,
    killed: countBy(killed),
    faults: Object.fromEntries(parts.proxies.map((proxy, at) => [at === 0 ? 'redis' : 'postgres', proxy.faults])),
    samples,
  };
}

/** What those shoppers said and heard of whom something is wrong, beside the logs. */
async function keepJournals(folder: string, journals: readonly Journal[], violations: readonly Violation[]) {
  for (const { lines, cart, ...journal } of journals) {
    if (!violations.some(({ what }) => what.startsWith(`${journal.name}:`))) continue;
    const taken = journal.taken.map(({ line, ...each }) => ({ ...each, line: line.name }));
    const heard = await Promise.all(lines.map(async (line) => ({ line: line.name, heard: await line.heard() })));
    const whole = { ...journal, cart: cart && unitsOf(cart), taken, heard };
    writeFileSync(join(folder, `${journal.name}.json`), JSON.stringify(whole, null, 2));
  }
}

const seconds = (begun: number): number => Math.round((Date.now() - begun) / 1000);

function shopperOf(
  name: string,
  { world, random, parts, count }: { world: HttpWorld; random: SeededRandom; parts: StormParts; count: number },
): Shopper {
  return new Shopper({
    ...{ name, world, random: random.for(name) },
    plenty: parts.goods.plenty,
    scarce: parts.goods.scarce,
    payments: ['cod', 'simulated'],
    // So that two cores carry them: about forty messages a second for three hundred shoppers.
    thinksMs: Math.max(1000, count * 25),
    patienceMs: 40_000,
  });
}

async function everyNow(work: () => Promise<void>, isOver: () => boolean, ms = sampleMs): Promise<void> {
  while (!isOver()) {
    await sleep(ms);
    await work();
  }
}

/** Waits until nothing is under way any more. */
async function settled(parts: StormParts, look: () => Promise<BooksSnapshot>, violations: Violations) {
  const begun = Date.now();
  for (;;) {
    const { unfinished, parked } = await leftovers(parts.redis.url);
    const books = await look();
    const waitedMs = Date.now() - begun;
    if (unfinished === 0 && books.news === 0) return { books, parked, waitedMs };
    if (waitedMs > calmWithinMs) {
      const what = `${unfinished} conversations and ${books.news} news are left after ${calmWithinMs / 1000} s`;
      violations.add([{ invariant: 'what was left is done when the world is back', what }], 'in the end');
      return { books, parked, waitedMs };
    }
    await sleep(1000);
  }
}

function countBy(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
