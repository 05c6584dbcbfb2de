import { z } from 'zod';
import type { Clock } from '../../../base/clock';
import type { ShopId } from '../../../base/ids';
import type { ShortMemory } from '../../../ports/short-memory';
import { changeKept } from '../change-kept';

/** Consents do not lapse at WeChat; one that was given longer ago is not what the shopper thinks of. */
const lastsMs = 365 * 86_400_000;

/** Pushes that WeChat may bring again: so many of a shopper are told from new ones. */
const mostHeard = 20;

const consentsSchema = z
  .object({
    /** By template: to how many messages the shopper has agreed that were not sent yet. */
    left: z.record(z.string(), z.number().int().min(0)),
    /** The pushes that told so, latest last. */
    heard: z.array(z.string()),
  })
  .catch({ left: {}, heard: [] });

export interface ConsentsDeps {
  readonly shop: ShopId;
  readonly memory: ShortMemory;
  readonly clock: Clock;
}

/** What a push says of one template. */
export interface Agreed {
  readonly template: string;
  /** A yes to one message; or that the shopper wants none any more, so that no earlier yes counts. */
  readonly how: 'granted' | 'withdrawn';
}

/** Which subscription messages shoppers have agreed to, as WeChat told. */
export class Consents {
  constructor(private readonly deps: ConsentsDeps) {}

  /** How many messages by this template may still be sent. */
  async left(user: string, template: string): Promise<number> {
    const { memory, shop, clock } = this.deps;
    const { left } = consentsSchema.parse(await memory.read(shop, keyOf(user), clock.now()));
    return left[template] ?? 0;
  }

  /** What a push tells; brought again, it tells nothing. */
  learn(user: string, push: string, agreed: readonly Agreed[]): Promise<void> {
    return changeKept(this.deps, { key: keyOf(user), lastsMs }, (before) => {
      const { left, heard } = consentsSchema.parse(before);
      if (heard.includes(push)) return before;
      const after = { ...left };
      for (const { template, how } of agreed) after[template] = how === 'granted' ? (after[template] ?? 0) + 1 : 0;
      return { left: after, heard: [...heard, push].slice(-mostHeard) };
    });
  }

  used(user: string, template: string): Promise<void> {
    return this.#change(user, template, (left) => Math.max(0, left - 1));
  }

  /** WeChat took no message: whatever was agreed, none may be sent. */
  withdrawn(user: string, template: string): Promise<void> {
    return this.#change(user, template, () => 0);
  }

  async forget(user: string): Promise<void> {
    const { memory, shop, clock } = this.deps;
    await memory.take(shop, keyOf(user), clock.now());
  }

  #change(user: string, template: string, change: (left: number) => number): Promise<void> {
    return changeKept(this.deps, { key: keyOf(user), lastsMs }, (before) => {
      const { left, heard } = consentsSchema.parse(before);
      return { left: { ...left, [template]: change(left[template] ?? 0) }, heard };
    });
  }
}

const keyOf = (user: string): string => `wechat:consents:${user}`;
