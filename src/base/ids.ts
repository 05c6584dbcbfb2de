type Id<Name extends string> = string & { readonly __id: Name };

/** A merchant. First argument of every port method, first column of every key. */
export type ShopId = Id<'ShopId'>;
/** One chat thread of one channel, unique within a shop. */
export type ConversationId = Id<'ConversationId'>;
/** A shopper as one channel knows them, unique within a shop. */
export type ShopperId = Id<'ShopperId'>;
export type ProductId = Id<'ProductId'>;
/** A variant that can be bought, unique within a shop. */
export type Sku = Id<'Sku'>;
/** As the shopper reads it: SO-20261122-0042. */
export type OrderNumber = Id<'OrderNumber'>;
export type AttemptId = Id<'AttemptId'>;
export type RefundId = Id<'RefundId'>;
/** What a shopper asked for after the order: a return, an exchange, a claim. */
export type CaseId = Id<'CaseId'>;
/** A discount of a shop's promotions.yaml, unique within the shop. */
export type CouponId = Id<'CouponId'>;
/** A street shop of a merchant, unique within the shop. */
export type OutletId = Id<'OutletId'>;
/** One way of paying that a shopper has with the shop: a card, a gift card. */
export type TenderId = Id<'TenderId'>;

export const ShopId = (value: string) => value as ShopId;
export const ConversationId = (value: string) => value as ConversationId;
export const ShopperId = (value: string) => value as ShopperId;
export const ProductId = (value: string) => value as ProductId;
export const Sku = (value: string) => value as Sku;
export const OrderNumber = (value: string) => value as OrderNumber;
export const AttemptId = (value: string) => value as AttemptId;
export const CaseId = (value: string) => value as CaseId;
export const RefundId = (value: string) => value as RefundId;
export const CouponId = (value: string) => value as CouponId;
export const OutletId = (value: string) => value as OutletId;
export const TenderId = (value: string) => value as TenderId;

/** Where a conversation is kept. */
export interface ConversationRef {
  readonly shop: ShopId;
  readonly conversation: ConversationId;
}
