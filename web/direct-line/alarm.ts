/** A wait that can be cut short. */
export class Alarm {
  #ring: (() => void) | null = null;

  wait(ms: number): Promise<void> {
    this.ring();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.ring(), ms);
      this.#ring = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  ring() {
    const ring = this.#ring;
    this.#ring = null;
    ring?.();
  }
}
