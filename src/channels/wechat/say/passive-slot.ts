/** What is answered to a push: nothing, a text, or that a person takes over. */
export type PassiveAnswer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'handOff' };

/** The answer to one push, while WeChat waits for it. */
export class PassiveSlot {
  readonly answer: Promise<PassiveAnswer>;
  #resolve: (answer: PassiveAnswer) => void = () => undefined;
  #isOpen = true;
  #written: () => void = () => undefined;
  /** Resolves when the answer is on its way, so that nothing overtakes it. */
  readonly written = new Promise<void>((resolve) => {
    this.#written = resolve;
  });
  /** Collected for one answer, where nothing may be sent besides. */
  readonly texts: string[] = [];
  #settling: NodeJS.Timeout | undefined;

  constructor(
    readonly user: string,
    readonly id: string,
  ) {
    this.answer = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** True for the first, which is the answer. */
  give(answer: PassiveAnswer): boolean {
    if (!this.#isOpen) return false;
    this.#isOpen = false;
    clearTimeout(this.#settling);
    this.#resolve(answer);
    return true;
  }

  /** Calls back when nothing more was collected for so long. */
  settle(afterMs: number, done: () => void): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(done, afterMs);
  }

  wasWritten(): void {
    this.#written();
  }
}
