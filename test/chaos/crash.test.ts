import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ConversationId, type ConversationRef, ShopId, ShopperId, Sku } from '../../src/base/ids';
import type { Incoming } from '../../src/ports/incoming';
import type { Action } from '../../src/replies/action';
import { choicesAndButtons, MovableClock } from '../support/chat-harness';
import { freshFolder } from '../support/fresh-folder';
import { freshPostgres } from '../support/fresh-postgres';
import { startRedisServer } from '../support/redis-server';
import type { ChildOrder } from './checkout-child';
import { leaseMs, openStack, readSent, type Stack } from './checkout-stack';

const run = promisify(execFile);
const shop = ShopId('demo');
const product = 'dd-amino-gel-cleanser';
const sku = Sku('DD-AMINO-GEL-CLEANSER-60ML');

jest.setTimeout(600_000);

/** One server's worth of shoppers, of whom each has a yes to give. */
class Counter {
  private readonly clock = new MovableClock();
  private readonly folder = freshFolder();
  private readonly sentFile = join(this.folder, 'sent.jsonl');
  private readonly env: Readonly<Record<string, string>>;
  private stack: Stack | null = null;

  constructor(servers: Readonly<Record<string, string>>) {
    this.env = { DATA_DIR: this.folder, ...servers };
  }

  async open(): Promise<void> {
    const { env, sentFile, clock } = this;
    this.stack = await openStack({ env, sentFile, worker: 'parent', clock, steps: () => undefined });
  }

  async close(): Promise<void> {
    await this.stack?.close();
  }

  private get opened(): Stack {
    if (!this.stack) throw new Error('not open');
    return this.stack;
  }

  async units(): Promise<number> {
    return (await this.opened.stores.commerce.stock.available(shop, [sku])).get(sku) ?? 0;
  }

  /** A shopper at the summary, and the message that says yes to it. */
  async shopperAtSummary(name: string): Promise<Incoming> {
    const say = (id: string, content: Incoming['content']) => this.deliver(name, this.message(name, id, content));
    const tap = (id: string, action: Action) => say(id, { kind: 'tap', conversation: name, action });
    await say('joined', { kind: 'joined' });
    await tap('add', { do: 'cart.add', product, sku });
    await tap('checkout', { do: 'checkout.start' });
    const text = '张三 13800138000 上海市浦东新区世纪大道100号';
    await say('contact', { kind: 'text', text, truncated: false });
    await tap('payment', { do: 'answer', question: 'payment', value: 'simulated' });
    const shown = readSent(this.sentFile, name).flatMap(({ reply }) => choicesAndButtons(reply));
    const yes = shown.find(({ action }) => action.do === 'confirm');
    if (!yes) throw new Error(`no summary was shown: ${JSON.stringify(readSent(this.sentFile, name).at(-1))}`);
    return this.message(name, 'yes', { kind: 'tap', conversation: name, action: yes.action });
  }

  private message(name: string, id: string, content: Incoming['content']): Incoming {
    const address = { channel: 'terminal', user: name, reference: null } as const;
    return { id: `${name}|${id}`, address, locale: 'zh', at: this.clock.now(), content };
  }

  private async deliver(name: string, incoming: Incoming): Promise<void> {
    await this.opened.pipeline.receive(refOf(name), incoming);
    await this.opened.pipeline.idle();
  }

  /** Another process takes the yes, and dies at the point if there is one. Answers the points it passed. */
  async takeYes(name: string, incoming: Incoming, dieAt: number): Promise<readonly string[]> {
    const pointsFile = join(this.folder, `${name}.points`);
    const { env, sentFile, clock } = this;
    const order: ChildOrder = { env, sentFile, pointsFile, conversation: name, incoming, now: clock.now(), dieAt };
    const register = join(__dirname, 'register-typescript.cjs');
    const child = run(process.execPath, ['-r', register, join(__dirname, 'checkout-child.ts'), JSON.stringify(order)]);
    if (dieAt === 0) await child;
    else await expect(child).rejects.toMatchObject({ signal: 'SIGKILL' });
    return existsSync(pointsFile) ? readFileSync(pointsFile, 'utf8').trim().split('\n') : [];
  }

  /** The dead one's lease runs out; a channel that heard no answer sends its message again. */
  async recover(name: string, incoming: Incoming, points: readonly string[]): Promise<void> {
    this.clock.advance(leaseMs + 1);
    if (!points.includes('message taken')) await this.opened.pipeline.receive(refOf(name), incoming);
    await this.opened.pipeline.recover();
    await this.opened.pipeline.idle();
    await this.opened.round();
    await this.opened.pipeline.idle();
  }

  /** What there is afterwards, in a shape that is the same for each shopper. */
  async result(name: string) {
    const { commerce, conversations } = this.opened.stores;
    const shopper = ShopperId(`terminal:${name}`);
    const orders = await commerce.orders.ofShopper(shop, shopper, 10);
    const attempts = await Promise.all(orders.map(({ number }) => commerce.payments.ofOrder(shop, number)));
    const answers = readSent(this.sentFile, name).filter(({ id }) => id.startsWith(`${name}|yes`));
    const byId = new Map<string, Set<string>>();
    for (const { id, reply } of answers) byId.set(id, (byId.get(id) ?? new Set()).add(JSON.stringify(reply)));
    const left = await conversations.unfinished({ now: this.clock.now() + leaseMs, limit: 100 });
    return {
      orders: orders.map(({ status, totals, lines }) => [status, totals.total.amount, lines.length]),
      attempts: attempts.flat().map(({ status }) => status),
      cart: (await commerce.carts.read(shop, shopper)).lines.length,
      /** One wording each, however often it was sent. */
      answers: [...byId].map(([id, wordings]) => `${id.slice(name.length)} ${wordings.size}`).sort(),
      kinds: [...new Map(answers.map(({ id, reply }) => [id, reply.type])).values()],
      numbersTold: orders.every(({ number }) => answers.some(({ reply }) => JSON.stringify(reply).includes(number))),
      unfinished: left.filter(({ conversation }) => conversation === name).length,
    };
  }
}

const refOf = (name: string): ConversationRef => ({ shop, conversation: ConversationId(name) });

/** As many as the smallest machine has cores. */
const atATime = 2;

const whole = {
  orders: [['placed', 3900, 1]],
  attempts: ['pending'],
  cart: 0,
  kinds: ['order', 'pay'],
  numbersTold: true,
  unfinished: 0,
};

/** Kills one process at each of the points that `choose` leaves, and looks at what the shopper and the shop have. */
async function killAtEachPoint(counter: Counter, choose: (points: readonly string[]) => readonly number[]) {
  const units = await counter.units();
  const calm = await counter.shopperAtSummary('calm');
  const points = await counter.takeYes('calm', calm, 0);
  const expected = await counter.result('calm');
  expect(expected).toMatchObject(whole);

  const chosen = choose(points);
  const killed: string[] = [];
  for (let first = 0; first < chosen.length; first += atATime) {
    const group = await Promise.all(
      chosen.slice(first, first + atATime).map(async (at) => ({ at, yes: await counter.shopperAtSummary(`k${at}`) })),
    );
    // Both are dead before time goes on: nobody's lease may run out while they live.
    const dead = await Promise.all(
      group.map(async ({ at, yes }) => ({ at, yes, passed: await counter.takeYes(`k${at}`, yes, at) })),
    );
    for (const { at, yes, passed } of dead) {
      expect(passed).toHaveLength(at);
      killed.push(`${at}. ${passed.at(-1)}`);
      await counter.recover(`k${at}`, yes, passed);
      expect({ at, ...(await counter.result(`k${at}`)) }).toEqual({ at, ...expected });
    }
  }
  expect(await counter.units()).toBe(units - 1 - chosen.length);
  return killed;
}

const print = (where: string, killed: readonly string[]): void =>
  void process.stdout.write(`killed ${killed.length} times in a checkout on ${where}:\n  ${killed.join('\n  ')}\n`);

describe('a process that is killed in the middle of a checkout', () => {
  it('leaves one order and one answer, whichever step it died at', async () => {
    const counter = new Counter({});
    await counter.open();
    const killed = await killAtEachPoint(counter, (points) => points.map((_, at) => at + 1));
    await counter.close();
    print('the embedded stores', killed);
    expect(killed.length).toBeGreaterThanOrEqual(12);
    for (const step of ['begin', 'commit', 'once placeOrder', 'send', 'delivered', 'release']) {
      expect(killed.some((point) => point.includes(`before ${step}`))).toBe(true);
      expect(killed.some((point) => point.includes(`after ${step}`))).toBe(true);
    }
  });

  it('does so on Redis and PostgreSQL too', async () => {
    const redis = await startRedisServer();
    const counter = new Counter({ REDIS_URL: redis.url, DATABASE_URL: (await freshPostgres()).url });
    await counter.open();
    const steps = [
      'after begin',
      'before commit',
      'after commit',
      'after once placeOrder',
      'before send',
      'after send',
    ];
    const killed = await killAtEachPoint(counter, (points) => steps.map((step) => points.lastIndexOf(step) + 1));
    await counter.close();
    await redis.remove();
    print('Redis and PostgreSQL', killed);
    expect(killed).toHaveLength(steps.length);
  });
});
