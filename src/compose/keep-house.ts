import type { Clock } from '../base/clock';
import type { Log } from '../base/log';
import type { News } from '../dialogs/event';
import { expireReservations } from '../operations/expire-reservations';
import { giveBirthdays } from '../operations/join-members';
import { keepPayments } from '../operations/keep-payments';
import { remindOfReturns } from '../operations/remind-of-returns';
import type { Pipeline } from '../turn/pipeline';
import { deskOf } from '../turn/shop-services';
import type { Shops } from './open-shops';
import type { Stores } from './open-stores';
import { repeating } from './repeating';

export interface HouseDeps {
  readonly shops: Pick<Shops, 'all' | 'refresh' | 'payments'>;
  readonly stores: Pick<Stores, 'commerce'>;
  readonly pipeline: Pipeline;
  readonly clock: Clock;
  readonly log: Log;
}

export interface House {
  start(): void;
  stop(): Promise<void>;
  /** Carries news that operations left to the conversations they belong to. */
  tellNews(): Promise<void>;
  /** One round of everything: payments, lapsed reservations, news, conversations that a dead worker left. */
  round(): Promise<void>;
}

const roundMs = 2000;
/** Birthdays and last days to send goods back: a new month, or day, is noticed within the hour. */
const calendarMs = 3_600_000;
const newsBatch = 100;

/** What has to be looked after whether or not anybody writes. */
export function keepHouse(deps: HouseDeps): House {
  const { shops, stores, pipeline, clock, log } = deps;
  const { commerce } = stores;

  async function tellNews(): Promise<void> {
    for (const { profile } of shops.all) {
      for (const { id, conversation, body } of await commerce.news.waiting(profile.id, newsBatch)) {
        const heardIn = (await commerce.shoppers.heardIn(profile.id, conversation)) ?? conversation;
        await pipeline.announce(profile.id, { id, conversation: heardIn, news: body as unknown as News });
        await commerce.news.strike(profile.id, id);
      }
    }
  }

  async function lookAround(): Promise<void> {
    for (const { profile } of shops.all) await expireReservations({ store: commerce, profile, now: clock.now() });
    await tellNews();
    await shops.refresh();
    await pipeline.recover();
  }

  async function followCalendar(): Promise<void> {
    for (const { profile } of shops.all) {
      await giveBirthdays({ store: commerce, profile, now: clock.now() });
      await remindOfReturns({ store: commerce, profile, now: clock.now() });
    }
  }

  // A provider that does not answer must not keep the conversations waiting: its rounds are its own.
  const loops = [
    repeating(lookAround, roundMs, (error) => log.warn('houseRoundFailed', { error: String(error) })),
    repeating(
      () => payments(deps),
      roundMs,
      (error) => log.warn('paymentRoundFailed', { error: String(error) }),
    ),
    repeating(followCalendar, calendarMs, (error) => log.warn('calendarRoundFailed', { error: String(error) })),
  ];

  return {
    start() {
      for (const loop of loops) loop.start();
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
    tellNews,
    async round() {
      await payments(deps);
      await followCalendar();
      await lookAround();
    },
  };
}

/** What payment companies owe an answer for. */
async function payments({ shops, clock, log }: HouseDeps): Promise<void> {
  await shops.payments.deliverDue();
  for (const shop of shops.all) {
    await keepPayments(deskOf(shop, clock.now()), (error) =>
      log.warn('paymentNotAsked', { shop: shop.profile.id, error: String(error) }),
    );
  }
}
