import { counted } from '../format';

/** What was bought, and for how much. */
export const past = {
  past: {
    cost: (title: string, amount: string, order: string) => `You paid ${amount} for ${title}, in ${order}.`,
    total: (order: string, amount: string) => `${order} came to ${amount}.`,
    spent: (orders: number, amount: string) => `Your ${counted(orders, 'order', 'orders')} came to ${amount} together.`,
    paidBy: (order: string, amount: string, way: string) => `${order} over ${amount} was paid with: ${way}.`,
    staysCancelled: (order: string) =>
      `${order} is cancelled, and that can’t be taken back. What was in it can be ordered anew.`,
  },
};
