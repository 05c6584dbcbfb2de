import type { Texts } from '../en';

/** 商品怎么退回来。 */
export const wayBack: Pick<Texts, 'wayBack'> = {
  wayBack: {
    label: '退货编号',
    sendTo: (address) => `请寄到：${address}，并在包裹上写明这个退货编号。`,
    orCourier: '也可以预约上门取件：',
    visit: (day, window) => `上门取件 ${day} ${window}`,
    booked: (day, window, number) =>
      `已预约 ${day} ${window} 上门取件，请提前打包好，写上 ${number}。收到后我会告诉您。`,
    otherTime: '这个时间约不上了，下面这些可以：',
    notNow: '现在没有需要上门取的商品。',
  },
};
