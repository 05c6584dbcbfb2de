import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../src/base/clock';
import { silentLog } from '../../src/base/log';
import { keepHouse } from '../../src/compose/keep-house';
import { openShops, type Shops } from '../../src/compose/open-shops';
import { openStores, type Stores } from '../../src/compose/open-stores';
import { readConfig } from '../../src/config';
import { payLinks } from '../../src/payments/simulated/pay-link';
import type { Channel, Delivery } from '../../src/ports/channel';
import type { ConversationStore } from '../../src/ports/conversation-store';
import { createPipeline, type Pipeline } from '../../src/turn/pipeline';

export const leaseMs = 15_000;

/** Sees each step before it is begun and after it is done; a test's process may end there. */
export type Steps = (point: string) => void;

export interface StackOptions {
  /** Settings: DATA_DIR, and REDIS_URL with DATABASE_URL for the servers. */
  readonly env: Readonly<Record<string, string>>;
  /** Where the channel keeps what it was given to send. */
  readonly sentFile: string;
  readonly worker: string;
  readonly clock: Clock;
  readonly steps: Steps;
}

export interface Stack {
  readonly stores: Stores;
  readonly shops: Shops;
  readonly pipeline: Pipeline;
  /** What a server does every few seconds. */
  round(): Promise<void>;
  close(): Promise<void>;
}

/** The whole middle on real stores, every step of a turn in sight. */
export async function openStack({ env, sentFile, worker, clock, steps }: StackOptions): Promise<Stack> {
  const root = join(__dirname, '..', '..');
  const config = readConfig({ SHOPS_DIR: join(root, 'shops'), ...env });
  const opened = await openStores(config);
  const around = watched(steps);
  const stores: Stores = {
    ...opened,
    conversations: watchedConversations(opened.conversations, around),
    commerce: {
      ...opened.commerce,
      once: (shop, key, work) =>
        around(`once ${key.slice(key.indexOf('!') + 1)}`, () => opened.commerce.once(shop, key, work)),
    },
  };
  const links = payLinks('a key for tests only, thirty-two characters');
  const publicUrl = () => 'https://shop.example';
  const shops = await openShops({ config, root, store: stores.commerce, links, publicUrl, log: silentLog });
  const pipeline = createPipeline({
    conversations: stores.conversations,
    channels: { terminal: fileChannel(sentFile, around) },
    shopOf: shops.of,
    clock,
    log: silentLog,
    worker,
    leaseMs,
  });
  const house = keepHouse({ shops, stores, pipeline, clock, log: silentLog });
  return {
    stores,
    shops,
    pipeline,
    round: () => house.round(),
    async close() {
      await shops.close();
      await opened.close();
    },
  };
}

type Around = <T>(step: string, work: () => Promise<T>) => Promise<T>;

const watched =
  (steps: Steps): Around =>
  async (step, work) => {
    steps(`before ${step}`);
    const done = await work();
    steps(`after ${step}`);
    return done;
  };

function watchedConversations(store: ConversationStore, around: Around): ConversationStore {
  return {
    begin: (ref, options) => around('begin', () => store.begin(ref, options)),
    commit: (ref, commit) => around('commit', () => store.commit(ref, commit)),
    delivered: (ref, ids) => around('delivered', () => store.delivered(ref, ids)),
    release: (ref, fence, options) => around('release', () => store.release(ref, fence, options)),
    park: (ref, fence, entry, reason) => store.park(ref, fence, entry, reason),
    unfinished: (options) => store.unfinished(options),
    erase: (ref) => store.erase(ref),
    close: () => store.close(),
  };
}

/** What was handed to the channel, each time it was. */
export type Sent = Pick<Delivery, 'id' | 'reply'> & { readonly conversation: string };

/** A channel as wide as a file: what is in it has reached the shopper. */
function fileChannel(file: string, around: Around): Channel {
  return {
    name: 'terminal',
    send: ({ id, ref, reply }) =>
      around('send', async () => {
        const sent: Sent = { id, conversation: ref.conversation, reply };
        appendFileSync(file, `${JSON.stringify(sent)}\n`);
      }),
    typing: async () => undefined,
  };
}

export function readSent(file: string, conversation: string): readonly Sent[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): Sent => JSON.parse(line)).filter((sent) => sent.conversation === conversation);
}
