import { answerOrNotYet } from './answer-question';
import type { Context } from './context';
import { askFirst } from './link-account';
import { isStranger, proveFirst } from './prove-identity';
import { entity, textOf } from './said';
import { startService } from './service/service';
import { toHome } from './service/to-home';
import { done, type Step } from './step';

const home =
  /\b(?:default|home|profile|account|saved|primary|main) (?:shipping |delivery |mailing )?address\b|\baddress\b.{0,25}\b(?:on (?:my )?(?:file|account|profile)|in my (?:profile|account))\b|(?:默认|账户|账号|个人资料|常用)(?:里|上|中)?的?(?:收货|联系)?地址/i;
/** An address that is given is to be kept: "make it my default". */
const asDefault = /\b(?:my|the|as) (?:new )?default\b|\b(?:in|on|to) my (?:account|profile)\b|默认/i;
/** The address of an order is to become that one. */
const ofOrder = /\border\b.{0,60}\bto\b.{0,20}\b(?:my|the) (?:default|home)|订单.{0,20}(?:改|寄|换|送)(?:成|到|为)/i;
const changes = /\b(?:change|update|set|correct|replace|modify|moved|new|make|use|is now)\b|改|换|更新|设|搬/i;

/** "Change it to my home address", of the order that is talked about. */
const ofThis =
  /\b(?:change|ship|send|deliver|update|make) (?:it|that|this)\b.{0,20}\bto\b.{0,20}\b(?:my|the)\b|(?:把)?它?(?:改|换|寄|送)(?:成|到|为)/i;

/** A wish to change the address that the shop keeps of the shopper, not that of one order; null when it is none. */
export function homeAddress(context: Context): Step | null {
  const text = textOf(context);
  const named = home.test(text) || (asDefault.test(text) && entity(context, 'address') !== null);
  const isWish = (context.profile.provenBy?.length ?? 0) > 0 && named && changes.test(text);
  const isOfLast = context.conversation.topic.lastOrder !== null && toHome.test(text) && ofThis.test(text);
  if (isOfLast && !isStranger(context) && context.conversation.frames.length === 0)
    return startService(context, 'changeAddress');
  return isWish && !entity(context, 'orderNumber') && !ofOrder.test(text) ? keep(context) : null;
}

function keep(context: Context): Step {
  const { said, t, profile } = context;
  if (isStranger(context)) return proveFirst(context, { ...(said && { wish: said }) });
  const found = entity(context, 'address')?.value;
  if (!found?.street) return done(context.conversation, [{ type: 'say', text: t.account.askHome }]);
  const { street, district, city, province, postcode } = found;
  const address = { street, district, city, province, postcode, country: profile.country };
  const parts = [found.street, found.city, [found.province, found.postcode].filter(Boolean).join(' ')];
  return askFirst(
    context,
    { kind: 'address', address },
    { text: t.account.homeSure(parts.filter(Boolean).join(', ')), yes: t.account.yesHome },
  );
}

export const addressKept = (context: Context, was: boolean): Step =>
  was
    ? done(context.conversation, [{ type: 'say', text: context.t.account.homeKept }])
    : answerOrNotYet(context, 'account.address');
