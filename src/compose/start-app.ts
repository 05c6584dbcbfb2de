import { join } from 'node:path';
import { type Clock, systemClock } from '../base/clock';
import { jsonLog, type Log } from '../base/log';
import { type Random, systemRandom } from '../base/random';
import {
  type BotFramework,
  type BotFrameworkOptions,
  openBotFramework,
} from '../channels/botframework/open-bot-framework';
import { createDirectLine } from '../channels/directline/create-direct-line';
import type { DirectLineDeps } from '../channels/directline/direct-line-deps';
import { commandRecogniser } from '../channels/speech/command-recogniser';
import { openWechat, type Wechat, type WechatOptions } from '../channels/wechat/open-wechat';
import type { Config } from '../config';
import { payLinks } from '../payments/simulated/pay-link';
import { createApp } from '../server/create-app';
import { labelLinks } from '../server/label-link';
import { labelPages } from '../server/label-page';
import { type Serving, serve } from '../server/serve';
import { createPipeline, type Pipeline } from '../turn/pipeline';
import type { PipelineDeps } from '../turn/pipeline-deps';
import { keepHouse } from './keep-house';
import { keepUnheard } from './keep-unheard';
import { openAccounts } from './open-accounts';
import { openShops, type Shops } from './open-shops';
import { openStores, type Stores } from './open-stores';
import { paymentRouters } from './payments/payment-routers';
import { signingKey } from './signing-key';

export interface AppOptions {
  readonly config: Config;
  /** The folder of package.json: models/ and dist/web/ are found from there. */
  readonly root: string;
  readonly clock?: Clock | undefined;
  readonly random?: Random | undefined;
  readonly log?: Log | undefined;
  readonly observe?: PipelineDeps['observe'];
  /** How much one address and one conversation may do; the defaults when left out. */
  readonly limits?: DirectLineDeps['limits'];
}

export interface App {
  readonly url: string;
  readonly port: number;
  readonly stores: Stores;
  readonly shops: Shops;
  readonly pipeline: Pipeline;
  close(): Promise<void>;
}

/** Everything put together by hand, from the settings. */
export async function startApp(options: AppOptions): Promise<App> {
  const { config, root } = options;
  const clock = options.clock ?? systemClock;
  const random = options.random ?? systemRandom;
  const log = options.log ?? jsonLog;
  const stores = await openStores(config);
  let port = config.PORT;
  const publicUrl = () => config.PUBLIC_URL ?? `http://localhost:${port}`;
  const key = signingKey(config, random);
  const links = payLinks(key);
  const labels = labelLinks(key);
  const loopbackUrl = () => `http://${config.HOST === '0.0.0.0' ? '127.0.0.1' : config.HOST}:${port}`;
  let wechat: Wechat | null = null;
  const shops = await openShops({
    ...{ config, root, store: stores.commerce, links, labels, publicUrl, loopbackUrl, clock, random, log },
    chatLink: async (shop, channel, place) => (channel === 'wechat' && wechat ? wechat.linkTo(shop, place) : null),
  });
  const channels: { -readonly [Name in keyof PipelineDeps['channels']]: PipelineDeps['channels'][Name] } = {};
  const unheard = keepUnheard(config, log);
  const pipeline = createPipeline({
    conversations: stores.conversations,
    channels,
    shopOf: shops.of,
    recogniser: config.SPEECH_COMMAND ? commandRecogniser({ command: config.SPEECH_COMMAND, log }) : undefined,
    clock,
    log,
    worker: random.token(9),
    leaseMs: config.LEASE_MS,
    observe: (ref, turn) => {
      options.observe?.(ref, turn);
      unheard?.(ref, turn);
    },
  });
  const directLine = createDirectLine({
    shops: shops.all.map(({ profile }) => ({
      id: profile.id,
      name: profile.name,
      secret: config.DIRECT_LINE_SECRET ?? null,
      anonymous: config.ANONYMOUS_CHAT,
    })),
    receive: pipeline.receive,
    activities: stores.activities,
    attachments: stores.attachments,
    clock,
    random,
    log,
    signingKey: key,
    publicUrl,
    allowedOrigins: origins(config),
    limits: options.limits,
  });
  channels.directline = directLine.channel;
  const bot = openBot(config, shops, { receive: pipeline.receive, clock, random, log, publicUrl });
  if (bot) channels.botframework = bot.channel;
  wechat = openAccountsOf(config, shops, {
    ...{ receive: pipeline.receive, memory: stores.memory, clock, random, log, publicUrl },
  });
  if (wechat) channels.wechat = wechat.channel;
  const house = keepHouse({ shops, stores, pipeline, clock, log });
  const app = createApp({
    shops: shops.all.map(({ profile }) => profile.id),
    shopsFolder: config.SHOPS_DIR,
    webFolder: join(root, 'dist', 'web'),
    routers: {
      '/v3/directline': directLine.router,
      ...(bot && { '/api/messages': bot.router }),
      ...(wechat && { '/wechat': wechat.router }),
      '/return': labelPages({
        links: labels,
        shopOf: (id) => shops.all.find(({ profile }) => profile.id === id) ?? null,
        now: clock.now,
      }),
      ...paymentRouters({ shops, house, links, clock, log }),
    },
    health: () => health(stores),
    allowedOrigins: origins(config),
    trustedProxies: config.TRUSTED_PROXIES,
    random,
    log,
  });
  const serving = await serve(app, {
    port: config.PORT,
    host: config.HOST,
    upgrades: [directLine.upgrade],
    endStreams: () => directLine.close(),
    turnsDone: () => pipeline.idle(),
  });
  port = serving.port;
  house.start();
  return {
    url: publicUrl(),
    port,
    stores,
    shops,
    pipeline,
    close: () => closeAll(serving, house, { shops, stores }),
  };
}

function openBot(
  { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: appPassword, MICROSOFT_APP_TENANT_ID: tenantId }: Config,
  shops: Shops,
  deps: Pick<BotFrameworkOptions, 'receive' | 'clock' | 'random' | 'log' | 'publicUrl'>,
): BotFramework | null {
  const [first] = shops.all;
  if (!appId || !appPassword || !first) return null;
  return openBotFramework({ ...deps, shop: first.profile.id, appId, appPassword, tenantId });
}

function openAccountsOf(config: Config, { all }: Shops, deps: Omit<WechatOptions, 'shops' | 'apiUrl'>): Wechat | null {
  const accounts = openAccounts(config);
  const shops = all.flatMap(({ profile: { id, defaultLocale: locale, timeZone, payments } }) => {
    const account = accounts[id];
    return account ? [{ id, account, locale, timeZone, takesMoney: payments.length > 0 }] : [];
  });
  return shops.length > 0 ? openWechat({ ...deps, shops, apiUrl: config.WECHAT_URL }) : null;
}

function origins({ ALLOWED_ORIGINS }: Config): '*' | readonly string[] {
  if (ALLOWED_ORIGINS.trim() === '*') return '*';
  return ALLOWED_ORIGINS.split(',').map((origin) => origin.trim());
}

async function health({ conversations, commerce }: Stores): Promise<Readonly<Record<string, boolean>>> {
  const reached = (work: Promise<unknown>) => work.then(() => true).catch(() => false);
  const [turns, goods] = await Promise.all([
    reached(conversations.unfinished({ now: 0, limit: 1 })),
    reached(commerce.shops()),
  ]);
  return { turns, commerce: goods };
}

async function closeAll(
  serving: Serving,
  house: ReturnType<typeof keepHouse>,
  { shops, stores }: Pick<App, 'shops' | 'stores'>,
): Promise<void> {
  await house.stop();
  await serving.close();
  await shops.close();
  await stores.close();
}
