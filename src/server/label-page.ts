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
import { texts } from '../replies/texts';
import type { LabelLinks } from './label-link';
import { labelPageHtml } from './label-page-html';

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
    if (!found) return void res.status(404).type('text').send('There is no such return.\n');
    await show(req, res, found);
  });
  return router;
}

interface Found {
  readonly profile: ShopProfile;
  readonly of: ServiceCase;
  readonly order: Order;
}

/** A forged or lapsed link is answered like one to nothing; so is a return that is over or has arrived. */
async function find(req: Request, { links, shopOf, now }: LabelPageDeps): Promise<Found | null> {
  const params = paramsSchema.safeParse(req.params);
  if (!params.success || !links.isGenuine(params.data, now())) return null;
  const shop = ShopId(params.data.shop);
  const served = shopOf(shop);
  const of = served && (await served.store.serviceCases.read(shop, CaseId(params.data.id)));
  const order = of && (await served.store.orders.read(shop, of.order));
  const isToSend = of?.status === 'approved' || of?.status === 'sent';
  return served?.profile.policies.returns && of && order && isToSend ? { profile: served.profile, of, order } : null;
}

async function show(req: Request, res: Response, { profile, of, order }: Found): Promise<void> {
  const locale: Locale = querySchema.parse(req.query).lang ?? localeOf(req.acceptsLanguages()[0]);
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
  res.set({
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
  });
  const address = inLocale(profile.policies.returns?.address ?? {}, locale);
  res.type('html').send(
    labelPageHtml({
      locale,
      shop: inLocale(profile.name, locale),
      number: of.id,
      order: of.order,
      address,
      code,
      lines,
    }),
  );
}
