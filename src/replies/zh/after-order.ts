import type { Texts } from '../en';

/** Orders, parcels and refunds. */
export const afterOrder: Pick<Texts, 'order' | 'refund'> = {
  order: {
    none: '您还没有订单。想找点什么？',
    unknown: (order) => `没有查到您的订单 ${order}，请核对一下号码，或者看看您的订单。`,
    list: (count) => `您最近的 ${count} 个订单：`,
    status: {
      placed: (order) => `订单 ${order} 已提交，很快备货。`,
      paid: (order) => `订单 ${order} 已付款，正在备货。`,
      fulfilling: (order) => `订单 ${order} 已发货，在路上了。`,
      delivered: (order) => `订单 ${order} 已送达。`,
      cancelled: (order) => `订单 ${order} 已取消。`,
    },
    waitsForPayment: (order) => `订单 ${order} 已提交，等您付款。`,
    expected: (from, to) => (from === to ? `预计 ${from} 送达。` : `预计 ${from} 至 ${to} 送达。`),
    shippedWith: (order, carrier, tracking) =>
      `订单 ${order} 已发货${carrier ? `，${carrier}` : ''}${tracking ? `，运单号 ${tracking}` : ''}。`,
    cancelled: (order) => `订单 ${order} 已取消，没有产生费用。`,
    kept: (order) => `好的，订单 ${order} 保留。`,
    alreadyShipped: (order) => `订单 ${order} 已经发货，不能取消了。收货时可以拒收，货会退回我们这里。`,
    alreadyCancelled: (order) => `订单 ${order} 之前已经取消了。`,
    nothingToCancel: '您没有可以取消的订单。',
    packed: (order) => `订单 ${order} 已打包，很快发出。`,
    outForDelivery: (order) => `订单 ${order} 正在派送，预计今天送到。`,
    shipped: (order) => `订单 ${order} 已经发货了。`,
    delivered: (order) => `订单 ${order} 已送达，祝您用得开心。`,
  },
  refund: {
    succeeded: (order, amount) => `订单 ${order} 的退款 ${amount} 已退回给您。`,
    needsPerson: (order, amount) => `订单 ${order} 的退款 ${amount} 没能自动退回，已转人工处理，您不用做什么。`,
    none: '您没有正在处理的退款。',
    takes: (fewest, most) => `退款一般${fewest}到${most}个工作日到账。`,
    status: {
      requested: (order, amount, day) => `订单 ${order}，${amount}：${day}申请，正在提交给支付平台。`,
      sent: (order, amount, day) => `订单 ${order}，${amount}：${day}已提交退款，银行到账可能要几个工作日。`,
      succeeded: (order, amount, day) => `订单 ${order}，${amount}：${day}已退回。`,
      failed: (order, amount, day) => `订单 ${order}，${amount}：${day}已撤销。`,
      needsPerson: (order, amount, day) => `订单 ${order}，${amount}：没能自动退回，${day}起由人工处理。`,
    },
  },
};
