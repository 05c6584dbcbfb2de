import type { Texts } from '../en';

/** What was bought, and for how much. */
export const past: Pick<Texts, 'past'> = {
  past: {
    cost: (title, amount, order) => `${title}是${amount}买的，订单 ${order}。`,
    total: (order, amount) => `${order} 一共${amount}。`,
    spent: (orders, amount) => `您的${orders}个订单一共${amount}。`,
    paidBy: (order, amount, way) => `${order} 共${amount}，是用${way}付的。`,
    staysCancelled: (order) => `${order} 已经取消，不能恢复了，里面的商品可以重新下单。`,
  },
};
