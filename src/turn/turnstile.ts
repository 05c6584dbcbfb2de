interface Waiting {
  readonly place: number;
  readonly go: () => void;
}

/**
 * Lets one stage of one turn through per round of the event loop, of the turn that began first. So however many turns run,
 * requests are taken and timers fire between any two stages, and turns end in the order in which they began.
 */
export class Turnstile {
  #last = 0;
  #waiting: Waiting[] = [];

  /** The way through for one turn: resolves when its next stage may run. */
  enter(): () => Promise<void> {
    this.#last += 1;
    const place = this.#last;
    return () =>
      new Promise((go) => {
        if (this.#waiting.length === 0) setImmediate(() => this.#letOneThrough());
        const behind = this.#waiting.findIndex((each) => each.place > place);
        this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, { place, go });
      });
  }

  #letOneThrough(): void {
    this.#waiting.shift()?.go();
    if (this.#waiting.length > 0) setImmediate(() => this.#letOneThrough());
  }
}
