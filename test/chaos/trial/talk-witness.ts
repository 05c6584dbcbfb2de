import type { Delivery } from '../../../src/ports/channel';
import type { Heard } from '../crowd/line';
import type { Violation } from '../witness/invariants';
import type { Ports } from './ports';

/** Stands directly before the stores and the channel: what it sees is what was really kept and said. */
export class TalkWitness {
  private readonly done = new Set<string>();
  private readonly kept = new Set<string>();
  private readonly said = new Map<string, Map<string, Heard>>();
  readonly violations: Violation[] = [];
  readonly parked = new Set<string>();

  before(ports: Ports): Ports {
    const { conversations, channel } = ports;
    return {
      ...ports,
      conversations: {
        ...conversations,
        commit: async (ref, commit) => {
          const committed = await conversations.commit(ref, commit);
          if (committed.status === 'committed') {
            this.noteDone(ref.conversation, commit.done);
            for (const { id } of commit.outbox) this.kept.add(`${ref.conversation} ${id}`);
          }
          return committed;
        },
        park: async (ref, fence, entry, reason) => {
          this.parked.add(entry.replace(/!.*/, ''));
          await conversations.park(ref, fence, entry, reason);
        },
      },
      channel: { ...channel, send: async (delivery) => this.send(delivery) },
    };
  }

  heard = (conversation: string): readonly Heard[] => [...(this.said.get(conversation)?.values() ?? [])];

  private noteDone(conversation: string, id: string | null): void {
    if (id === null) return;
    const key = `${conversation} ${id}`;
    if (this.done.has(key)) this.violations.push({ invariant: 'a message is dealt with once', what: key });
    this.done.add(key);
  }

  private send({ id, ref, reply, replyTo }: Delivery): void {
    const thread = this.said.get(ref.conversation) ?? new Map<string, Heard>();
    this.said.set(ref.conversation, thread);
    const key = `${ref.conversation} ${id}`;
    if (!this.kept.has(key)) this.violations.push({ invariant: 'nothing is said before it is kept', what: key });
    const before = thread.get(id);
    if (before && JSON.stringify(before.reply) !== JSON.stringify(reply)) {
      this.violations.push({ invariant: 'what is said again is the same', what: key });
    }
    if (!before) thread.set(id, { id, replyTo, reply });
  }
}
