import { freshPostgres } from '../support/fresh-postgres';
import { isWhole, portion } from '../support/portion';
import { startRedisServer } from '../support/redis-server';
import type { TestServer } from '../support/test-server';
import { Counter } from './counter';
import { type Story, stories } from './stories';

jest.setTimeout(3_600_000);

/** As many as the smallest machine has cores. */
const atATime = 2;

interface Killing {
  readonly counter: Counter;
  readonly story: Story;
  readonly choose: (points: readonly string[]) => readonly number[];
}

/** Kills one process at each of the points that `choose` leaves, and looks at what the shopper and the shop have. */
async function killAtEachPoint({ counter, story, choose }: Killing) {
  const calm = await story.begin(counter, 'calm');
  const points = await counter.elsewhere('calm', calm, 0);
  await counter.recover(calm, points);
  const expected = await counter.result('calm', calm);
  expect(expected).toMatchObject({ unfinished: 0, news: 0, violations: [] });

  const chosen = choose(points);
  const killed: string[] = [];
  const size = story.alone ? 1 : atATime;
  for (let first = 0; first < chosen.length; first += size) {
    const group = [];
    for (const at of chosen.slice(first, first + size)) {
      group.push({ at, name: `k${at}`, act: await story.begin(counter, `k${at}`) });
    }
    // All are dead before time goes on: nobody's lease may run out while they live.
    const dead = await Promise.all(
      group.map(async (one) => ({ ...one, passed: await counter.elsewhere(one.name, one.act, one.at) })),
    );
    for (const { at, name, act, passed } of dead) {
      const where = `${story.name}: ${at}. ${passed.at(-1)}`;
      if (passed.length === at) killed.push(where);
      await counter.recover(act, passed);
      expect({ at: where, ...(await counter.result(name, act)) }).toEqual({ at: where, ...expected });
    }
  }
  // The last points of a story are not always reached.
  expect(killed.length).toBeGreaterThanOrEqual(Math.floor(chosen.length * mostlyReached));
  return { points, killed };
}

const mostlyReached = 0.9;

const every = (points: readonly string[]) => points.map((_, at) => at + 1);
/** Spread over the story. */
const some = (count: number) => (points: readonly string[]) =>
  Array.from({ length: count }, (_, at) => Math.floor(((at + 0.5) * points.length) / count) + 1);

const servers = [
  { where: 'the embedded stores', part: 2, onServers: false },
  { where: 'Redis and PostgreSQL', part: 1, onServers: true },
] as const;

describe.each(servers)('a process that is killed, on $where', ({ where, part, onServers }) => {
  let redis: TestServer | null = null;
  const killed: string[] = [];
  const seen: string[] = [];

  beforeAll(async () => {
    if (onServers) redis = await startRedisServer();
  });
  afterAll(async () => {
    await redis?.remove();
    process.stdout.write(`killed ${killed.length} times on ${where}:\n  ${killed.join('\n  ')}\n`);
  });

  it.each(onServers ? stories.slice(0, portion(2, stories.length)) : stories)(
    'leaves the books right and one answer: $name',
    async (story) => {
      const prefix = `story-${stories.indexOf(story)}`;
      const env = redis && { REDIS_URL: redis.url, REDIS_PREFIX: prefix, DATABASE_URL: (await freshPostgres()).url };
      const counter = new Counter(env ?? {});
      await counter.open();
      const choose = isWhole ? every : some(part);
      const done = await killAtEachPoint({ counter, story, choose }).finally(() => counter.close());
      killed.push(...done.killed);
      seen.push(...done.points.map((point) => `${story.name}: ${point}`));
    },
  );

  const points = onServers ? portion(40, 60) : 60;
  it(`was seen at ${points} points with names at least`, () => {
    expect(new Set(seen).size).toBeGreaterThanOrEqual(points);
    for (const step of [
      'turn.begin',
      'turn.commit',
      'once placeOrder',
      'stock.reserve',
      'ledger.post',
      'channel.send',
    ]) {
      expect(seen.some((point) => point.includes(`before ${step}`) || point.includes(` ${step}`))).toBe(true);
    }
  });
});
