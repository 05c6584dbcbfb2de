import { createHash } from 'node:crypto';
import { systemClock } from '../../base/clock';
import { ConversationId, type ConversationRef, ShopId } from '../../base/ids';
import type { Locale } from '../../base/locale';
import type { Log } from '../../base/log';
import { systemRandom } from '../../base/random';
import { terminalChannel } from '../../channels/terminal/terminal-channel';
import { keepHouse } from '../../compose/keep-house';
import { openShops } from '../../compose/open-shops';
import { openStores } from '../../compose/open-stores';
import { signingKey } from '../../compose/signing-key';
import type { Config } from '../../config';
import { payLinks } from '../../payments/simulated/pay-link';
import type { Incoming } from '../../ports/incoming';
import { labelLinks } from '../../server/label-link';
import { createPipeline } from '../../turn/pipeline';
import type { TurnResult } from '../../turn/run-turn';
import { indexLog } from './index-log';

export interface TerminalChatOptions {
  readonly config: Config;
  readonly root: string;
  readonly shop: string;
  readonly shopper: string;
  readonly isNew: boolean;
  readonly locale: Locale;
  readonly write: (text: string) => void;
  readonly observe: ((turn: TurnResult) => void) | undefined;
}

export interface TerminalChat {
  /** Resolves when everything that the line caused has been said. */
  say(line: string): Promise<void>;
  close(): Promise<void>;
}

/** The same assistant as on the page, in a terminal: the same stores, pipeline and shops, without a server. */
export async function openTerminalChat(options: TerminalChatOptions): Promise<TerminalChat> {
  const { config, root, observe, locale } = options;
  const log: Log = indexLog;
  const clock = systemClock;
  const stores = await openStores(config);
  const publicUrl = () => config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  const key = signingKey(config, systemRandom);
  const links = payLinks(key);
  const shops = await openShops({
    config,
    root,
    store: stores.commerce,
    links,
    labels: labelLinks(key),
    publicUrl,
    log,
  });
  const channel = terminalChannel({ write: options.write });
  const pipeline = createPipeline({
    conversations: stores.conversations,
    channels: { terminal: channel },
    shopOf: shops.of,
    clock,
    log,
    worker: systemRandom.token(9),
    leaseMs: config.LEASE_MS,
    observe: observe ? (_ref, turn) => observe(turn) : undefined,
  });
  const house = keepHouse({ shops, stores, pipeline, clock, log });
  const ref = refOf(options);

  async function send(content: Incoming['content'], id: string): Promise<void> {
    channel.nextTurn();
    const address = { channel: 'terminal', user: options.shopper, reference: null } as const;
    await pipeline.receive(ref, { id, address, locale, at: clock.now(), content });
    await pipeline.idle();
  }

  house.start();
  await send({ kind: 'joined' }, `${ref.conversation}|joined`);
  return {
    say: (line) =>
      send({ kind: 'text', text: line.slice(0, 4000), truncated: line.length > 4000 }, systemRandom.token(12)),
    async close() {
      await house.stop();
      await pipeline.idle();
      await shops.close();
      await stores.close();
    },
  };
}

function refOf({ shop, shopper, isNew }: TerminalChatOptions): ConversationRef {
  const name = isNew ? systemRandom.token(9) : createHash('sha256').update(shopper).digest('base64url').slice(0, 12);
  return { shop: ShopId(shop), conversation: ConversationId(`terminal-${name}`) };
}
