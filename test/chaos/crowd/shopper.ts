import { locales } from '../../../src/base/locale';
import type { Action } from '../../../src/replies/action';
import type { Choice, Reply } from '../../../src/replies/reply';
import { texts } from '../../../src/replies/texts';
import { choicesAndButtons } from '../../support/chat-harness';
import type { Content, Heard, Line, World } from './line';
import type { SeededRandom } from './seeded-random';

export interface Goods {
  readonly product: string;
  readonly sku: string;
}

export interface ShopperOptions {
  readonly name: string;
  readonly world: World;
  readonly random: SeededRandom;
  /** There is enough of these for everybody. */
  readonly plenty: readonly Goods[];
  /** Everybody wants these, and there are few. */
  readonly scarce: readonly Goods[];
  readonly payments: readonly string[];
  readonly thinksMs: number;
  /** How long an answer may take before the shopper goes on without it; it is asked for again in the end. */
  readonly patienceMs: number;
}

/** What the shopper was told, and did: what the books are held against in the end. */
export interface Journal {
  readonly name: string;
  readonly lines: readonly Line[];
  /** Messages that the shop said it had taken. */
  readonly taken: readonly { readonly line: Line; readonly id: string; readonly what: string }[];
  /** Each SKU with its units, as the shop has acknowledged; null while an answer is missing that would tell. */
  readonly cart: ReadonlyMap<string, number> | null;
  /** Numbers of orders that the shopper holds a receipt of. */
  readonly receipts: readonly string[];
  /** Orders whose payment page said that it was paid. */
  readonly paid: readonly string[];
  /** What the shop said that cannot be true. */
  readonly complaints: readonly string[];
}

const contact = '张三 13800138000 上海市浦东新区世纪大道100号';
const smallTalk = [
  '你好',
  '怎么退货？',
  '有没有适合油皮的洗面奶',
  'do you ship abroad?',
  'show me lipsticks under 200',
];

/** Somebody who shops in a hurry: adds, looks, checks out, pays or not, cancels, says things twice. */
export class Shopper {
  private readonly taken: { line: Line; id: string; what: string }[] = [];
  private cart: Map<string, number> | null = new Map();
  private readonly receipts: string[] = [];
  private readonly paid: string[] = [];
  private readonly complaints: string[] = [];
  private readonly lines: Line[] = [];
  private messages = 0;

  constructor(private readonly options: ShopperOptions) {}

  get journal(): Journal {
    const { taken, cart, receipts, paid, lines, complaints } = this;
    return { name: this.options.name, lines, taken, cart, receipts, paid, complaints };
  }

  async shop(): Promise<void> {
    const { world, random, thinksMs } = this.options;
    await world.pause(random.next() * thinksMs);
    this.lines.push(await world.open(this.options.name));
    while (!world.isOver()) {
      await this.doSomething();
      await world.pause(thinksMs * (0.5 + random.next()));
    }
  }

  private async doSomething(): Promise<void> {
    const { random, plenty, scarce } = this.options;
    const at = random.next();
    if (this.cart === null) return this.lookAtCart();
    if (at < 0.22) return this.add(random.pick(plenty));
    if (at < 0.4) return this.wantScarce(random.pick(scarce));
    if (at < 0.5) return this.addFromTwoDevices();
    if (at < 0.58) return this.sayTwice();
    if (at < 0.66) return this.lookAtCart();
    if (at < 0.9) return this.checkOut();
    return this.cancelOne();
  }

  private get line(): Line {
    const [line] = this.lines;
    if (!line) throw new Error('no line is open');
    return line;
  }

  private mark(): string {
    this.messages += 1;
    return `${this.options.name}-${this.messages}`;
  }

  /** The replies that answer it, or null when the shopper's patience ended first. */
  private async ask(content: Content, line = this.line, mark = this.mark()): Promise<readonly Reply[] | null> {
    const id = await line.send(mark, content);
    this.taken.push({ line, id, what: JSON.stringify(content) });
    return this.answerTo(line, id);
  }

  private async answerTo(line: Line, id: string): Promise<readonly Reply[] | null> {
    const { world, patienceMs } = this.options;
    const step = 400;
    for (let waited = 0; waited < patienceMs; waited += step) {
      const answers = (await line.heard()).filter(({ replyTo }) => replyTo === id);
      if (answers.length > 0) return answers.map(({ reply }: Heard) => reply);
      await world.pause(step);
    }
    return null;
  }

  private tap = (action: Action, line = this.line): Promise<readonly Reply[] | null> => this.ask({ tap: action }, line);

  private async add({ product, sku }: Goods, line = this.line, most = 2): Promise<void> {
    const quantity = this.options.random.between(1, most);
    const replies = await this.tap({ do: 'cart.add', product, sku, quantity }, line);
    if (replies === null) this.cart = null;
    else if (isInCart(replies, sku)) this.cart?.set(sku, (this.cart.get(sku) ?? 0) + quantity);
  }

  private async wantScarce(goods: Goods): Promise<void> {
    await this.add(goods, this.line, 1);
    await this.checkOut();
  }

  private async addFromTwoDevices(): Promise<void> {
    const { random, plenty, world, name } = this.options;
    if (this.lines.length < 2) this.lines.push(await world.open(name));
    const [one, other] = random.shuffled(plenty);
    const [first, second] = this.lines;
    if (one && other && first && second) await Promise.all([this.add(one, first), this.add(other, second)]);
  }

  /** The same message again, as a client does that heard no answer; and something else. */
  private async sayTwice(): Promise<void> {
    const { random, plenty } = this.options;
    const { product, sku } = random.pick(plenty);
    const mark = this.mark();
    const content: Content = { tap: { do: 'cart.add', product, sku, quantity: 1 } };
    const [replies] = await Promise.all([this.ask(content, this.line, mark), this.line.send(mark, content)]);
    if (replies === null) this.cart = null;
    else if (isInCart(replies, sku)) this.cart?.set(sku, (this.cart.get(sku) ?? 0) + 1);
    await this.ask({ text: random.pick(smallTalk) });
  }

  /** On every device: whatever one of them still waits for is done when it answers this. */
  private async lookAtCart(): Promise<void> {
    const expected = this.cart;
    let replies: readonly Reply[] | null = null;
    for (const line of [...this.lines].reverse()) replies = await this.tap({ do: 'cart.view' }, line);
    // What was set aside for a person tells nothing of the cart.
    if (replies === null || !replies.some(tellsCart)) return;
    const shown = replies.flatMap((reply) => (reply.type === 'cart' ? reply.lines : []));
    const cart = new Map(shown.map(({ sku, quantity }) => [String(sku), quantity]));
    if (expected && !sameUnits(cart, expected)) {
      this.complaints.push(`the cart shows ${unitsOf(cart)}, acknowledged were ${unitsOf(expected)}`);
    }
    this.cart = cart;
  }

  private async checkOut(): Promise<void> {
    let replies = await this.tap({ do: 'checkout.start' });
    for (let steps = 0; steps < 6 && replies; steps += 1) {
      const choices = replies.flatMap(choicesAndButtons);
      const yes = choices.find(({ action }) => action.do === 'confirm');
      if (yes) return this.confirm(yes);
      const next = this.nextAnswer(choices);
      if (next === 'stop') break;
      replies = next ? await this.tap(next.action) : await this.ask({ text: contact });
    }
    // It was empty, or something in it is sold out, of which the shop may have taken a part away.
    this.cart = null;
  }

  private nextAnswer(choices: readonly Choice[]): Choice | 'stop' | null {
    const { random, payments } = this.options;
    const method = random.pick(payments);
    const offered = choices.filter(({ action }) => action.do === 'answer');
    const pay = offered.find(({ action }) => action.do === 'answer' && action.value === method);
    if (pay) return pay;
    if (choices.some(({ action }) => action.do === 'browse' || action.do === 'cart.view')) return 'stop';
    return offered[0] ?? null;
  }

  private async confirm(yes: Choice): Promise<void> {
    const { random } = this.options;
    const replies = random.chance(0.2)
      ? (await Promise.all([this.tap(yes.action), this.tap(yes.action)])).flatMap((each) => each ?? [])
      : await this.tap(yes.action);
    const receipt = replies?.find((reply) => reply.type === 'order' && reply.number !== null);
    if (receipt?.type !== 'order' || receipt.number === null) {
      // Whether it was placed is not known, or it was refused and the cart may have changed with what is sold out.
      this.cart = null;
      return;
    }
    this.receipts.push(receipt.number);
    this.cart = new Map();
    const pay = replies?.find((reply) => reply.type === 'pay');
    if (pay?.type === 'pay') await this.payOrNot(receipt.number, pay.url);
  }

  private async payOrNot(number: string, url: string): Promise<void> {
    const { random, world } = this.options;
    const at = random.next();
    if (at > 0.8) return;
    const result = at < 0.6 ? 'settled' : 'declined';
    const pages = await Promise.all([world.pay(url, result), random.chance(0.3) ? world.pay(url, result) : false]);
    if (pages.includes(true)) this.paid.push(number);
  }

  private async cancelOne(): Promise<void> {
    const order = this.receipts.at(-1);
    if (order === undefined) return;
    await this.tap({ do: 'order.cancel', order });
    const replies = await this.tap({ do: 'answer', question: 'service', value: 'reason:noLongerNeeded' });
    const yes = replies?.flatMap(choicesAndButtons).find(({ action }) => action.do === 'confirm');
    if (yes) this.hearWhatYesDid(await this.tap(yes.action));
  }

  /** Where nothing was left to cancel, the yes was to a summary that still stood open: an order was placed. */
  private hearWhatYesDid(replies: readonly Reply[] | null): void {
    const placed = replies?.flatMap((reply) => (reply.type === 'order' && reply.number !== null ? [reply.number] : []));
    const news = placed?.filter((number) => !this.receipts.includes(number));
    if (news?.length === 0) return;
    this.receipts.push(...(news ?? []));
    this.cart = null;
  }
}

const tellsCart = (reply: Reply): boolean =>
  reply.type === 'cart' ||
  (reply.type === 'say' && locales.some((locale) => reply.text.includes(texts[locale].cart.empty)));

const isInCart = (replies: readonly Reply[], sku: string): boolean =>
  replies.some((reply) => reply.type === 'cart' && reply.lines.some((line) => line.sku === sku));

export const unitsOf = (cart: ReadonlyMap<string, number>): string =>
  [...cart]
    .map(([sku, quantity]) => `${quantity} ${sku}`)
    .sort()
    .join(', ') || 'nothing';

export const sameUnits = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  unitsOf(a) === unitsOf(b);
