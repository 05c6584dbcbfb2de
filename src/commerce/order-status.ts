export const orderStatuses = ['placed', 'paid', 'fulfilling', 'delivered', 'cancelled'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** Each edge an order may move along; no other is. */
export const orderEdges: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  placed: ['paid', 'fulfilling', 'cancelled'],
  paid: ['fulfilling', 'cancelled'],
  fulfilling: ['delivered'],
  delivered: [],
  cancelled: [],
};
