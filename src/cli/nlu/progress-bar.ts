const width = 30;
const shownEveryMs = 100;

export interface ProgressBar {
  /** How much is done, 0 to 1. */
  readonly show: (done: number) => void;
  readonly end: () => void;
}

/** A bar on the error output of a terminal, once the work has lasted so long; nothing where the output is a file. */
export function progressBar(title: string, afterMs = 0): ProgressBar {
  if (!process.stderr.isTTY) return { show() {}, end() {} };
  let shownAt = performance.now() + afterMs - shownEveryMs;
  return {
    show: (done) => {
      if (performance.now() - shownAt < shownEveryMs) return;
      shownAt = performance.now();
      const full = Math.round(done * width);
      const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
      process.stderr.write(`\r${title} ${bar} ${Math.round(done * 100)} %`);
    },
    end: () => process.stderr.write('\r\x1b[K'),
  };
}
