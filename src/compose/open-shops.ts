import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../base/clock';
import type { ShopId } from '../base/ids';
import type { Log } from '../base/log';
import { type LoadedModel, loadModel } from '../nlu/load-model';
import { modelPath } from '../nlu/model-files';
import type { ChannelName } from '../ports/channel';
import type { LabelLinks } from '../server/label-link';
import { readShopProfile } from '../store/shop-folder/read-shop-profile';
import type { ShopOf, ShopServices } from '../turn/shop-services';
import { openShop } from './open-shop';
import { openPayments, type PaymentsDeps, type PaymentWorld } from './payments/open-payments';

export interface ShopsDeps extends PaymentsDeps {
  /** The folder of package.json. */
  readonly root: string;
  /** Where it was loaded already; else it is read from `models/`. */
  readonly model?: LoadedModel | undefined;
  readonly log: Log;
  readonly labels: LabelLinks;
  /** A channel's own address of a place in a shop's chat; null where it has none, and the page's is taken. */
  readonly chatLink?: (shop: ShopId, channel: ChannelName, place: string) => Promise<string | null>;
}

/** The chat page at a place. */
function pageLink(base: string, shop: ShopId, place: string): string {
  const url = new URL(`${base.replace(/\/$/, '')}/`);
  url.search = new URLSearchParams({ shop, to: place }).toString();
  return url.href;
}

export interface Shops {
  readonly all: readonly ShopServices[];
  readonly of: ShopOf;
  readonly payments: PaymentWorld;
  /** Follows catalogues that were changed by this process or another one. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** Every shop below SHOPS_DIR, each with its catalogue; an empty catalogue is filled from the shop's own file. */
export async function openShops(deps: ShopsDeps): Promise<Shops> {
  const { config, root, store } = deps;
  const model = deps.model ?? loadModel(modelPath(join(root, 'models')));
  const payments = openPayments(deps);
  const opened = await Promise.all(
    shopFolders(config.SHOPS_DIR).map((folder) => {
      const profile = readShopProfile(folder);
      const methods = profile.payments.filter((method) => payments.offers(profile.id, method));
      return openShop({
        folder,
        profile: { ...profile, payments: methods },
        store,
        model,
        payments: {
          gatewayOf: payments.gatewayOf,
          payUrl: (attempt) => payments.payUrl(profile.id, attempt),
        },
        pictures: join(config.DATA_DIR, 'pictures', `${profile.id}.json`),
        clock: deps.clock ?? systemClock,
        linkTo: async (channel, place) =>
          (await deps.chatLink?.(profile.id, channel, place)) ?? pageLink(deps.publicUrl(), profile.id, place),
        labelUrl: (id, { now, locale }) => {
          const days = profile.policies.returns?.days ?? null;
          return `${deps.publicUrl()}${deps.labels.path(profile.id, id, { now, days })}?lang=${locale}`;
        },
        snapshot: join(config.DATA_DIR, 'search', `${profile.id}.index`),
        databaseUrl: config.DATABASE_URL,
        log: deps.log,
      });
    }),
  );
  const byId = new Map<ShopId, ShopServices>(opened.map((shop) => [shop.services.profile.id, shop.services]));
  return {
    all: [...byId.values()],
    payments,
    of(shop) {
      const services = byId.get(shop);
      if (!services) throw new Error(`this server does not serve the shop ${shop}`);
      return services;
    },
    async refresh() {
      for (const shop of opened) await shop.refresh();
    },
    async close() {
      for (const shop of opened) await shop.close();
      await payments.close();
    },
  };
}

function shopFolders(folder: string): readonly string[] {
  const folders = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory())
    .sort();
  if (folders.length === 0)
    throw new Error(`There is no shop in ${folder}. Set SHOPS_DIR to the folder of your shops.`);
  return folders;
}
