export interface LineToWatch {
  /** Asks the server something that it answers at once; rejects where the line is known to be broken. */
  readonly ask: () => Promise<unknown>;
  readonly fellSilent: () => void;
  /** How long an answer may take. */
  readonly silenceMs: number;
}

const checksPerSilence = 4;

/**
 * Finds a line on which no answers come any more though nobody said that it is broken. The socket's own timeout does not: each
 * command that is written, as a busy shop writes many, begins it anew. Answers what ends the watching.
 */
export function watchLine({ ask, fellSilent, silenceMs }: LineToWatch): () => void {
  let askedAt: number | null = null;
  const isOverdue = (): boolean => askedAt !== null && performance.now() - askedAt > silenceMs;
  const timer = setInterval(() => {
    if (askedAt === null) {
      const asked = performance.now();
      askedAt = asked;
      const answered = () => {
        if (askedAt === asked) askedAt = null;
      };
      ask().then(answered, answered);
      return;
    }
    // A process that was busy for so long may have the answer still unread.
    if (isOverdue())
      setImmediate(() => {
        if (!isOverdue()) return;
        askedAt = null;
        fellSilent();
      });
  }, silenceMs / checksPerSilence);
  timer.unref();
  return () => clearInterval(timer);
}
