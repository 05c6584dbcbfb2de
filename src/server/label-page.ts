import express, { type Request, type Response, type Router } from 'express';
import { toString as qrSvg } from 'qrcode';
import { z } from 'zod';
import { CaseId, ShopId } from '../base/ids';
import { inLocale, type Locale, localeOf } from '../base/locale';
import type { Order } from '../commerce/order';
import type { ServiceCase } from '../commerce/service-case';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceStore } from '../ports/commerce-store';
import { variantTitle } from '../replies/cards';
import { formatDate } from '../replies/format';
import { texts } from '../replies/texts';
import type { LabelLinks } from './label-link';
import { labelPageHtml } from './label-page-html';
import { noLabelHtml } from './no-label-html';

export interface LabelPageDeps {
  readonly links: LabelLinks;
  /** Null for a shop that this server does not serve. */
  readonly shopOf: (shop: ShopId) => { readonly profile: ShopProfile; readonly store: CommerceStore } | null;
  readonly now: () => number;
}

const paramsSchema = z.object({ shop: z.string(), id: z.string(), until: z.string(), seal: z.string() });
const querySchema = z.object({ lang: z.enum(['zh', 'en']).optional().catch(undefined) });

/** What is put onto a parcel that goes back, to be mounted at /return. It holds nothing of who sends it. */
export function labelPages(deps: LabelPageDeps): Router {
  const router = express.Router();
  router.get('/:shop/:id/:until/:seal', async (req, res) => {
    const found = await find(req, deps);
    if (found === 'over' || found === 'unknown') tellNoLabel(req, res, found);
    else await show(req, res, found);
  });
  // A link that was copied in part.
  router.get('/*rest', (req, res) => tellNoLabel(req, res, 'unknown'));
  return router;
}

interface Found {
  readonly profile: ShopProfile;
  readonly of: ServiceCase;
  readonly order: Order;
}

/**
 * A forged link is answered like one to nothing. Over: the link was given out, and has lapsed or its goods have arrived, which
 * tells whoever has it nothing new.
 */
async function find(req: Request, { links, shopOf, now }: LabelPageDeps): Promise<Found | 'over' | 'unknown'> {
  const params = paramsSchema.safeParse(req.params);
  const standing = params.success ? links.standing(params.data, now()) : 'forged';
  if (!params.success || standing !== 'open') return standing === 'lapsed' ? 'over' : 'unknown';
  const shop = ShopId(params.data.shop);
  const served = shopOf(shop);
  const of = served && (await served.store.serviceCases.read(shop, CaseId(params.data.id)));
  const order = of && (await served.store.orders.read(shop, of.order));
  const isToSend = of?.status === 'approved' || of?.status === 'sent';
  if (!served?.profile.policies.returns || !of || !order) return 'unknown';
  return isToSend ? { profile: served.profile, of, order } : 'over';
}

const guarded = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** The link's own language, else the browser's. */
const localeIn = (req: Request): Locale => querySchema.parse(req.query).lang ?? localeOf(req.acceptsLanguages()[0]);

function tellNoLabel(req: Request, res: Response, why: 'over' | 'unknown'): void {
  const status = why === 'over' ? 410 : 404;
  res
    .status(status)
    .set(guarded)
    .type('html')
    .send(noLabelHtml(why, localeIn(req)));
}

async function show(req: Request, res: Response, { profile, of, order }: Found): Promise<void> {
  const locale = localeIn(req);
  const wording = { profile, locale, t: texts[locale] };
  const lines = of.lines.map(({ sku, quantity }) => {
    const line = order.lines.find((each) => each.sku === sku);
    return {
      quantity,
      title: line ? inLocale(line.title, locale) : sku,
      options: line ? variantTitle(line.options, wording) : '',
    };
  });
  const code = await qrSvg(of.id, { type: 'svg', margin: 1 });
  const address = inLocale(profile.policies.returns?.address ?? {}, locale);
  res
    .set(guarded)
    .type('html')
    .send(
      labelPageHtml({
        locale,
        shop: inLocale(profile.name, locale),
        number: of.id,
        order: of.order,
        address,
        sendBy: of.sendBy ? formatDate(of.sendBy, locale) : null,
        code,
        lines,
      }),
    );
}
