import { z } from 'zod';
import type { Clock } from '../../../base/clock';
import type { ShopId } from '../../../base/ids';
import type { Json } from '../../../base/json';
import type { ShortMemory } from '../../../ports/short-memory';
import { changeKept } from '../change-kept';
import { type Allowance, type Cause, granted, isAsGood, longestGrantMs, readAllowance } from './allowance';
import { newTurn, type OfferSheet, readSheet } from './offers';

const dayMs = 86_400_000;
const offersLastMs = 3 * dayMs;
/** What could not be said waits so long for the shopper's next word. */
const waitingLastsMs = 30 * dayMs;
const deliveredLastsMs = dayMs;
/** WeChat ends a session of customer service after two days at most. */
const withPersonLastsMs = 2 * dayMs;
const passiveOnlyLastsMs = 3_600_000;
/** Who said no to a template is not asked anew for so long. */
const refusalLastsMs = dayMs;

export interface NotesDeps {
  readonly shop: ShopId;
  readonly memory: ShortMemory;
  readonly clock: Clock;
}

const waitingSchema = z.array(z.string());

/** What is remembered of one shop's shoppers on WeChat: offers, what may be sent, what waits. */
export class ShopperNotes {
  constructor(private readonly deps: NotesDeps) {}

  async sheet(user: string): Promise<OfferSheet> {
    return readSheet(await this.#read(`offers:${user}`));
  }

  keepSheet(user: string, sheet: OfferSheet): Promise<void> {
    return this.#write(`offers:${user}`, JSON.parse(JSON.stringify(sheet)), offersLastMs);
  }

  async allowance(user: string): Promise<Allowance> {
    return readAllowance(await this.#read(`allowance:${user}`));
  }

  keepAllowance(user: string, allowance: Allowance): Promise<void> {
    return this.#write(`allowance:${user}`, { ...allowance }, longestGrantMs);
  }

  /** The shopper did something: more may be said, and numbers begin anew. */
  async spoke(user: string, cause: Cause): Promise<void> {
    const { clock } = this.deps;
    const before = await this.allowance(user);
    const after = granted(before, cause, clock.now());
    if (!isAsGood(before, after)) await this.keepAllowance(user, after);
    const sheet = await this.sheet(user);
    if (!sheet.isNewTurn) await this.keepSheet(user, newTurn(sheet));
  }

  async takeWaiting(user: string): Promise<readonly string[]> {
    const { memory, shop, clock } = this.deps;
    const parsed = waitingSchema.safeParse(await memory.take(shop, `wechat:waiting:${user}`, clock.now()));
    return parsed.success ? parsed.data : [];
  }

  async wait(user: string, texts: readonly string[]): Promise<void> {
    if (texts.length === 0) return;
    await changeKept(this.deps, { key: `wechat:waiting:${user}`, lastsMs: waitingLastsMs }, (before) => {
      const parsed = waitingSchema.safeParse(before);
      return [...(parsed.success ? parsed.data : []), ...texts];
    });
  }

  /**
   * What was offered and what waits goes, but for the last text that waits, which says that it is gone. The rest names the shopper
   * without a word of theirs, and lapses within two days.
   */
  async forget(user: string): Promise<void> {
    const { memory, shop, clock } = this.deps;
    await memory.take(shop, `wechat:offers:${user}`, clock.now());
    await this.backFromPerson(user);
    await this.wait(user, (await this.takeWaiting(user)).slice(-1));
  }

  /** Whether this part of a delivery was said before. */
  async wasSaid(part: string): Promise<boolean> {
    return (await this.#read(`said:${part}`)) !== null;
  }

  said(part: string): Promise<void> {
    return this.#write(`said:${part}`, true, deliveredLastsMs);
  }

  /** Whether WeChat lately told that this account may only answer. */
  async isPassiveOnly(): Promise<boolean> {
    return (await this.#read('passiveOnly')) !== null;
  }

  passiveOnly(): Promise<void> {
    return this.#write('passiveOnly', true, passiveOnlyLastsMs);
  }

  /** The message after which a person of the account's own customer service has the talk; null when none has. */
  withPersonSince(user: string): Promise<Json> {
    return this.#read(`person:${user}`);
  }

  withPerson(user: string, since: string): Promise<void> {
    return this.#write(`person:${user}`, since, withPersonLastsMs);
  }

  async backFromPerson(user: string): Promise<void> {
    const { memory, shop, clock } = this.deps;
    await memory.take(shop, `wechat:person:${user}`, clock.now());
  }

  /** Whether this shopper lately said no to news by a template. */
  async refuses(user: string, template: string): Promise<boolean> {
    return (await this.#read(`refused:${template}:${user}`)) !== null;
  }

  refused(user: string, template: string): Promise<void> {
    return this.#write(`refused:${template}:${user}`, true, refusalLastsMs);
  }

  #read(name: string): Promise<Json> {
    const { memory, shop, clock } = this.deps;
    return memory.read(shop, `wechat:${name}`, clock.now());
  }

  #write(name: string, value: Json, lastsMs: number): Promise<void> {
    const { memory, shop, clock } = this.deps;
    return memory.write(shop, `wechat:${name}`, value, { now: clock.now(), lastsMs });
  }
}
