import type { Json } from '../../base/json';
import type { OutboxEntry, PendingEntry } from '../../ports/conversation-store';

/** Id, body and attempts of the entry at the head of the inbox. */
export type HandedOut = readonly [string, string, number] | null | undefined;

export function pendingOf(handed: HandedOut): PendingEntry | null {
  if (!handed) return null;
  const [id, body, attempts] = handed;
  return { id, body: JSON.parse(body), attempts };
}

/** Id, body, id, body and so on. */
export function outboxOf(flat: readonly string[]): readonly OutboxEntry[] {
  const entries: OutboxEntry[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    entries.push({ id: flat[i] ?? '', body: JSON.parse(flat[i + 1] ?? 'null') });
  }
  return entries;
}

export const stateOf = (state: string | null | undefined): Json => (state ? JSON.parse(state) : null);
