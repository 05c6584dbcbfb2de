import { RefundId } from '../../base/ids';
import { err, ok } from '../../base/result';
import type { Refund } from '../../commerce/refund';
import { decideRefund } from '../../operations/decide-refund';
import type { ProviderNotice } from '../../ports/commerce-store';
import { formatMoney } from '../../replies/format';
import type { ShopCommand } from './shop-command';

const most = 1000;

const when = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

const refundLine = ({ id, order, amount, why, updatedAt }: Refund): string =>
  [when(updatedAt), 'refund', id, order, formatMoney(amount, 'en'), why].join('  ');

const noticeLine = ({ provider, eventId, receivedAt, result, body }: ProviderNotice): string =>
  [when(receivedAt), result, provider, eventId, JSON.stringify(body)].join('  ');

/** What was paid and fits nothing, and what could not be paid back. */
export const moneyCommand: ShopCommand = async ({ store, profile }) => {
  const refunds = await store.refunds.ofStatus(profile.id, 'needsPerson', most);
  const notices = await store.notices.forPerson(profile.id, most);
  const lines = [...refunds.map(refundLine), ...notices.map(noticeLine)];
  return ok(lines.length === 0 ? 'Nothing waits for a person.' : lines.join('\n'));
};

/** A person's word on a refund. */
export const refundCommand =
  (status: 'succeeded' | 'requested'): ShopCommand =>
  async ({ store, profile, words: [id], who, now }) => {
    if (id === undefined) return err('Say which refund: npm run shop -- money lists them.');
    const decided = await decideRefund({ store, profile, now }, { refund: RefundId(id), status, who });
    if (!decided.ok) return err(`${id} does not wait for a person, or cannot go back by a provider.`);
    return ok(`${id}: ${formatMoney(decided.value.amount, 'en')} for ${decided.value.order}, ${status}.`);
  };
