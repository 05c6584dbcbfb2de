import express, { type Request, type Response, type Router } from 'express';
import { isFault } from '../../base/fault';
import { ShopId } from '../../base/ids';
import type { Log } from '../../base/log';
import { applyNotice } from '../../operations/apply-notice';
import type { PaymentDesk } from '../../operations/payment-desk';
import type {
  GatewayName,
  GatewayNotification,
  NotificationRefusal,
  PaymentGateway,
} from '../../ports/payment-provider';

/** Where a shop is served: its desk, and who verifies what claims to come from a provider. */
export interface NotifyDeps {
  /** Null for a shop that this server does not serve. */
  readonly deskOf: (shop: ShopId) => PaymentDesk | null;
  readonly gateways: Readonly<Partial<Record<GatewayName, PaymentGateway>>>;
  /** Carries what was applied into the chat. */
  readonly tellNews: () => Promise<void>;
  readonly log: Log;
}

const mostBytes = '256kb';

/** Where providers send their notifications, to be mounted at /pay/notify: /PROVIDER/SHOP. */
export function notifyRoutes(deps: NotifyDeps): Router {
  const router = express.Router();
  router.post('/:provider/:shop', express.raw({ type: () => true, limit: mostBytes }), async (req, res) => {
    const provider = req.params.provider as GatewayName;
    const gateway = Object.hasOwn(deps.gateways, provider) ? deps.gateways[provider] : undefined;
    const desk = deps.deskOf(ShopId(String(req.params.shop)));
    if (!gateway || !desk) return refuse(res, 'notConfigured');
    await receive(req, res, { deps, gateway, desk });
  });
  return router;
}

interface Receiving {
  readonly deps: NotifyDeps;
  readonly gateway: PaymentGateway;
  readonly desk: PaymentDesk;
}

/** Kept first, answered then, applied last: a provider that is made to wait sends again. */
async function receive(req: Request, res: Response, { deps, gateway, desk }: Receiving): Promise<void> {
  const rawBody = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  const shop = desk.profile.id;
  try {
    const verified = await gateway.verifyNotification(shop, { rawBody, headers: req.headers, now: desk.now });
    if (!verified.ok) {
      if (verified.error === 'irrelevant') return take(res, gateway.name);
      deps.log.warn('noticeRefused', { shop, provider: gateway.name, why: verified.error });
      return refuse(res, verified.error);
    }
    await keep(desk, verified.value);
    take(res, gateway.name);
    void apply(deps, desk, verified.value);
  } catch (error) {
    if (!isFault(error)) throw error;
    deps.log.warn('noticeNotTaken', { shop, provider: gateway.name, code: error.code });
    res.status(503).set('Retry-After', '5').json({ code: 'FAIL', message: 'not now' });
  }
}

const keep = ({ store, profile, now }: PaymentDesk, notice: GatewayNotification): Promise<boolean> =>
  store.notices.add(profile.id, {
    provider: notice.provider,
    eventId: notice.eventId,
    receivedAt: now,
    result: null,
    body: { ...notice, amount: notice.amount && { ...notice.amount } },
  });

/** What fails here is applied by the keeper's next round. */
async function apply({ log, tellNews }: NotifyDeps, desk: PaymentDesk, notice: GatewayNotification): Promise<void> {
  try {
    const result = await applyNotice(desk, notice);
    log.info('noticeApplied', {
      shop: desk.profile.id,
      provider: notice.provider,
      attempt: notice.attempt,
      result: result ?? '',
    });
    await tellNews();
  } catch (error) {
    log.warn('noticeWaits', { shop: desk.profile.id, provider: notice.provider, error: String(error) });
  }
}

/** The words by which a provider knows that it need not send again. */
function take(res: Response, provider: GatewayName): void {
  if (provider === 'alipay') return void res.type('text').send('success');
  res.json({ code: 'SUCCESS', message: 'OK' });
}

function refuse(res: Response, why: NotificationRefusal): void {
  const status = why === 'notConfigured' ? 404 : why === 'malformed' ? 400 : 401;
  res.status(status).json({ code: 'FAIL', message: why });
}
