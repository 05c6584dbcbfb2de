import { errors } from './api-error';

/** What a shopper did that allows messages, by how many and for how long. */
const allowances = {
  message: { messages: 5, ms: 48 * 3_600_000 },
  /** A menu click, following, scanning. */
  event: { messages: 3, ms: 60_000 },
} as const;
export type Interaction = keyof typeof allowances;

interface Allowance {
  left: number;
  readonly until: number;
}

/** How many customer-service messages each shopper may still get. A new interaction takes the old one's place. */
export class Quota {
  readonly #allowances = new Map<string, Allowance>();

  allow(openId: string, interaction: Interaction, now: number): void {
    const { messages, ms } = allowances[interaction];
    const open = this.#allowances.get(openId);
    if (interaction === 'event' && open && open.until > now + ms && open.left >= messages) return;
    this.#allowances.set(openId, { left: messages, until: now + ms });
  }

  /** @throws ApiError 45015 when the time is over, 45047 when the number is. */
  spend(openId: string, now: number): void {
    const open = this.#allowances.get(openId);
    if (!open || open.until <= now) throw errors.tooLate();
    if (open.left === 0) throw errors.tooMany();
    open.left -= 1;
  }

  isOpen(openId: string, now: number): boolean {
    const open = this.#allowances.get(openId);
    return open !== undefined && open.until > now && open.left > 0;
  }
}
