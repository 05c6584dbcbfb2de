import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../src/base/clock';
import { silentLog } from '../../src/base/log';
import { type House, keepHouse } from '../../src/compose/keep-house';
import { openShops, type Shops } from '../../src/compose/open-shops';
import { openStores, type Stores } from '../../src/compose/open-stores';
import { readConfig } from '../../src/config';
import { payLinks } from '../../src/payments/simulated/pay-link';
import type { Channel, Delivery } from '../../src/ports/channel';
import type { CommerceStore } from '../../src/ports/commerce-store';
import { labelLinks } from '../../src/server/label-link';
import { createPipeline, type Pipeline } from '../../src/turn/pipeline';
import type { ShopServices } from '../../src/turn/shop-services';
import { demoShops } from '../support/demo-shops';
import { sharedModel } from '../support/shared-model';
import { type Around, watchedPort, watchedPorts } from './watched-port';

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
  readonly house: House;
  close(): Promise<void>;
}

/** The whole middle on real stores, every write and every call of a provider in sight. */
export async function openStack({ env, sentFile, worker, clock, steps }: StackOptions): Promise<Stack> {
  const root = join(__dirname, '..', '..');
  const config = readConfig({ SHOPS_DIR: demoShops(), ...env });
  const opened = await openStores(config);
  const around = watched(steps);
  const stores: Stores = {
    ...opened,
    conversations: watchedPort('turn', opened.conversations, around),
    commerce: watchedCommerce(opened.commerce, around),
  };
  const key = 'a key for tests only, thirty-two characters';
  const links = payLinks(key);
  const publicUrl = () => 'https://shop.example';
  const shops = await openShops({
    config,
    root,
    model: sharedModel(),
    store: stores.commerce,
    links,
    labels: labelLinks(key),
    publicUrl,
    log: silentLog,
  });
  const shopOf: Shops['of'] = (id) => {
    const services = shops.of(id);
    return { ...services, payments: watchedPayments(services.payments, around) };
  };
  const pipeline = createPipeline({
    conversations: stores.conversations,
    channels: { terminal: watchedPort('channel', fileChannel(sentFile), around) },
    shopOf,
    clock,
    log: silentLog,
    worker,
    leaseMs,
  });
  const watchedShops = { ...shops, of: shopOf, all: shops.all.map(({ profile }) => shopOf(profile.id)) };
  const house = keepHouse({ shops: watchedShops, stores, pipeline, clock, log: silentLog });
  return {
    stores,
    shops,
    pipeline,
    house,
    async close() {
      await shops.close();
      await opened.close();
    },
  };
}

/** Every call of a provider; what is answered without asking it stays as it is. */
function watchedPayments(payments: ShopServices['payments'], around: Around): ShopServices['payments'] {
  return {
    ...payments,
    gatewayOf(method) {
      const gateway = payments.gatewayOf(method);
      return gateway && { ...watchedPort('provider', gateway, around), account: (shop) => gateway.account(shop) };
    },
  };
}

const watched =
  (steps: Steps): Around =>
  async (step, work) => {
    steps(`before ${step}`);
    const done = await work();
    steps(`after ${step}`);
    return done;
  };

/** The transaction is a step, and so is each write in it. */
function watchedCommerce(commerce: CommerceStore, around: Around): CommerceStore {
  return {
    ...watchedPorts(commerce, around),
    once: (shop, key, work) => {
      const name = key.includes('!') ? key.slice(key.indexOf('!') + 1) : key.replace(/:.*/, '');
      const within: Around = (step, write) => around(`${name} ${step}`, write);
      return around(`once ${name}`, () => commerce.once(shop, key, (books) => work(watchedPorts(books, within))));
    },
  };
}

/** What was handed to the channel, each time it was. */
export type Sent = Pick<Delivery, 'id' | 'reply'> & { readonly conversation: string };

/** A channel as wide as a file: what is in it has reached the shopper. */
const fileChannel = (file: string): Channel => ({
  name: 'terminal',
  send: async ({ id, ref, reply }) => {
    const sent: Sent = { id, conversation: ref.conversation, reply };
    appendFileSync(file, `${JSON.stringify(sent)}\n`);
  },
  typing: async () => undefined,
});

export function readSent(file: string, conversation: string): readonly Sent[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): Sent => JSON.parse(line)).filter((sent) => sent.conversation === conversation);
}
