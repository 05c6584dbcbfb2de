import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ConversationId, type ConversationRef, type OrderNumber, ShopId, ShopperId } from '../../src/base/ids';
import type { Locale } from '../../src/base/locale';
import { jsonLog, type Log, silentLog } from '../../src/base/log';
import { isOpen, type PaymentAttempt } from '../../src/commerce/payment';
import { keepHouse } from '../../src/compose/keep-house';
import { openShops, type Shops } from '../../src/compose/open-shops';
import { openStores, type Stores } from '../../src/compose/open-stores';
import { type Config, readConfig } from '../../src/config';
import { askProvider } from '../../src/operations/ask-provider';
import { openPayment } from '../../src/operations/open-payment';
import { settlePayment } from '../../src/operations/settle-payment';
import { payLinks } from '../../src/payments/simulated/pay-link';
import type { Channel, Delivery } from '../../src/ports/channel';
import type { Incoming } from '../../src/ports/incoming';
import { plainText } from '../../src/replies/plain-text';
import type { Choice, Reply } from '../../src/replies/reply';
import { labelLinks } from '../../src/server/label-link';
import { createPipeline, type Pipeline } from '../../src/turn/pipeline';
import type { PipelineDeps } from '../../src/turn/pipeline-deps';
import { deskOf } from '../../src/turn/shop-services';
import { demoShops } from './demo-shops';
import { freshFolder } from './fresh-folder';
import { sharedModel } from './shared-model';

export const root = join(__dirname, '..', '..');

/** A Sunday morning in the shop: 2026-11-22 10:00 in Shanghai. */
export const storyBegins = Date.parse('2026-11-22T10:00:00+08:00');

export class MovableClock {
  constructor(private at: number = storyBegins) {}
  now = (): number => this.at;
  advance(ms: number): void {
    this.at += ms;
  }
}

/** Keeps what was sent, once an id, as a phone would show it. */
export class RecordingChannel implements Channel {
  readonly name = 'terminal';
  readonly deliveries: Delivery[] = [];

  async send(delivery: Delivery): Promise<void> {
    if (!this.deliveries.some(({ id }) => id === delivery.id)) this.deliveries.push(delivery);
  }

  async typing(): Promise<void> {}

  of(conversation: string): readonly Delivery[] {
    return this.deliveries.filter(({ ref }) => ref.conversation === conversation);
  }
}

export interface ChatHarnessOptions {
  /** REDIS_URL and DATABASE_URL, to run against these instead of embedded files. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** A folder of an earlier harness whose catalogue and index are taken over, so that they are not made anew. */
  readonly copyOf?: string | undefined;
  readonly clock?: MovableClock | undefined;
  readonly log?: Log | undefined;
  readonly observe?: PipelineDeps['observe'];
}

/** The whole middle, from a message to the replies, without a network: everything real but the channel and the clock. */
export class ChatHarness {
  readonly channel = new RecordingChannel();
  readonly clock: MovableClock;
  stores!: Stores;
  shops!: Shops;
  pipeline!: Pipeline;
  private house!: ReturnType<typeof keepHouse>;
  readonly folder: string;
  private readonly config: Config;
  private readonly log: Log;
  private messages = 0;

  private constructor(private readonly options: ChatHarnessOptions) {
    this.clock = options.clock ?? new MovableClock();
    this.log = options.log ?? (process.env.SHOPTALK_TEST_LOG ? jsonLog : silentLog);
    this.folder = freshFolder();
    if (options.copyOf) cpSync(options.copyOf, this.folder, { recursive: true });
    this.config = readConfig({ DATA_DIR: this.folder, SHOPS_DIR: demoShops(), ...options.env });
  }

  static async open(options: ChatHarnessOptions = {}): Promise<ChatHarness> {
    const harness = new ChatHarness(options);
    await harness.start();
    return harness;
  }

  private async start(): Promise<void> {
    const { clock, log, config } = this;
    this.stores = await openStores(config);
    const publicUrl = () => 'https://shop.example';
    const key = 'a key for tests only, thirty-two characters';
    const links = payLinks(key);
    this.shops = await openShops({
      config,
      root,
      model: sharedModel(),
      store: this.stores.commerce,
      links,
      labels: labelLinks(key),
      publicUrl,
      clock,
      log,
    });
    this.pipeline = createPipeline({
      conversations: this.stores.conversations,
      channels: { terminal: this.channel },
      shopOf: this.shops.of,
      clock,
      log,
      worker: `test-${process.pid}`,
      leaseMs: 15_000,
      observe: this.options.observe,
    });
    this.house = keepHouse({ shops: this.shops, stores: this.stores, pipeline: this.pipeline, clock, log });
  }

  /** The process ends and another one begins on the same stores. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  private async stop(): Promise<void> {
    await this.pipeline.idle();
    await this.shops.close();
    await this.stores.close();
  }

  async close(): Promise<void> {
    await this.stop();
    this.forget();
  }

  /** Ends it and keeps its folder, for others to copy; `forget` deletes it. */
  async keep(): Promise<void> {
    await this.stop();
  }

  forget(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  chat(conversation: string, locale: Locale, shopper = `shopper-of-${conversation}`): Chat {
    return new Chat(this, { shop: ShopId('demo'), conversation: ConversationId(conversation) }, { locale, shopper });
  }

  nextMessageId(conversation: string): string {
    this.messages += 1;
    return `${conversation}|m${this.messages}`;
  }

  /** What happens by itself: time runs out, news arrive. */
  async round(): Promise<void> {
    await this.house.round();
    await this.pipeline.idle();
  }

  /** What the provider says of the newest payment attempt of an order. */
  async pay(shop: ShopId, order: OrderNumber, status: 'settled' | 'declined'): Promise<void> {
    const { commerce } = this.stores;
    const { profile } = this.shops.of(shop);
    const attempts = await commerce.payments.ofOrder(shop, order);
    const attempt = attempts.find(isOpen) ?? attempts.at(-1);
    if (!attempt) throw new Error(`no payment attempt for ${order}`);
    if (attempt.method !== 'simulated' && status === 'settled') return this.payAtSimulator(shop, attempt);
    const amount = status === 'settled' ? attempt.amount : null;
    await settlePayment({ store: commerce, profile, now: this.clock.now() }, { attempt: attempt.id, status, amount });
    await this.round();
  }

  /** The shopper opens the page and pays there; the provider is asked after it. */
  private async payAtSimulator(shop: ShopId, { id, method }: PaymentAttempt): Promise<void> {
    const desk = deskOf(this.shops.of(shop), this.clock.now());
    const name = method === 'card' ? 'stripe' : method;
    const scenes = { wechatpay: 'native', alipay: 'precreate' } as const;
    await openPayment(desk, id, { kind: scenes[method as keyof typeof scenes] ?? 'checkout' });
    const account = desk.gatewayOf(method)?.account(shop);
    const paid =
      account &&
      this.shops.payments.simulatorOf(name)?.act(account[method === 'alipay' ? 'app' : 'merchant'], id, 'pay');
    const opened = await desk.store.payments.read(shop, id);
    if (!paid || !opened) throw new Error(`the simulated ${name} takes no payment ${id}`);
    await askProvider(desk, opened);
    await this.round();
  }
}

/** One shopper's thread. */
export class Chat {
  private heard = 0;

  constructor(
    readonly harness: ChatHarness,
    readonly ref: ConversationRef,
    private readonly who: { readonly locale: Locale; readonly shopper: string },
  ) {}

  get shopper(): string {
    return this.who.shopper;
  }

  join(): Promise<readonly Reply[]> {
    return this.send({ kind: 'joined' }, `${this.ref.conversation}|joined`);
  }

  say(text: string): Promise<readonly Reply[]> {
    return this.send({ kind: 'text', text, truncated: false });
  }

  /** Taps the newest button or chip of this title. */
  tap(title: string): Promise<readonly Reply[]> {
    return this.tapChoice(this.choice(title));
  }

  tapChoice(choice: Choice): Promise<readonly Reply[]> {
    return this.send({ kind: 'tap', conversation: this.ref.conversation, action: choice.action });
  }

  choice(title: string): Choice {
    const replies = this.harness.channel.of(this.ref.conversation).map(({ reply }) => reply);
    for (const reply of [...replies].reverse()) {
      const found = choicesAndButtons(reply).find((choice) => choice.title === title);
      if (found) return found;
    }
    throw new Error(`nothing shown can be tapped as "${title}"`);
  }

  async send(content: Incoming['content'], id?: string): Promise<readonly Reply[]> {
    const { conversation } = this.ref;
    const incoming: Incoming = {
      id: id ?? this.harness.nextMessageId(conversation),
      address: { channel: 'terminal', user: this.who.shopper, reference: null },
      locale: this.who.locale,
      at: this.harness.clock.now(),
      content,
    };
    await this.harness.pipeline.receive(this.ref, incoming);
    await this.harness.pipeline.idle();
    return this.newReplies();
  }

  /** What the provider says of this conversation's newest order. */
  async pay(status: 'settled' | 'declined'): Promise<void> {
    const orders = await this.harness.stores.commerce.orders.ofShopper(
      this.ref.shop,
      ShopperId(`terminal:${this.who.shopper}`),
      1,
    );
    const [newest] = orders;
    if (!newest) throw new Error('there is no order to pay');
    await this.harness.pay(this.ref.shop, newest.number, status);
  }

  /** What came since the last look. */
  newReplies(): readonly Reply[] {
    const all = this.harness.channel.of(this.ref.conversation);
    const fresh = all.slice(this.heard);
    this.heard = all.length;
    return fresh.map(({ reply }) => reply);
  }
}

export function choicesAndButtons(reply: Reply): readonly Choice[] {
  const cards = reply.type === 'products' || reply.type === 'comparison' ? reply.cards : [];
  const buttons = cards.flatMap((card) => card.buttons);
  const choices = 'choices' in reply && reply.choices ? reply.choices : [];
  return [...choices, ...buttons];
}

/** The replies of one turn as plain text, numbered through. */
export function asText(replies: readonly Reply[], locale: Locale): string {
  let firstNumber = 1;
  const texts: string[] = [];
  for (const reply of replies) {
    const { text, choices } = plainText(reply, locale, firstNumber);
    texts.push(text);
    firstNumber += choices.length;
  }
  return texts.join('\n');
}
