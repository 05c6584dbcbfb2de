import type { Locale } from '../../base/locale';

/** What the pay page says besides the sum. */
export interface PayPageWords {
  readonly simulated: string;
  readonly explain: string;
  readonly title: string;
  readonly order: string;
  readonly pay: string;
  readonly decline: string;
  readonly again: string;
  readonly scan: Readonly<Record<'wechatpay' | 'alipay', string>>;
  readonly paid: string;
  readonly declined: string;
  readonly expired: string;
  readonly unwanted: string;
  readonly waiting: string;
  readonly unreachable: string;
  readonly refused: string;
}

export const payPageWords: Readonly<Record<Locale, PayPageWords>> = {
  en: {
    simulated: 'SIMULATED PAYMENT',
    explain: 'No money moves. This page stands in for a payment provider.',
    title: 'Payment',
    order: 'Order',
    pay: 'Pay',
    decline: 'Decline',
    again: 'Try again',
    scan: {
      wechatpay: 'Scan the code with WeChat. This page changes by itself once you have paid.',
      alipay: 'Scan the code with Alipay. This page changes by itself once you have paid.',
    },
    paid: 'Paid. You can close this page and go back to the chat.',
    declined: 'Declined. You can go back to the chat and try again.',
    expired: 'This payment is no longer open.',
    unwanted: 'This order no longer needed a payment. What you paid goes back to you.',
    waiting: 'The payment hasn’t come in yet. The chat tells you as soon as it has.',
    unreachable: 'The payment provider can’t be reached right now. Nothing was charged by this page.',
    refused: 'The payment provider didn’t open this payment. Go back to the chat and choose another way to pay.',
  },
  zh: {
    simulated: '模拟支付',
    explain: '不会真的扣款，此页面代替支付平台。',
    title: '付款',
    order: '订单',
    pay: '付款',
    decline: '拒绝付款',
    again: '再试一次',
    scan: {
      wechatpay: '请用微信扫码付款，付好后本页会自动更新。',
      alipay: '请用支付宝扫码付款，付好后本页会自动更新。',
    },
    paid: '已付款，可以关掉本页回到聊天。',
    declined: '付款被拒绝，可以回到聊天重试。',
    expired: '这笔付款已失效。',
    unwanted: '这个订单已经不用付款了，您付的钱会原路退回。',
    waiting: '还没收到这笔付款，到账后会在聊天里告诉您。',
    unreachable: '支付平台暂时连不上，本页没有扣款，请稍后再试。',
    refused: '支付平台没有受理这笔付款，请回到聊天换个方式。',
  },
};
