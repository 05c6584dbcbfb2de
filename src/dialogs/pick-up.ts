import { OutletId } from '../base/ids';
import { inLocale } from '../base/locale';
import type { Address, Contact } from '../commerce/order';
import { nearestOutlets, type Outlet, type Point } from '../commerce/outlet';
import type { PricedCart } from '../commerce/price';
import type { PaymentMethod, ShopProfile } from '../commerce/shop';
import { outletLines } from '../replies/outlet-lines';
import type { Choice } from '../replies/reply';
import { nextState } from './check-out-contact';
import { type Context, pushFrame, withTopic } from './context';
import type { CheckOutFrame } from './frame';
import { namedOutlets } from './named-outlets';
import { entity, textOf } from './said';
import { ask, asking, done, type Reads, type Step } from './step';

const shownAtOnce = 3;

/** What is collected is paid before: a shop that takes cash only has nothing to collect. */
export const hasWayToCollect = ({ profile }: Pick<Context, 'profile'>): boolean =>
  collecting(profile).length > 0 && waysToPay(profile, true).length > 0;

const collecting = ({ outlets }: ShopProfile): readonly Outlet[] =>
  (outlets ?? []).filter(({ pickUp }) => pickUp !== null);

export const waysToPay = ({ payments }: ShopProfile, collects: boolean): readonly PaymentMethod[] =>
  collects ? payments.filter((method) => method !== 'cod') : payments;

/** The street shop that the checkout's order is collected at; null for one that is sent. */
export const outletOf = ({ profile }: Pick<Context, 'profile'>, frame: CheckOutFrame): Outlet | null =>
  collecting(profile).find(({ id }) => id === frame.slots.pickUp) ?? null;

export function withOutlet(frame: CheckOutFrame, outlet: OutletId | null): CheckOutFrame {
  const { payment } = frame.slots;
  const slots = { ...frame.slots, pickUp: outlet, token: null, summary: null };
  return { ...frame, slots: { ...slots, payment: outlet && payment === 'cod' ? null : payment } };
}

/** Who collects, at the street shop's own address. */
export function contactAt(
  outlet: Outlet,
  { recipient = '', phone = '' }: Partial<Address>,
  { locale }: Context['wording'],
) {
  const { city, province, country } = outlet;
  const street = inLocale(outlet.address, locale);
  return { recipient, phone, city, ...(province && { province }), street, country } satisfies Contact;
}

export const collectChip = ({ t }: Context): Choice => ({
  title: t.outlet.collect,
  action: { do: 'answer', question: 'change', value: 'outlet' },
});

/** Whether a street shop has every line of the cart. */
export const hasAll = (cart: PricedCart, units: Reads['outletStock']['answer'], outlet: OutletId): boolean =>
  cart.lines.every(({ sku, quantity }) => (units.get(outlet)?.get(sku) ?? 0) >= quantity);

/** Where to collect it: the nearest of those that have everything. */
export function outletQuestion(context: Context, frame: CheckOutFrame, lead = ''): Step {
  const { profile, t, wording, now, conversation } = context;
  return ask('cart', {}, ({ cart }) =>
    ask('outletStock', { skus: cart.lines.map(({ sku }) => sku) }, (units) => {
      const from = conversation.topic.near ?? null;
      const fit = nearestOutlets(collecting(profile), from)
        .filter(({ outlet }) => hasAll(cart, units, outlet.id))
        .slice(0, shownAtOnce);
      if (fit.length === 0) return none(context, frame);
      const lines = fit.map((away) => outletLines({ ...away, stock: null }, wording, now).join('\n'));
      const choices = fit.map<Choice>(({ outlet }) => ({
        title: inLocale(outlet.name, wording.locale),
        action: { do: 'answer', question: 'outlet', value: outlet.id },
      }));
      const share: Choice = { title: t.outlet.share, action: { do: 'location.share' } };
      const deliver: Choice = {
        title: t.outlet.deliver,
        action: { do: 'answer', question: 'change', value: 'delivery' },
      };
      return asking(pushFrame(conversation, { ...frame, state: 'askOutlet' }), [
        {
          type: 'say',
          text: [t.sentences([lead, t.outlet.choose]), ...lines].join('\n\n'),
          choices: [...choices, ...(from ? [] : [share]), deliver],
        },
      ]);
    }),
  );
}

function none(context: Context, frame: CheckOutFrame): Step {
  const sent = withOutlet(frame, null);
  const conversation = withTopic(context.conversation, { pickUpAt: null });
  const next = pushFrame(conversation, { ...sent, state: nextState(sent.slots) });
  return done(next, [{ type: 'say', text: context.t.outlet.noneHasAll }]);
}

const collects =
  /自提|自取|(?:到|去|来)(?:你们?|您们?)?(?:门?店|店里)(?:里|去|来)?(?:取|拿|提)|\b(?:pick(?:ing)? (?:it |them |this )?up|collect (?:it |them |this )?(?:in|at|from)|click and collect|pick[- ]?up|in[- ]store (?:collection|pick))/i;
const sends =
  /(?:改|换|还是|不如|直接).{0,4}(?:快递|邮寄|送货|寄|送)|送到家|寄到家|送货上门|不自提|不(?:要|想)自提|\b(?:deliver (?:it|them|to)|ship (?:it|them|to)|(?:send|have) (?:it|them) (?:to|sent|delivered)|delivery instead|home delivery)\b/i;

/**
 * What a message in a checkout says of collecting: a street shop is chosen (the form goes on), or is asked for. Null when
 * it says nothing of it.
 */
export function hearPickUp(context: Context, frame: CheckOutFrame): Step | CheckOutFrame | null {
  const text = textOf(context);
  if (frame.state === 'placing' || !hasWayToCollect(context) || entity(context, 'address')?.value.street) return null;
  const collector = frame.slots.pickUp && frame.state === 'askRecipient' ? nameBesidePhone(context) : null;
  if (collector)
    return { ...frame, slots: { ...frame.slots, contact: { ...frame.slots.contact, recipient: collector } } };
  if (sends.test(text) && (frame.slots.pickUp || frame.state === 'askOutlet')) return withOutlet(frame, null);
  const asked = frame.state === 'askOutlet';
  const chosen = asked ? chosenOutlet(context) : null;
  if (chosen) return withOutlet(frame, chosen);
  if (!collects.test(text) && !asked) return null;
  const named = namedOutlets(context).filter(({ pickUp }) => pickUp !== null);
  const [only] = named;
  if (only && named.length === 1) return withOutlet(frame, only.id);
  if (only) return outletQuestion({ ...context, conversation: nearTo(context, only.at) }, frame);
  return collects.test(text) && !asked ? outletQuestion(context, frame) : null;
}

/** "John Smith, 13800138000": what is left beside the phone, where it looks like a name. */
function nameBesidePhone(context: Context): string | null {
  const phone = entity(context, 'phone');
  if (!phone) return null;
  const rest = textOf(context)
    .replace(phone.text, ' ')
    .replace(
      /我叫|我是|姓名|名字|手机号?码?|电话号?码?|\b(?:my name is|name|i['’]?m|phone(?: number)?|tel|mobile)\b|[:：,，、;；]/gi,
      ' ',
    )
    .trim();
  return /^[\p{Letter}][\p{Letter}\s.'’·-]{0,39}$/u.test(rest) ? rest.replace(/\s+/g, ' ') : null;
}

const nearTo = ({ conversation }: Context, near: Point) => withTopic(conversation, { near });

/** "The second one", "最近的那家": one of those that were offered. */
function chosenOutlet(context: Context): OutletId | null {
  const offered = context.conversation.offered.flatMap(({ action }) =>
    action.do === 'answer' && action.question === 'outlet' ? [action.value] : [],
  );
  const position = entity(context, 'ordinal')?.value.position;
  const nearest = /最近|nearest|closest/i.test(textOf(context)) ? 1 : undefined;
  const at = position ?? nearest;
  const value = at === undefined ? undefined : offered.at(at > 0 ? at - 1 : at);
  return value === undefined ? null : OutletId(value);
}
