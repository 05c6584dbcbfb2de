import { AttemptId, type ConversationRef, ShopId } from '../../../src/base/ids';
import { silentLog } from '../../../src/base/log';
import { keepHouse } from '../../../src/compose/keep-house';
import type { Shops } from '../../../src/compose/open-shops';
import type { Stores } from '../../../src/compose/open-stores';
import { applyNotice } from '../../../src/operations/apply-notice';
import { openPayment } from '../../../src/operations/open-payment';
import type { Incoming } from '../../../src/ports/incoming';
import type { GatewayNotification } from '../../../src/ports/payment-provider';
import { createPipeline } from '../../../src/turn/pipeline';
import { deskOf, type ShopServices } from '../../../src/turn/shop-services';
import type { Ports } from './ports';

export const shop = ShopId('demo');
export const leaseMs = 15_000;

export interface WorkerOptions {
  readonly name: string;
  readonly ports: Ports;
  readonly stores: Stores;
  readonly shops: Shops;
  readonly clock: { now(): number };
}

/** One process of the program, as far as it has no network of its own. */
export interface Worker {
  receive(ref: ConversationRef, incoming: Incoming): Promise<unknown>;
  /** What the page that leads to the provider does; true when there is something to pay. */
  openPayment(attempt: string): Promise<boolean>;
  /** A notification that is genuine: kept, taken, applied. */
  takeNotice(notice: GatewayNotification): Promise<void>;
  round(): Promise<void>;
}

export function openWorker({ name, ports, stores, shops, clock }: WorkerOptions): Worker {
  const { commerce, conversations, channel, gateway, readNotice } = ports;
  const shopOf = (id: ShopId): ShopServices => {
    const services = shops.of(id);
    const payments = { ...services.payments, gatewayOf: () => gateway };
    return { ...services, store: commerce, payments };
  };
  const pipeline = createPipeline({
    ...{ conversations, shopOf, clock, leaseMs },
    channels: { terminal: channel },
    log: silentLog,
    worker: name,
  });
  const house = keepHouse({
    shops: { ...shops, all: [shopOf(shop)] },
    stores: { ...stores, commerce },
    ...{ pipeline, clock },
    log: silentLog,
  });
  const desk = () => deskOf(shopOf(shop), clock.now());
  return {
    receive: (ref, incoming) => pipeline.receive(ref, incoming),
    async openPayment(attempt) {
      const opened = await openPayment(desk(), AttemptId(attempt), { kind: 'checkout' });
      return opened.opened === 'way';
    },
    async takeNotice(genuine) {
      const notice = await readNotice(genuine, commerce);
      const { provider, eventId, amount } = notice;
      const body = { ...notice, amount: amount && { ...amount } };
      await commerce.notices.add(shop, { provider, eventId, receivedAt: clock.now(), result: null, body });
      await applyNotice(desk(), notice);
      await house.tellNews();
    },
    round: () => house.round(),
  };
}
