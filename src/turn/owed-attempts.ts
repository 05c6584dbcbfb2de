import type { ConversationRef } from '../base/ids';
import type { ConversationStore } from '../ports/conversation-store';

interface Owed {
  readonly ref: ConversationRef;
  readonly entry: string;
}

/**
 * Attempts at entries that failed because the world was away, while the store was away too and could not be told. It is told
 * as soon as it is back, so that an outage sets nothing aside that is sound.
 */
export class OwedAttempts {
  private readonly owed: Owed[] = [];

  constructor(private readonly conversations: Pick<ConversationStore, 'forgive'>) {}

  owe(ref: ConversationRef, entry: string): void {
    this.owed.push({ ref, entry });
  }

  /** Throws when the store is still away; what it was not told is kept. */
  async settle(): Promise<void> {
    for (let next = this.owed[0]; next; next = this.owed[0]) {
      await this.conversations.forgive(next.ref, next.entry);
      this.owed.shift();
    }
  }
}
