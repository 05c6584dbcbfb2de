import { randomBytes } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import { toString as qrSvg } from 'qrcode';
import { z } from 'zod';
import { isFault } from '../../base/fault';
import { AttemptId, ShopId } from '../../base/ids';
import { type Locale, localeOf } from '../../base/locale';
import type { Log } from '../../base/log';
import { isOpen, type PaymentAttempt } from '../../commerce/payment';
import { askProvider } from '../../operations/ask-provider';
import { type OpenedPayment, openPayment } from '../../operations/open-payment';
import type { PaymentDesk } from '../../operations/payment-desk';
import { settlePayment } from '../../operations/settle-payment';
import type { PayWay } from '../../ports/payment-provider';
import { formatMoney } from '../../replies/format';
import type { PayLinks } from '../simulated/pay-link';
import { type PayPage, type PayPageState, payPageHtml } from './pay-page-html';
import { type Browser, sceneOf } from './scene-of';

export interface PayPageDeps {
  readonly links: PayLinks;
  /** @throws Error for a shop that this server does not serve. */
  readonly deskOf: (shop: ShopId) => PaymentDesk;
  /** Where a provider's address is opened: a simulator's is reached through this server. */
  readonly reachable: (url: string) => string;
  readonly isSimulated: (shop: ShopId, attempt: PaymentAttempt) => boolean;
  /** Carries what was settled into the chat. */
  readonly tellNews: () => Promise<void>;
  readonly log: Log;
}

interface Found {
  readonly shop: ShopId;
  readonly desk: PaymentDesk;
  readonly attempt: PaymentAttempt;
  /** The page's own address, without a slash at its end. */
  readonly page: string;
}

const paramsSchema = z.object({ shop: z.string(), attempt: z.string(), seal: z.string() });
const formSchema = z.object({ result: z.enum(['settled', 'declined']) });

/** The pages that lead a shopper to the provider and back, to be mounted at /pay. */
export function payPages(deps: PayPageDeps): Router {
  const router = express.Router();
  router.get('/:shop/:attempt/:seal', async (req, res) => {
    const found = await find(req, deps);
    if (!found) return notFound(res);
    if (found.attempt.method === 'simulated') return show(req, res, { deps, found, show: stateOf(found.attempt) });
    await lead(req, res, { deps, found });
  });
  router.post('/:shop/:attempt/:seal', express.urlencoded({ extended: false, limit: 2000 }), async (req, res) => {
    const found = await find(req, deps);
    if (found?.attempt.method !== 'simulated') return notFound(res);
    const form = formSchema.safeParse(req.body);
    if (!form.success) return void res.status(400).type('text').send('Choose to pay or to decline.\n');
    const { id, amount } = found.attempt;
    const status = form.data.result;
    const paid = status === 'settled' ? amount : null;
    if (isOpen(found.attempt)) await settlePayment(found.desk, { attempt: id, status, amount: paid });
    await deps.tellNews();
    res.redirect(303, req.originalUrl);
  });
  router.get('/:shop/:attempt/:seal/back', async (req, res) => {
    const found = await find(req, deps);
    if (!found) return notFound(res);
    await comeBack(req, res, { deps, found });
  });
  router.get('/:shop/:attempt/:seal/qr.svg', async (req, res) => {
    const found = await find(req, deps);
    if (!found) return notFound(res);
    res.type('image/svg+xml').send(await qrSvg(found.page, { type: 'svg', margin: 1 }));
  });
  return router;
}

async function find(req: Request, { links, deskOf }: PayPageDeps): Promise<Found | null> {
  const params = paramsSchema.safeParse(req.params);
  if (!params.success || !links.isGenuine(params.data.shop, params.data.attempt, params.data.seal)) return null;
  const shop = ShopId(params.data.shop);
  const desk = deskOf(shop);
  const attempt = await desk.store.payments.read(shop, AttemptId(params.data.attempt));
  return attempt && { shop, desk, attempt, page: desk.payUrl(attempt.id) };
}

const notFound = (res: Response) => void res.status(404).type('text').send('There is no such payment.\n');

interface Leading {
  readonly deps: PayPageDeps;
  readonly found: Found;
}

/** Opens the payment at its provider and leads there. */
async function lead(req: Request, res: Response, { deps, found }: Leading): Promise<void> {
  const { desk, attempt } = found;
  const scene = sceneOf(attempt.method, await browserOf(req, found));
  const opened = await openPayment(desk, attempt.id, scene).catch((error: unknown) => {
    if (!isFault(error)) throw error;
    deps.log.warn('paymentNotOpened', { attempt: attempt.id, code: error.code });
    return null;
  });
  if (!opened) {
    res.status(503).set('Retry-After', '5');
    return show(req, res, { deps, found, show: { state: 'unreachable', again: found.page } });
  }
  await answer(req, res, { deps, found, opened });
}

interface Answering extends Leading {
  readonly opened: OpenedPayment;
}

async function answer(req: Request, res: Response, { deps, found, opened }: Answering): Promise<void> {
  const { desk } = found;
  switch (opened.opened) {
    case 'unknown':
      return notFound(res);
    case 'elsewhere':
      return res.redirect(303, desk.payUrl(opened.attempt));
    case 'refused': {
      const { code, providerCode } = opened.refusal;
      deps.log.error('paymentRefused', { attempt: opened.attempt.id, code, providerCode: providerCode ?? '' });
      return show(req, res, { deps, found, show: { state: 'refused', again: null } });
    }
    case 'over':
      return show(req, res, { deps, found: { ...found, attempt: opened.attempt }, show: stateOf(opened.attempt) });
    case 'way': {
      if (opened.way.kind === 'link') return res.redirect(303, deps.reachable(opened.way.url));
      return show(req, res, { deps, found, show: await wayShown(opened.way, { deps, found }) });
    }
  }
}

async function wayShown(way: Exclude<PayWay, { kind: 'link' }>, { deps, found }: Leading): Promise<PayPageState> {
  const { shop, attempt, page } = found;
  if (way.kind === 'jsapi') {
    const nonce = randomBytes(16).toString('base64');
    return { state: 'sheet', parameters: way.parameters, back: `${page}/back`, nonce };
  }
  const by = attempt.method === 'alipay' ? 'alipay' : 'wechatpay';
  const isSimulated = deps.isSimulated(shop, attempt);
  const content = isSimulated ? deps.reachable(way.content) : way.content;
  const svg = await qrSvg(content, { type: 'svg', margin: 1 });
  return { state: 'scan', by, svg, link: isSimulated ? content : null };
}

/** The shopper is back from the provider, which proves nothing: it is asked. */
async function comeBack(req: Request, res: Response, { deps, found }: Leading): Promise<void> {
  const { shop, desk, attempt, page } = found;
  try {
    if (isOpen(attempt)) await askProvider(desk, attempt);
  } catch (error) {
    if (!isFault(error)) throw error;
  }
  await deps.tellNews();
  const now = (await desk.store.payments.read(shop, attempt.id)) ?? attempt;
  const state: PayPageState = isOpen(now) ? { state: 'waiting', again: page } : stateOf(now);
  show(req, res, { deps, found: { ...found, attempt: now }, show: state });
}

/** A shopper of the official account is known there by the id that their channel gives. */
async function browserOf(req: Request, { shop, desk, attempt }: Found): Promise<Browser> {
  const order = await desk.store.orders.read(shop, attempt.order);
  const [, openId] = /^wechat:(.+)$/.exec(order?.shopper ?? '') ?? [];
  return { userAgent: req.get('user-agent') ?? '', ip: req.ip ?? '127.0.0.1', openId: openId ?? null };
}

interface Showing extends Leading {
  readonly show: PayPageState;
}

function show(req: Request, res: Response, { deps, found, show: state }: Showing): void {
  const { shop, attempt } = found;
  const locale: Locale = localeOf(req.acceptsLanguages()[0]);
  const script = state.state === 'sheet' ? `script-src 'nonce-${state.nonce}'; ` : '';
  res.set({
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; ${script}style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
  });
  const page: PayPage = {
    locale,
    order: attempt.order,
    amount: formatMoney(attempt.amount, locale),
    isSimulated: deps.isSimulated(shop, attempt),
    show: state,
  };
  res.type('html').send(payPageHtml(page));
}

function stateOf(attempt: PaymentAttempt): PayPageState {
  if (isOpen(attempt)) return attempt.method === 'simulated' ? { state: 'open' } : { state: 'expired', again: null };
  if (attempt.status === 'settled') return { state: 'paid', again: null };
  if (attempt.status === 'unwanted') return { state: 'unwanted', again: null };
  return { state: attempt.status === 'declined' ? 'declined' : 'expired', again: null };
}
