import type { CaseId, ShopId } from '../base/ids';
import type { Locale } from '../base/locale';
import type { ShopProfile } from '../commerce/shop';
import type { Said } from '../dialogs/event';
import type { CategoryCount, ConditionLabel } from '../dialogs/step';
import type { Expectation } from '../nlu/understanding';
import type { PaymentDesk } from '../operations/payment-desk';
import type { ChannelName } from '../ports/channel';
import type { CommerceStore } from '../ports/commerce-store';
import type { PictureSearch } from '../ports/picture-search';
import type { ProductSearch } from '../ports/product-search';
import type { ProductQuery, Relaxation } from '../search/product-query';

/** A message as it was understood: the first wish, and those that follow it. */
export interface Heard {
  readonly said: Said;
  readonly further: readonly Said[];
}

export interface HearOptions {
  readonly locale: Locale;
  readonly expectation: Expectation | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What the pipeline needs of one shop. */
export interface ShopServices {
  readonly profile: ShopProfile;
  readonly store: CommerceStore;
  readonly search: ProductSearch;
  readonly payments: Pick<PaymentDesk, 'gatewayOf' | 'payUrl'>;
  /** Null where pictures are not looked at. */
  readonly pictures: PictureSearch | null;
  /** An address that opens this shop's chat at a place, on the channel where it is asked for. */
  linkTo(channel: ChannelName, place: string): Promise<string>;
  /** The address of the label of a return, good for some weeks from now on. */
  labelUrl(id: CaseId, when: { readonly now: number; readonly locale: Locale }): string;
  hear(text: string, options: HearOptions): Heard;
  /** The conditions of a query in the words of a language. */
  conditions(query: ProductQuery, locale: Locale): readonly ConditionLabel[];
  /** What was let go of a query, in the words of a language. */
  dropped(query: ProductQuery, relaxed: readonly Relaxation[], locale: Locale): readonly ConditionLabel[];
  /** The departments with what they hold, as the catalogue is now. */
  categories(): Promise<readonly CategoryCount[]>;
}

/** @throws Error for a shop that this server does not serve. */
export type ShopOf = (shop: ShopId) => ShopServices;

/** Where this shop's payments are looked after, at a time. */
export const deskOf = ({ store, profile, payments }: ShopServices, now: number): PaymentDesk => ({
  store,
  profile,
  ...payments,
  now,
});
