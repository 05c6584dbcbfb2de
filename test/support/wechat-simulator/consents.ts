import { errors } from './api-error';

export type Consent = 'accept' | 'reject';

/** What shoppers of one account have agreed to be told by subscription messages. */
export class Consents {
  readonly #left = new Map<string, number>();

  /** A lasting template is agreed to once, any other once a message. */
  constructor(private readonly lasting: readonly string[]) {}

  answer(openId: string, template: string, answer: Consent): void {
    const key = `${openId} ${template}`;
    if (answer === 'reject') return;
    this.#left.set(key, this.lasting.includes(template) ? Number.POSITIVE_INFINITY : this.left(openId, template) + 1);
  }

  withdraw(openId: string, template: string): void {
    this.#left.delete(`${openId} ${template}`);
  }

  left(openId: string, template: string): number {
    return this.#left.get(`${openId} ${template}`) ?? 0;
  }

  /** @throws ApiError 43101 when nothing was agreed to, or nothing is left of it. */
  spend(openId: string, template: string): void {
    const left = this.left(openId, template);
    if (left === 0) throw errors.refused();
    this.#left.set(`${openId} ${template}`, left - 1);
  }
}
