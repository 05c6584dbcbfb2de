import { ConversationId, ShopId } from '../../src/base/ids';
import { type PaymentNotice, settlePayment } from '../../src/operations/settle-payment';
import type { Incoming } from '../../src/ports/incoming';
import type { Stack } from './checkout-stack';

export const shop = ShopId('demo');

/** What comes from outside, and comes again until somebody says that it was taken. */
export type Act =
  | { readonly act: 'message'; readonly conversation: string; readonly incoming: Incoming }
  | { readonly act: 'notice'; readonly notice: PaymentNotice }
  /** What a server does every few seconds. */
  | { readonly act: 'round' };

/** Takes it in; `taken` is called when whoever brought it hears so. Then everything that follows from it. */
export async function perform(stack: Stack, act: Act, now: number, taken: () => void): Promise<void> {
  if (act.act === 'message') {
    await stack.pipeline.receive({ shop, conversation: ConversationId(act.conversation) }, act.incoming);
    taken();
  }
  if (act.act === 'notice') {
    const { profile } = stack.shops.of(shop);
    await settlePayment({ store: stack.stores.commerce, profile, now }, act.notice);
    taken();
    await stack.house.tellNews();
  }
  if (act.act === 'round') {
    await stack.house.round();
    taken();
  }
  await stack.pipeline.idle();
}
