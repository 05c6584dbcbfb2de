import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type OrderNumber, ShopperId, Sku } from '../../src/base/ids';
import type { Order } from '../../src/commerce/order';
import type { PaymentAttempt } from '../../src/commerce/payment';
import type { Incoming } from '../../src/ports/incoming';
import type { Action } from '../../src/replies/action';
import { choicesAndButtons, MovableClock } from '../support/chat-harness';
import { freshFolder } from '../support/fresh-folder';
import { type ChildOrder, takenPoint } from './checkout-child';
import { leaseMs, openStack, readSent, type Stack } from './checkout-stack';
import { type Act, perform, shop } from './perform';
import { violationsOf } from './witness/invariants';
import { openPostgresWitness } from './witness/postgres-witness';
import { openSqliteWitness } from './witness/sqlite-witness';
import type { Witness } from './witness/witness';

const run = promisify(execFile);

const minute = 60_000;

/** One server's worth of shoppers; what is to be killed happens in processes of its own. */
export class Counter {
  private readonly clock = new MovableClock();
  private readonly folder = freshFolder();
  private readonly sentFile = join(this.folder, 'sent.jsonl');
  private readonly env: Readonly<Record<string, string>>;
  private messages = 0;
  private stack: Stack | null = null;
  private witness: Witness | null = null;

  constructor(private readonly servers: Readonly<Record<string, string>>) {
    this.env = { DATA_DIR: this.folder, ...servers };
  }

  async open(): Promise<void> {
    const { env, sentFile, clock } = this;
    this.stack = await openStack({ env, sentFile, worker: 'parent', clock, steps: () => undefined });
    const url = this.servers.DATABASE_URL;
    this.witness = url ? await openPostgresWitness(url, shop) : openSqliteWitness(this.folder, shop);
  }

  async close(): Promise<void> {
    await this.witness?.close();
    await this.stack?.close();
  }

  private get opened(): Stack {
    if (!this.stack) throw new Error('not open');
    return this.stack;
  }

  async units(sku: string): Promise<number> {
    return (await this.opened.stores.commerce.stock.available(shop, [Sku(sku)])).get(Sku(sku)) ?? 0;
  }

  say = (name: string, text: string): Promise<void> =>
    this.live(this.message(name, { kind: 'text', text, truncated: false }));

  tap = (name: string, action: Action): Promise<void> => this.live(this.tapped(name, action));

  join = (name: string): Promise<void> => this.live(this.message(name, { kind: 'joined' }));

  tapped = (name: string, action: Action): Act => this.message(name, { kind: 'tap', conversation: name, action });

  /** The newest yes that the shopper was shown, as a message. */
  yes(name: string): Act {
    const sent = readSent(this.sentFile, name);
    const shown = sent.flatMap(({ reply }) => choicesAndButtons(reply)).map(({ action }) => action);
    const yes = shown.filter((action) => action.do === 'confirm').at(-1);
    if (!yes) throw new Error(`nothing was shown to say yes to: ${JSON.stringify(sent.at(-1))}`);
    return this.tapped(name, yes);
  }

  private message(name: string, content: Incoming['content']): Act {
    this.messages += 1;
    const address = { channel: 'terminal', user: name, reference: null } as const;
    const id = `${name}|m${this.messages}`;
    return {
      act: 'message',
      conversation: name,
      incoming: { id, address, locale: 'zh', at: this.clock.now(), content },
    };
  }

  /** Happens here, and nobody dies. */
  live = (act: Act): Promise<void> => perform(this.opened, act, this.clock.now(), () => undefined);

  pass(ms: number): void {
    this.clock.advance(ms);
  }

  async orderOf(name: string): Promise<Order> {
    const [order] = await this.opened.stores.commerce.orders.ofShopper(shop, ShopperId(`terminal:${name}`), 1);
    if (!order) throw new Error(`${name} has no order`);
    return order;
  }

  async attemptsOf(order: OrderNumber): Promise<readonly PaymentAttempt[]> {
    return this.opened.stores.commerce.payments.ofOrder(shop, order);
  }

  /**
   * Another process does it, and dies at the point if there is one. Answers the points it passed: fewer than that where it came to
   * its end before, because servers and timers gave it less to do than the one that was counted.
   */
  async elsewhere(name: string, act: Act, dieAt: number): Promise<readonly string[]> {
    const pointsFile = join(this.folder, `${name}.points`);
    const { env, sentFile, clock } = this;
    const order: ChildOrder = { env, sentFile, pointsFile, act, now: clock.now(), dieAt };
    const register = join(__dirname, 'register-typescript.cjs');
    const child = run(process.execPath, ['-r', register, join(__dirname, 'checkout-child.ts'), JSON.stringify(order)]);
    const end = await child.then(
      () => 'ended',
      (error: { readonly signal?: string }) => error.signal ?? String(error),
    );
    const passed = existsSync(pointsFile) ? readFileSync(pointsFile, 'utf8').trim().split('\n') : [];
    expect(end).toBe(dieAt > 0 && passed.length >= dieAt ? 'SIGKILL' : 'ended');
    return passed;
  }

  /** The dead one's lease runs out; whoever heard no answer comes again. */
  async recover(act: Act, points: readonly string[]): Promise<void> {
    this.clock.advance(leaseMs + 1);
    if (!points.includes(takenPoint)) await this.live(act);
    for (let round = 0; round < 2; round += 1) {
      await this.live({ act: 'round' });
      // A provider that was about to be asked is asked again by the timetable.
      this.clock.advance(minute);
    }
    await this.live({ act: 'round' });
  }

  /** What there is afterwards, in a shape that is the same for each shopper. */
  async result(name: string, act: Act) {
    const { commerce, conversations } = this.opened.stores;
    const shopper = ShopperId(`terminal:${name}`);
    const books = await this.witness?.snapshot();
    const orders = (books?.orders ?? []).filter((order) => order.shopper === shopper);
    const numbers = new Set<string>(orders.map(({ number }) => number));
    const ofThese = ({ order }: { readonly order: string }) => numbers.has(order);
    const id = act.act === 'message' ? act.incoming.id : 'news:';
    const answers = readSent(this.sentFile, name).filter((sent) => sent.id.startsWith(id));
    const byId = new Map<string, Set<string>>();
    for (const sent of answers) byId.set(sent.id, (byId.get(sent.id) ?? new Set()).add(JSON.stringify(sent.reply)));
    const left = await conversations.unfinished({ now: this.clock.now() + leaseMs, limit: 100 });
    return {
      orders: orders.map(({ status, totals, lines }) => [status, totals.total.amount, lines.length]),
      attempts: (books?.attempts ?? []).filter(ofThese).map(({ status, amount }) => [status, amount.amount]),
      refunds: (books?.refunds ?? []).filter(ofThese).map(({ status, amount }) => [status, amount.amount]),
      cart: (await commerce.carts.read(shop, shopper)).lines.length,
      /** One wording each, however often it was sent. */
      answers: [...byId].map(([each, wordings]) => `${neutral(each.slice(id.length))} ${wordings.size}`).sort(),
      kinds: [...new Map(answers.map((sent) => [sent.id, sent.reply.type])).values()],
      unfinished: left.filter(({ conversation }) => conversation === name).length,
      news: (await commerce.news.waiting(shop, 10)).length,
      violations: books ? violationsOf(books) : ['nobody looked'],
    };
  }
}

/** Without what is different from order to order. */
const neutral = (id: string): string =>
  id
    .replace(/PA[0-9a-f]{24}/, 'PA')
    .replace(/RF[0-9a-f]{24}/, 'RF')
    .replace(/SO-\d+-\d+/, 'SO');
