import type { Action } from '../../src/replies/action';
import type { Counter } from './counter';
import type { Act } from './perform';

/** Something that a process does for one shopper while it may be killed. */
export interface Story {
  readonly name: string;
  /** Brings the shopper to where it begins, and answers what happens next. */
  readonly begin: (counter: Counter, name: string) => Promise<Act>;
  /** What happens is everybody's: one shopper at a time. */
  readonly alone?: true;
}

const product = 'dd-amino-gel-cleanser';
const sku = 'DD-AMINO-GEL-CLEANSER-60ML';
const second: Action = { do: 'cart.add', product: 'dd-pha-toner' };

async function atSummary(counter: Counter, name: string): Promise<Act> {
  await counter.join(name);
  await counter.tap(name, { do: 'cart.add', product, sku });
  await counter.tap(name, second);
  await counter.tap(name, { do: 'checkout.start' });
  await counter.say(name, '张三 13800138000 上海市浦东新区世纪大道100号');
  await counter.tap(name, { do: 'answer', question: 'payment', value: 'simulated' });
  return counter.yes(name);
}

async function ordered(counter: Counter, name: string): Promise<Act & { readonly act: 'notice' }> {
  await counter.live(await atSummary(counter, name));
  const { number } = await counter.orderOf(name);
  const [attempt] = await counter.attemptsOf(number);
  if (!attempt) throw new Error(`${number} has no payment`);
  return { act: 'notice', notice: { attempt: attempt.id, status: 'settled', amount: attempt.amount } };
}

async function cancelling(counter: Counter, name: string): Promise<Act> {
  await counter.tap(name, { do: 'order.cancel', order: (await counter.orderOf(name)).number });
  await counter.tap(name, { do: 'answer', question: 'service', value: 'reason:noLongerNeeded' });
  return counter.yes(name);
}

export const stories: readonly Story[] = [
  { name: 'an order is confirmed', begin: atSummary },
  { name: 'a payment notice comes', begin: ordered },
  {
    name: 'a payment comes too late',
    async begin(counter, name) {
      const late = await ordered(counter, name);
      await counter.live(await cancelling(counter, name));
      return late;
    },
  },
  {
    name: 'an unpaid order is cancelled',
    async begin(counter, name) {
      await ordered(counter, name);
      return cancelling(counter, name);
    },
  },
  {
    name: 'a paid order is cancelled and paid back',
    async begin(counter, name) {
      await counter.live(await ordered(counter, name));
      return cancelling(counter, name);
    },
  },
  {
    name: 'a reservation runs out',
    alone: true,
    async begin(counter, name) {
      await ordered(counter, name);
      counter.pass(20 * 60_000);
      return { act: 'round' };
    },
  },
];
