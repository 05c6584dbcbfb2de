import type { Sku } from '../base/ids';
import { inLocale } from '../base/locale';
import { nearestOutlets, type Outlet, type OutletAway, type Point } from '../commerce/outlet';
import type { StockedProduct } from '../commerce/product';
import { outletLines } from '../replies/outlet-lines';
import type { Choice } from '../replies/reply';
import { answerOrNotYet } from './answer-question';
import { type Context, topFrame, withTopic } from './context';
import type { Conversation } from './conversation';
import { namedOutlets, placeNamed } from './named-outlets';
import { hasWayToCollect, outletQuestion } from './pick-up';
import { ask, done, type Reads, type Step } from './step';

const shownAtOnce = 3;
/** Farther than this is no longer at a place. */
const nearKm = 60;

/** "附近有门店吗", "any store near Xuhui?": the nearest with hours and what of the product talked about can be collected there. */
export function locateOutlets(context: Context): Step {
  const { conversation, profile, t } = context;
  const outlets = profile.outlets ?? [];
  if (outlets.length === 0) return answerOrNotYet(context, 'store.locate');
  const [named] = namedOutlets(context);
  if (named) return tellOutlets(context, conversation, { from: named.at, isSame: true });
  const place = placeNamed(context);
  const from = conversation.topic.near ?? null;
  return tellOutlets(context, conversation, { from, ...(place && { lead: t.outlet.noneAt(place) }) });
}

export function outletsNear(context: Context, { latitude, longitude }: Point): Step {
  const { profile, conversation } = context;
  if ((profile.outlets ?? []).length === 0) return answerOrNotYet(context, 'store.locate');
  const near = { latitude, longitude };
  return tellOutlets(context, withTopic(conversation, { near }), { from: near });
}

/** Where the page cannot tell: how a place is sent from here. */
export const askWhere = ({ conversation, t }: Context): Step =>
  done(conversation, [{ type: 'say', text: t.outlet.askWhere }]);

interface Telling {
  readonly from: Point | null;
  /** The place is a street shop's own, so that how far it is says nothing. */
  readonly isSame?: boolean;
  readonly lead?: string;
}

function tellOutlets(context: Context, next: Conversation, { from, isSame, lead }: Telling): Step {
  const { profile, t } = context;
  const away = nearestOutlets(profile.outlets ?? [], from).slice(0, shownAtOnce);
  const shown = isSame
    ? away.filter(({ km }) => (km ?? 0) < nearKm).map(({ outlet }): OutletAway => ({ outlet, km: null }))
    : away;
  const top = topFrame(next);
  if (top?.dialog === 'checkOut' && top.state === 'askOutlet') {
    return outletQuestion({ ...context, conversation: next }, top);
  }
  const { focus } = next.topic;
  const ids = focus ? [focus.product] : [];
  return ask('products', { ids }, ([product]) => {
    const skus = product?.variants.map(({ sku }) => sku) ?? [];
    return ask('outletStock', { skus }, (units) => {
      const lines = shown.map(({ outlet, km }) => {
        const stock = product ? stockLine(context, { product, outlet, units }) : null;
        return outletLines({ outlet, km, stock }, context.wording, context.now).join('\n');
      });
      const head = lead ?? (from ? t.outlet.nearest : t.outlet.here(lines.length));
      const choices = [...collectChips(context, shown), ...(from ? [] : [shareChip(context)])];
      return done(next, [{ type: 'say', text: [head, ...lines].join('\n\n'), choices }]);
    });
  });
}

interface Standing {
  readonly product: StockedProduct;
  readonly outlet: Outlet;
  readonly units: Reads['outletStock']['answer'];
}

/** What can be collected of the product that is talked about. */
function stockLine({ t, wording }: Context, { product, outlet, units }: Standing): string | null {
  if (!outlet.pickUp) return null;
  const there = units.get(outlet.id) ?? new Map<Sku, number>();
  const count = product.variants.reduce((sum, { sku }) => sum + (there.get(sku) ?? 0), 0);
  const title = inLocale(product.title, wording.locale);
  return count > 0 ? t.outlet.inStock(title, count) : t.outlet.notInStock(title);
}

/** Only where there is something to collect. */
function collectChips(context: Context, shown: readonly OutletAway[]): readonly Choice[] {
  const { t, wording } = context;
  if (!hasWayToCollect(context)) return [];
  return shown
    .filter(({ outlet }) => outlet.pickUp !== null)
    .map(({ outlet }) => ({
      title: t.outlet.collectAt(inLocale(outlet.name, wording.locale)),
      action: { do: 'outlet.collect', outlet: outlet.id },
    }));
}

export const shareChip = ({ t }: Context): Choice => ({
  title: t.outlet.share,
  action: { do: 'location.share' },
});
