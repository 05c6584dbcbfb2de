import type { ConversationRef, Sku } from '../../../src/base/ids';
import type { CommerceBooks, CommerceStore } from '../../../src/ports/commerce-store';
import type { ConversationStore } from '../../../src/ports/conversation-store';
import type { Bug, Ports } from './ports';
import { shop } from './worker';

const held = ['what is reserved and sold is what orders hold'];
const cart = ['what the shop says is so', 'no acknowledged cart item is lost, and none comes of itself'];

const keyOf = ({ shop: of, conversation }: ConversationRef): string => `${of} ${conversation}`;

/** The transaction works on other books than it should. */
const withBooks = (ports: Ports, change: (books: CommerceBooks, before: Before) => CommerceBooks): Ports => ({
  ...ports,
  commerce: {
    ...ports.commerce,
    once: async (of, key, work) => {
      const before = await lookBefore(ports.commerce);
      return ports.commerce.once(of, key, (books) => work(change(books, before)));
    },
  },
});

/** What was read before the transaction began, and may be old by the time it writes. */
interface Before {
  readonly stock: ReadonlyMap<Sku, number>;
}

const watchedSkus: Sku[] = [];

async function lookBefore(commerce: CommerceStore): Promise<Before> {
  const stock = await commerce.stock.available(shop, watchedSkus);
  // As long as a network takes.
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  return { stock };
}

const withTurns = (ports: Ports, change: (turns: ConversationStore) => Partial<ConversationStore>): Ports => ({
  ...ports,
  conversations: { ...ports.conversations, ...change(ports.conversations) },
});

let made = 0;
const another = (): number => {
  made += 1;
  return made;
};

const stockReadThenWritten: Bug = {
  name: 'stock is read, then written',
  breaks: held,
  into: (ports) =>
    withBooks(ports, (books, { stock }) => ({
      ...books,
      stock: {
        ...books.stock,
        reserve: async (of, sku, quantity) => {
          if (!watchedSkus.includes(sku)) watchedSkus.push(sku);
          const read = stock.get(sku);
          const isThere = await books.stock.reserve(of, sku, quantity);
          return read === undefined ? isThere : read >= quantity;
        },
      },
    })),
};

const amountUnchecked: Bug = {
  name: 'a notice’s amount is not checked',
  breaks: ['the provider’s ledger is ours'],
  into: (ports) => ({
    ...ports,
    async readNotice(notice, commerce) {
      const attempt = await commerce.payments.read(shop, notice.attempt);
      if (!attempt || notice.kind !== 'payment' || notice.status !== 'settled') return notice;
      return { ...notice, amount: attempt.amount };
    },
  }),
};

const saidBeforeKept: Bug = {
  name: 'a reply is sent before the commit',
  breaks: ['nothing is said before it is kept'],
  into: (ports) =>
    withTurns(ports, (turns) => ({
      async commit(ref, commit) {
        for (const { id, body } of commit.outbox) {
          const { reply, locale, replyTo } = body as never;
          const address = { channel: 'terminal', user: '', reference: null } as const;
          await ports.channel.send({ id, ref, address, locale, reply, replyTo });
        }
        return turns.commit(ref, commit);
      },
    })),
};

const noDedupe: Bug = {
  name: 'a message that comes again is taken again',
  breaks: cart,
  into: (ports) =>
    withTurns(ports, (turns) => ({
      begin(ref, options) {
        const { entry } = options;
        if (!entry) return turns.begin(ref, options);
        return turns.begin(ref, { ...options, entry: { ...entry, id: `${entry.id}#${another()}` } });
      },
    })),
};

const noFence: Bug = {
  name: 'a lease without fencing',
  breaks: ['a message is dealt with once'],
  into(ports) {
    const held = leases;
    return withTurns(ports, (turns) => ({
      async begin(ref, options) {
        const begun = await turns.begin(ref, options);
        if (begun.turn) held.set(keyOf(ref), { fence: begun.turn.fence, version: begun.turn.version });
        return begun;
      },
      async commit(ref, commit) {
        const committed = await turns.commit(ref, { ...commit, ...held.get(keyOf(ref)) });
        const now = held.get(keyOf(ref));
        if (committed.status === 'committed' && now) held.set(keyOf(ref), { ...now, version: committed.version });
        return committed;
      },
    }));
  },
};

/** As all workers know it: whoever commits does so under the newest lease, whether or not it is theirs. */
const leases = new Map<string, { fence: number; version: number }>();

const keyForgotten: Bug = {
  name: 'the idempotency key is forgotten',
  breaks: ['one order a confirmation token', ...cart],
  into: (ports) => ({
    ...ports,
    commerce: { ...ports.commerce, once: (of, key, work) => ports.commerce.once(of, `${key}#${another()}`, work) },
  }),
};

const refundedTwice: Bug = {
  name: 'a refund is asked for under a new id each time',
  breaks: ['the provider’s ledger is ours'],
  into: (ports) => ({
    ...ports,
    gateway: {
      ...ports.gateway,
      refund: (of, request) => ports.gateway.refund(of, { ...request, refund: `${request.refund}-${another()}` }),
    },
  }),
};

const notReleased: Bug = {
  name: 'a reservation is not released',
  breaks: held,
  into: (ports) =>
    withBooks(ports, (books) => ({ ...books, stock: { ...books.stock, release: async () => undefined } })),
};

const clearedBeforeSent: Bug = {
  name: 'the outbox is cleared before it is sent',
  breaks: ['every accepted message is answered or recorded as failed'],
  into: (ports) =>
    withTurns(ports, (turns) => ({
      async commit(ref, commit) {
        const committed = await turns.commit(ref, commit);
        if (committed.status === 'committed') {
          await turns.delivered(
            ref,
            commit.outbox.map(({ id }) => id),
          );
        }
        return committed;
      },
    })),
};

const lastWins: Bug = {
  name: 'a cart is written as it was read, the last one wins',
  breaks: cart,
  into: (ports) => ({
    ...ports,
    commerce: {
      ...ports.commerce,
      once: async (of, key, work) => {
        const kept = new Map<string, Awaited<ReturnType<CommerceStore['carts']['read']>>>();
        const { carts } = ports.commerce;
        for (const shopper of cartsSeen) kept.set(shopper, await carts.read(of, shopper));
        await new Promise((resolve) => setImmediate(resolve));
        return ports.commerce.once(of, key, (books) =>
          work({
            ...books,
            carts: {
              ...books.carts,
              read: async (from, shopper) => {
                cartsSeen.add(shopper);
                return kept.get(shopper) ?? books.carts.read(from, shopper);
              },
            },
          }),
        );
      },
    },
  }),
};

const cartsSeen = new Set<Parameters<CommerceStore['carts']['read']>[1]>();

const soldWithoutReserving: Bug = {
  name: 'an order is written although its goods are not there',
  breaks: held,
  into: (ports) =>
    withBooks(ports, (books) => ({
      ...books,
      stock: {
        ...books.stock,
        reserve: async (of, sku, quantity) => {
          await books.stock.reserve(of, sku, quantity);
          return true;
        },
      },
    })),
};

/** The quickest to find first. */
export const bugs: readonly Bug[] = [
  saidBeforeKept,
  noDedupe,
  keyForgotten,
  notReleased,
  amountUnchecked,
  clearedBeforeSent,
  lastWins,
  noFence,
  refundedTwice,
  soldWithoutReserving,
  stockReadThenWritten,
];
