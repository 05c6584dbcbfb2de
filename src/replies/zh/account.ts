import type { Texts } from '../en';

/** Who the shopper is to the shop, over several channels. */
export const account: Pick<Texts, 'account'> = {
  account: {
    code: (code, minutes) =>
      `您的绑定码是 ${code}。请到另一个渠道的对话里发给我，${minutes} 分钟内有效，只能用一次。别告诉别人。`,
    linkSure:
      '要把这里和给出绑定码的账号绑定吗？绑定后两边都能看到并处理彼此的订单。如果绑定码是别人给您的，请选“不要”。',
    yesLink: '确认绑定',
    linked: '绑定好了，现在这里能看到两边的订单。',
    used: '您的绑定码已被使用，另一个渠道现在也能看到您的订单。如果不是您本人，请回复“解除绑定”。',
    refused: {
      wrong: '这个绑定码用不了。绑定码十分钟内有效，只能用一次，您可以在另一个渠道重新要一个。',
      own: '这是本对话自己的绑定码。请发另一个渠道给您的码，或者把这个码发到那边去。',
      wait: '错的次数有点多，请过一刻钟再试。',
    },
    unlinkSure: '要解除绑定吗？解除后这里只能看到在这里下的订单。',
    yesUnlink: '确认解除',
    unlinked: '已解除绑定，这里只看得到在这里下的订单。',
    notLinked: '这里没有和别的账号绑定。',
    askHome: '新地址是哪里？请一句话告诉我，例如「默认地址改成上海市黄浦区南京东路1号」。',
    homeSure: (address) => `默认地址改为 ${address}，已下的订单不受影响，对吗？`,
    yesHome: '确认修改',
    homeKept: '默认地址已修改。',
    eraseSure: (orders) =>
      `要删除您在本店的全部信息吗？聊天记录、姓名、电话、地址、购物车、优惠券、积分和礼品卡余额都会删掉，无法恢复。${
        orders > 0 ? `${orders} 笔历史订单按规定留账，不带姓名、电话和地址，以后查不到，也不能退换。` : ''
      }`,
    yesErase: '确认删除',
    eraseRefused: {
      order: (order) => `订单 ${order} 还没完成，暂时不能删除您的信息。等收到货或取消之后再跟我说，也可以找人工。`,
      payment: (order) =>
        `订单 ${order} 还有一笔付款没结束，暂时不能删除您的信息。等付款有结果了再跟我说，也可以找人工。`,
      case: (order) => `订单 ${order} 的售后还没办完，暂时不能删除您的信息。办完之后再跟我说，也可以找人工。`,
      refund: (order) => `订单 ${order} 的退款还没到账，暂时不能删除您的信息。到账之后再跟我说，也可以找人工。`,
    },
    erased: (orders) =>
      `您的信息已经删除。${orders > 0 ? `${orders} 笔历史订单留在账上，不带您的姓名。` : ''}以后再来，就从头开始。`,
    kept: '好的，不做改动。',
  },
};
