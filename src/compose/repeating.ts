export interface Repeating {
  start(): void;
  /** Resolves when the round that is under way has ended. */
  stop(): Promise<void>;
}

/** Does a piece of work again and again, a pause between two rounds; a round that fails is the next one's. */
export function repeating(work: () => Promise<void>, pauseMs: number, failed: (error: unknown) => void): Repeating {
  let timer: NodeJS.Timeout | null = null;
  let round: Promise<void> = Promise.resolve();
  const next = (): void => {
    timer = setTimeout(() => {
      round = work()
        .catch(failed)
        .then(() => {
          if (timer) next();
        });
    }, pauseMs);
    timer.unref();
  };
  return {
    start: next,
    async stop() {
      if (timer) clearTimeout(timer);
      timer = null;
      await round;
    },
  };
}
