import { z } from 'zod';
import { orderStatuses } from '../../commerce/order-status';
import { paymentMethods } from '../../commerce/shop';

const id = z.string().trim().min(1).max(200);
const word = z.string().trim().min(1).max(200);
const minor = z.number().int('is a whole number of minor units').min(0, 'may not be negative').max(100_000_000_000);
const country = z.string().regex(/^[A-Z]{2}$/, 'is an ISO 3166 code such as CN');

const addressSchema = z.strictObject({
  recipient: word.optional(),
  phone: word.optional(),
  province: word.optional(),
  city: word.optional(),
  district: word.optional(),
  street: word.optional(),
  postcode: word.optional(),
  country,
});

const tenderSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id,
    kind: z.literal('card'),
    brand: word.nullish(),
    lastFour: z
      .string()
      .regex(/^\d{4}$/)
      .nullish(),
  }),
  z.strictObject({ id, kind: z.literal('paypal') }),
  z.strictObject({ id, kind: z.literal('giftCard'), balance: minor }),
]);

/** One line of shoppers.jsonl, as docs/history-format.md describes it. */
export const shopperLineSchema = z.strictObject({
  id,
  name: z.strictObject({ first: word, last: word }),
  email: z.email().nullish(),
  addresses: z.array(addressSchema).max(50).default([]),
  wallet: z.array(tenderSchema).max(50).default([]),
});

/** One line of orders.jsonl. */
export const orderLineSchema = z.strictObject({
  number: id,
  shopper: id,
  status: z.enum(orderStatuses),
  placedAt: z.iso.datetime({ offset: true }),
  contact: addressSchema.extend({ recipient: word, street: word }),
  lines: z.array(z.strictObject({ sku: id, quantity: z.number().int().min(1).max(999), price: minor })).min(1),
  delivery: minor.default(0),
  payment: z.enum(paymentMethods),
  /** The entry of the shopper's wallet. */
  tender: id.optional(),
  parcels: z
    .array(z.strictObject({ carrier: word.nullish(), tracking: word.nullish(), skus: z.array(id).min(1) }))
    .max(50)
    .default([]),
});

export type ShopperLine = z.infer<typeof shopperLineSchema>;
export type OrderLine = z.infer<typeof orderLineSchema>;
