import type { Texts } from '../en';

/** Greetings, how lists and sentences are joined, and how wishes are called. */
export const smallTalk: Pick<
  Texts,
  | 'sentences'
  | 'list'
  | 'and'
  | 'welcome'
  | 'greetAgain'
  | 'help'
  | 'thanks'
  | 'goodbye'
  | 'whoAmI'
  | 'notYet'
  | 'intents'
> = {
  sentences: (texts) => texts.filter(Boolean).join(''),
  list: (items) => items.join(' · '),
  and: (items) => items.join('、'),

  welcome: (shop) => `您好，欢迎来到${shop}。想找什么直接告诉我，也可以从这里看起：`,
  greetAgain: '您好，想看点什么？',
  help: '我能帮您找商品（比如“200元以内适合油皮的洗面奶”）、管购物车、下单、查快递。想先做哪样？',
  thanks: '不客气，还需要什么吗？',
  goodbye: '好的，再见。购物车给您留着，下次接着看。',
  whoAmI: (shop) => `我是${shop}的导购助手，是个程序。找商品、下单、查快递都可以找我。`,

  notYet: {
    'support.complaint': '很抱歉没让您满意。告诉我是哪个订单，我把查到的情况给您。',
    'store.locate': '本店只有线上，没有门店。',
    'member.join': '目前还没有会员，不用入会也能买。',
    'member.benefits': '目前还没有会员，所以也没有积分。',
    'member.gift': '目前没有新人礼。',
    'account.address': '我只记得您上一单的地址，下次结算时可以换。',
    'account.unsubscribe': '我们不发广告，只会告诉您自己订单的消息。',
    'account.erase': '聊天里还不能导出个人信息，可以帮您转给人工。',
    'faq.payment_methods': '这个我这里没有资料。',
    'faq.delivery': '这个我这里没有资料。',
    'faq.returns_policy': '这个我这里没有资料。',
    'faq.authenticity': '这个我这里没有资料。',
  },
  intents: {
    'product.search': '找商品',
    'product.browse': '看看有什么',
    'product.recommend': '帮我挑',
    'product.details': '看商品详情',
    'product.compare': '对比商品',
    'product.price': '问价格',
    'product.availability': '问有没有货',
    'product.photo': '看图片',
    'search.refine': '缩小范围',
    'search.more': '看更多',
    'promo.ask': '问优惠',
    'cart.add': '加入购物车',
    'cart.remove': '从购物车拿掉',
    'cart.update': '改购物车',
    'cart.view': '看购物车',
    'cart.clear': '清空购物车',
    'coupon.apply': '用优惠券',
    'checkout.start': '去结算',
    'order.list': '我的订单',
    'order.status': '查快递',
    'order.cancel': '取消订单',
    'order.change': '改订单商品',
    'order.change_address': '改订单地址',
    'order.urge': '催发货',
    'order.confirm_receipt': '确认收货',
    'order.invoice': '开发票',
    'order.reorder': '再来一单',
    'order.pay': '付款',
    'return.request': '退货',
    'exchange.request': '换货',
    'refund.request': '退款',
    'refund.status': '查退款',
    'support.defect': '商品有问题',
    'support.complaint': '投诉',
    'support.human': '找人工',
    'payment.issue': '付款遇到问题',
    'faq.payment_methods': '付款方式',
    'faq.delivery': '配送',
    'faq.returns_policy': '退换规则',
    'faq.authenticity': '是不是正品',
    'store.locate': '找门店',
    'member.join': '加入会员',
    'member.benefits': '积分和权益',
    'member.gift': '领礼品',
    'share.product': '分享',
    'review.leave': '写评价',
    'account.address': '我的地址',
    'account.unsubscribe': '不再收消息',
    'account.erase': '删除我的信息',
  },
};
