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
    print: '包裹上的退货单，可以打印，也可以照着写：',
    openLabel: '打开退货单',
    under: (by) => `寄回的快递：${by}。`,
    thenMoney: '我们收到后就退款。',
    thenGoods: '我们收到后就寄出新的商品。',
    tellNumber: '拿到快递单号后告诉我，我帮您记下。',
    whichSent: '您寄出的是哪一单？',
    nothingSent: '现在没有需要寄回的商品。',
    sendBy: (day) => `最晚请在${day}寄出。`,
    over: (day) => `最晚寄出日是${day}，已经过了。申请还没有关闭，请尽快寄出，或先找人工确认。`,
    noLastDay: '没有规定最晚哪天寄出。',
    comes: (day, window) => `已预约 ${day} ${window} 上门取件。`,
    orOtherTime: '也可以改约：',
    near: (order, day) => `提醒您：${order} 要寄回的商品，最晚请在${day}寄出。`,
    overdue: (order, day) =>
      `${order} 要寄回的商品，最晚寄出日是${day}，已经过了。如果已经寄出，请把快递单号告诉我；还没寄的话，申请还没有关闭，请尽快寄出，或先找人工确认。`,
    noAddress: (number) => `我这里没有店铺的收货地址，同事可以告诉您。您的退货编号是 ${number}。`,
    noneOpen: '您现在没有要寄回的商品。想退哪件请告诉我，通过后我会在这里给您地址和退货编号。',
    onceAgreed: '通过后我会在这里给您地址和退货编号。',
    how: '怎么寄回去',
    startReturn: '我要退货',
    notNow: '现在没有需要上门取的商品。',
  },
};
