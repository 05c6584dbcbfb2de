import { formatMoney } from '../replies/format';
import type { Context } from './context';
import { isStranger, proveFirst } from './prove-identity';
import { besideSentence, textOf } from './said';
import { ask, done, type Step } from './step';

const asks =
  /\b(?:how much|what(?:['’]s| is)|balance)\b.{0,30}\bgift ?cards?\b(?!.{0,30}\b(?:cost|sell|buy)\b)|\bgift ?cards?\b.{0,15}\bbalance\b|礼品卡.{0,8}(?:余额|还有多少|剩多少|还剩|有多少)|余额.{0,6}礼品卡/i;

/** "How much is on my gift card?"; null where that is not asked, or the shop keeps no gift cards of known shoppers. */
export function giftCardBalance(context: Context): Step | null {
  const { profile, said, t, wording, conversation } = context;
  const isLater = conversation.waiting.some(({ understanding }) => asks.test(understanding.text));
  if ((profile.provenBy?.length ?? 0) === 0 || isLater || !asks.test(textOf(context))) return null;
  if (isStranger(context)) return proveFirst(context, { ...(said && { wish: said }) });
  const rest = said && besideSentence(said, asks);
  const next = rest ? { ...conversation, waiting: [rest, ...conversation.waiting] } : conversation;
  return ask('shopper', {}, (shopper) => {
    const cards = (shopper?.wallet ?? []).flatMap((tender) =>
      tender.kind === 'giftCard' ? [formatMoney(tender.balance, wording.locale)] : [],
    );
    const text = cards.length > 0 ? t.service.giftCardHas(t.and(cards)) : t.service.noGiftCard;
    return done(next, [{ type: 'say', text }]);
  });
}
