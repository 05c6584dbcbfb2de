import { z } from 'zod';

const dollars = z.number().nonnegative();
const address = z.object({
  address1: z.string(),
  address2: z.string(),
  city: z.string(),
  country: z.string(),
  state: z.string(),
  zip: z.string(),
});

/** products.json, users.json and orders.json of the data set, as far as a shop needs them. */
export const productsSchema = z.record(
  z.string(),
  z.object({
    name: z.string(),
    product_id: z.string(),
    variants: z.record(
      z.string(),
      z.object({
        item_id: z.string(),
        options: z.record(z.string(), z.string()),
        available: z.boolean(),
        price: dollars,
      }),
    ),
  }),
);

export const usersSchema = z.record(
  z.string(),
  z.object({
    name: z.object({ first_name: z.string(), last_name: z.string() }),
    address,
    email: z.string(),
    payment_methods: z.record(
      z.string(),
      z.discriminatedUnion('source', [
        z.object({ source: z.literal('credit_card'), id: z.string(), brand: z.string(), last_four: z.string() }),
        z.object({ source: z.literal('paypal'), id: z.string() }),
        z.object({ source: z.literal('gift_card'), id: z.string(), balance: dollars }),
      ]),
    ),
    orders: z.array(z.string()),
  }),
);

export const ordersSchema = z.record(
  z.string(),
  z.object({
    order_id: z.string(),
    user_id: z.string(),
    address,
    items: z.array(z.object({ item_id: z.string(), price: dollars })).min(1),
    fulfillments: z.array(z.object({ tracking_id: z.array(z.string()), item_ids: z.array(z.string()) })),
    status: z.enum(['pending', 'processed', 'delivered', 'cancelled']),
    payment_history: z.array(z.object({ payment_method_id: z.string() })).min(1),
  }),
);

export type TauProducts = z.infer<typeof productsSchema>;
export type TauUsers = z.infer<typeof usersSchema>;
export type TauOrders = z.infer<typeof ordersSchema>;
export type TauAddress = z.infer<typeof address>;
