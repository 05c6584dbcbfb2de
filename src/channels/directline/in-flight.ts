/**
 * Messages that were handed to the pipeline and are not in the log yet. An answer waits for the message that it
 * answers, so that the log has them in order however fast the turn was.
 */
export class InFlight {
  readonly #messages = new Map<string, Promise<unknown>>();

  /** Runs the work while answers to the message wait. */
  async during<T>(id: string, work: () => Promise<T>): Promise<T> {
    const running = work();
    this.#messages.set(id, running);
    try {
      return await running;
    } finally {
      if (this.#messages.get(id) === running) this.#messages.delete(id);
    }
  }

  /** Resolves when the message is in the log, or has failed to get there. */
  async landed(id: string): Promise<void> {
    await this.#messages.get(id)?.catch(() => undefined);
  }
}
