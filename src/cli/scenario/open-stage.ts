import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShopId, type ShopperId } from '../../base/ids';
import { silentLog } from '../../base/log';
import { systemRandom } from '../../base/random';
import type { KnownShopper } from '../../commerce/known-shopper';
import { openShops, type Shops } from '../../compose/open-shops';
import { signingKey } from '../../compose/signing-key';
import type { Config } from '../../config';
import { payLinks } from '../../payments/simulated/pay-link';
import type { CommerceStore } from '../../ports/commerce-store';
import type { ConversationStore } from '../../ports/conversation-store';
import { labelLinks } from '../../server/label-link';
import { openSqliteConversations } from '../../store/sqlite/conversations/open-sqlite-conversations';
import { openSqliteCommerce } from '../../store/sqlite/open-sqlite-commerce';
import type { ShopServices } from '../../turn/shop-services';
import { type Before, before } from './changed-records';

/** One shop as it was before the first message, for one conversation. */
export interface FreshShop {
  readonly services: ShopServices;
  readonly store: CommerceStore;
  readonly conversations: ConversationStore;
  readonly was: Before;
  readonly payments: Shops['payments'];
  /** Among the conversations of this stage, from 1. */
  readonly place: number;
  /** The shopper as they were. */
  original(shopper: ShopperId): Promise<KnownShopper | null>;
  close(): Promise<void>;
}

export interface Stage {
  /** @throws Error for a shop that is not there. */
  fresh(shop: string): Promise<FreshShop>;
  close(): Promise<void>;
}

/** The shops of SHOPS_DIR, filled once; each conversation gets a copy of the books and shares catalogue and model. */
export async function openStage(config: Config, root: string): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'shoptalk-scenario-'));
  const own: Config = { ...config, DATA_DIR: folder, REDIS_URL: undefined, DATABASE_URL: undefined };
  const template = join(folder, 'commerce.db');
  const filled = await openSqliteCommerce(template, 'off');
  const key = signingKey(own, systemRandom);
  const links = payLinks(key);
  const publicUrl = () => 'http://localhost';
  const shops = await openShops({
    config: own,
    root,
    store: filled,
    links,
    labels: labelLinks(key),
    publicUrl,
    log: silentLog,
  });
  const were = new Map<string, Before>();
  for (const { profile } of shops.all) were.set(profile.id, await before(filled, profile.id));
  await filled.close();
  const originals = await openSqliteCommerce(template, 'off');
  const conversations = openSqliteConversations(join(folder, 'turns.db'), 'off');
  let copies = 0;
  return {
    async fresh(shop) {
      const was = were.get(shop);
      if (!was) throw new Error(`there is no shop "${shop}"; there are ${[...were.keys()].join(', ')}`);
      copies += 1;
      const path = join(folder, `copy-${copies}.db`);
      await copyFile(template, path);
      const store = await openSqliteCommerce(path, 'off');
      const services = { ...shops.of(ShopId(shop)), store };
      return {
        services,
        store,
        conversations,
        was,
        payments: shops.payments,
        place: copies,
        original: (shopper) => originals.knownShoppers.read(ShopId(shop), shopper),
        async close() {
          await store.close();
          for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
        },
      };
    },
    async close() {
      await conversations.close();
      await originals.close();
      await shops.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
