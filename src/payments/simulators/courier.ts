export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Notice {
  /** Made anew for each sending: providers sign each repetition with its own time. */
  readonly make: (now: number) => Posting;
  /** Whether the merchant's answer ends the repetitions. */
  readonly isTaken: (status: number, body: string) => boolean;
}

interface Waiting {
  readonly notice: Notice;
  due: number;
  sent: number;
}

/** Carries a provider's notifications to the merchant and repeats those that are not taken, by the provider's timetable. */
export class Courier {
  private readonly queue: Waiting[] = [];
  private readonly given: Notice[] = [];

  /** @param delaysMs the pauses after the first sending, the second, and so on; afterwards the provider gives up. */
  constructor(
    private readonly now: () => number,
    private readonly delaysMs: readonly number[],
  ) {}

  add(notice: Notice): void {
    this.queue.push({ notice, due: this.now(), sent: 0 });
  }

  /** When the next sending is due; null when nothing waits. */
  get nextDue(): number | null {
    return this.queue.length === 0 ? null : Math.min(...this.queue.map(({ due }) => due));
  }

  /** How many notices the provider has given up on. */
  get abandoned(): number {
    return this.given.length;
  }

  /** Sends what is due by the simulator's clock, in order, each once. Answers how many were sent. */
  async deliverDue(): Promise<number> {
    const now = this.now();
    const due = this.queue.filter((waiting) => waiting.due <= now);
    for (const waiting of due) {
      const taken = await post(waiting.notice, now);
      this.settle(waiting, taken, now);
    }
    return due.length;
  }

  private settle(waiting: Waiting, taken: boolean, now: number): void {
    const delay = this.delaysMs[waiting.sent];
    waiting.sent += 1;
    if (!taken && delay !== undefined) {
      waiting.due = now + delay;
      return;
    }
    this.queue.splice(this.queue.indexOf(waiting), 1);
    if (!taken) this.given.push(waiting.notice);
  }
}

async function post({ make, isTaken }: Notice, now: number): Promise<boolean> {
  const { url, headers, body } = make(now);
  try {
    const signal = AbortSignal.timeout(5000);
    const answer = await fetch(url, { method: 'POST', headers: { ...headers }, body, signal, redirect: 'manual' });
    return isTaken(answer.status, await answer.text());
  } catch {
    // To a provider, a merchant that cannot be reached is one that did not take it.
    return false;
  }
}
