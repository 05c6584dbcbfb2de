import { z } from 'zod';
import type { Clock } from '../../../base/clock';
import type { ShopId } from '../../../base/ids';
import type { ShortMemory } from '../../../ports/short-memory';

/** Consents do not lapse at WeChat; one that was given longer ago is not what the shopper thinks of. */
const lastsMs = 365 * 86_400_000;

/** By template: to how many messages the shopper has agreed that were not sent yet. */
const leftSchema = z.record(z.string(), z.number().int().min(0)).catch({});

export interface ConsentsDeps {
  readonly shop: ShopId;
  readonly memory: ShortMemory;
  readonly clock: Clock;
}

/** Which subscription messages shoppers have agreed to, as WeChat told. */
export class Consents {
  constructor(private readonly deps: ConsentsDeps) {}

  /** How many messages by this template may still be sent. */
  async left(user: string, template: string): Promise<number> {
    const { memory, shop, clock } = this.deps;
    return leftSchema.parse(await memory.read(shop, keyOf(user), clock.now()))[template] ?? 0;
  }

  /** Each yes to a template is good for one message. */
  granted(user: string, template: string): Promise<void> {
    return this.#change(user, template, (left) => left + 1);
  }

  used(user: string, template: string): Promise<void> {
    return this.#change(user, template, (left) => Math.max(0, left - 1));
  }

  /** The shopper wants none any more: no earlier yes counts. */
  withdrawn(user: string, template: string): Promise<void> {
    return this.#change(user, template, () => 0);
  }

  async forget(user: string): Promise<void> {
    const { memory, shop, clock } = this.deps;
    await memory.take(shop, keyOf(user), clock.now());
  }

  async #change(user: string, template: string, change: (left: number) => number): Promise<void> {
    const { memory, shop, clock } = this.deps;
    const before = leftSchema.parse(await memory.take(shop, keyOf(user), clock.now()));
    const after = { ...before, [template]: change(before[template] ?? 0) };
    await memory.write(shop, keyOf(user), after, { now: clock.now(), lastsMs });
  }
}

const keyOf = (user: string): string => `wechat:consents:${user}`;
