import type { Clock } from '../base/clock';
import type { Log } from '../base/log';
import type { News } from '../dialogs/event';
import { expireReservations } from '../operations/expire-reservations';
import type { Pipeline } from '../turn/pipeline';
import type { Shops } from './open-shops';
import type { Stores } from './open-stores';

export interface HouseDeps {
  readonly shops: Shops;
  readonly stores: Stores;
  readonly pipeline: Pipeline;
  readonly clock: Clock;
  readonly log: Log;
}

export interface House {
  start(): void;
  stop(): Promise<void>;
  /** Carries news that operations left to the conversations they belong to. */
  tellNews(): Promise<void>;
  /** One round of everything: lapsed reservations, news, conversations that a dead worker left. */
  round(): Promise<void>;
}

const roundMs = 2000;
const newsBatch = 100;

/** What has to be looked after whether or not anybody writes. */
export function keepHouse({ shops, stores, pipeline, clock, log }: HouseDeps): House {
  const { commerce } = stores;
  let timer: NodeJS.Timeout | null = null;
  let rounds: Promise<void> = Promise.resolve();

  async function tellNews(): Promise<void> {
    for (const { profile } of shops.all) {
      for (const { id, conversation, body } of await commerce.news.waiting(profile.id, newsBatch)) {
        await pipeline.announce(profile.id, { id, conversation, news: body as unknown as News });
        await commerce.news.strike(profile.id, id);
      }
    }
  }

  async function round(): Promise<void> {
    for (const { profile } of shops.all) await expireReservations({ store: commerce, profile, now: clock.now() });
    await tellNews();
    await shops.refresh();
    await pipeline.recover();
  }

  function next(): void {
    timer = setTimeout(() => {
      rounds = round()
        .catch((error: unknown) => log.warn('houseRoundFailed', { error: String(error) }))
        .then(() => {
          if (timer) next();
        });
    }, roundMs);
    timer.unref();
  }

  return {
    start: next,
    async stop() {
      if (timer) clearTimeout(timer);
      timer = null;
      await rounds;
    },
    tellNews,
    round,
  };
}
