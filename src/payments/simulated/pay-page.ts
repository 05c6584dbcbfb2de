import express, { type Request, type Response, type Router } from 'express';
import { toString as qrSvg } from 'qrcode';
import { z } from 'zod';
import { AttemptId, ShopId } from '../../base/ids';
import { type Locale, localeOf } from '../../base/locale';
import { isOpen, type PaymentAttempt } from '../../commerce/payment';
import type { PaymentNotice } from '../../operations/settle-payment';
import { formatMoney } from '../../replies/format';
import type { PayLinks } from './pay-link';
import { type PayPage, payPageHtml } from './pay-page-html';

export interface PayPageDeps {
  readonly links: PayLinks;
  readonly read: (shop: ShopId, attempt: AttemptId) => Promise<PaymentAttempt | null>;
  /** Hands on what the "provider" says, as a real one's notification would be. */
  readonly notify: (shop: ShopId, notice: PaymentNotice) => Promise<unknown>;
  readonly publicUrl: () => string;
}

const paramsSchema = z.object({ shop: z.string(), attempt: z.string(), seal: z.string() });
const formSchema = z.object({ result: z.enum(['settled', 'declined']) });

/** The simulated provider's pages, to be mounted at /pay. */
export function simulatedPayPages(deps: PayPageDeps): Router {
  const router = express.Router();
  router.get('/:shop/:attempt/:seal', async (req, res) => {
    const found = await find(req, deps);
    if (!found) return notFound(res);
    show(req, res, found.attempt);
  });
  router.post('/:shop/:attempt/:seal', express.urlencoded({ extended: false, limit: 2000 }), async (req, res) => {
    const found = await find(req, deps);
    if (!found) return notFound(res);
    const form = formSchema.safeParse(req.body);
    if (!form.success) return void res.status(400).type('text').send('Choose to pay or to decline.\n');
    const { shop, attempt } = found;
    const paid = form.data.result === 'settled';
    await deps.notify(shop, { attempt: attempt.id, status: form.data.result, amount: paid ? attempt.amount : null });
    res.redirect(303, req.originalUrl);
  });
  router.get('/:shop/:attempt/:seal/qr.svg', async (req, res) => {
    const found = await find(req, deps);
    if (!found) return notFound(res);
    const url = `${deps.publicUrl()}${deps.links.path(found.shop, found.attempt.id)}`;
    res.type('image/svg+xml').send(await qrSvg(url, { type: 'svg', margin: 1 }));
  });
  return router;
}

async function find(req: Request, { links, read }: PayPageDeps) {
  const params = paramsSchema.safeParse(req.params);
  if (!params.success) return null;
  const { shop, attempt: id, seal } = params.data;
  if (!links.isGenuine(shop, id, seal)) return null;
  const attempt = await read(ShopId(shop), AttemptId(id));
  return attempt && { shop: ShopId(shop), attempt };
}

const notFound = (res: Response) => void res.status(404).type('text').send('There is no such payment.\n');

function show(req: Request, res: Response, attempt: PaymentAttempt): void {
  const locale: Locale = localeOf(req.acceptsLanguages()[0]);
  res.set({
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
  });
  res.type('html').send(
    payPageHtml({
      locale,
      order: attempt.order,
      amount: formatMoney(attempt.amount, locale),
      state: stateOf(attempt),
    }),
  );
}

function stateOf(attempt: PaymentAttempt): PayPage['state'] {
  if (isOpen(attempt)) return 'open';
  if (attempt.status === 'settled') return 'paid';
  return attempt.status === 'declined' ? 'declined' : 'expired';
}
