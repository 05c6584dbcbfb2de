import type { Router } from 'express';
import type { Clock } from '../../base/clock';
import type { ShopId } from '../../base/ids';
import type { Log } from '../../base/log';
import { payPages } from '../../payments/cashier/pay-page';
import { notifyRoutes } from '../../payments/notices/notify-routes';
import type { PayLinks } from '../../payments/simulated/pay-link';
import { simulatorRoutes } from '../../payments/simulators/simulator-routes';
import { deskOf } from '../../turn/shop-services';
import type { House } from '../keep-house';
import type { Shops } from '../open-shops';

export interface PaymentRoutersDeps {
  readonly shops: Shops;
  readonly house: Pick<House, 'tellNews'>;
  readonly links: PayLinks;
  readonly clock: Clock;
  readonly log: Log;
}

/** The pages and addresses of payments, each below its path. */
export function paymentRouters(deps: PaymentRoutersDeps): Readonly<Record<string, Router>> {
  const { shops, house, links, clock, log } = deps;
  const { payments } = shops;
  const isServed = (shop: ShopId) => shops.all.some(({ profile }) => profile.id === shop);
  const desk = (shop: ShopId) => deskOf(shops.of(shop), clock.now());
  return {
    '/pay/notify': notifyRoutes({
      deskOf: (shop) => (isServed(shop) ? desk(shop) : null),
      gateways: payments.gateways,
      tellNews: house.tellNews,
      log,
    }),
    '/pay': payPages({
      links,
      deskOf: desk,
      reachable: payments.reachable,
      isSimulated: payments.isSimulated,
      tellNews: house.tellNews,
      log,
    }),
    '/simulated': simulatorRoutes(payments.simulatorOf),
  };
}
