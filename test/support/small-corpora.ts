import type { Corpus } from '../../src/nlu/corpus';

/** Enough to learn from within a moment. */
export const smallCorpora: readonly Corpus[] = [
  {
    name: 'small zh',
    locale: 'zh-CN',
    data: [
      {
        intent: 'return.request',
        utterances: ['我要退货', '这件衣服想退掉', '申请退货', '不喜欢，退了', '帮我办退货'],
      },
      {
        intent: 'order.status',
        utterances: ['我的快递到哪了', '查一下物流', '订单发货了吗', '包裹到哪里了', '查快递'],
      },
      { intent: 'order.invoice', utterances: ['可以开发票吗', '我的发票呢', '要一张发票', '发票开好了吗', '电子发票'] },
      { intent: 'greet', utterances: ['你好', '在吗', '您好呀', '早上好', '有人在吗'] },
      { intent: 'none', utterances: ['今天天气怎么样', '谁赢了比赛', '写一首诗', '一加一等于几', '推荐一部电影'] },
    ],
  },
  {
    name: 'small en',
    locale: 'en-US',
    data: [
      {
        intent: 'return.request',
        utterances: ['i want to return this', 'send it back', 'return the shoes', 'start a return'],
      },
      {
        intent: 'order.status',
        utterances: ['where is my order', 'track my parcel', 'has it shipped', 'tracking please'],
      },
      {
        intent: 'order.invoice',
        utterances: ['i need an invoice', 'invoice please', 'send me the invoice', 'get an invoice'],
      },
      { intent: 'greet', utterances: ['hi there', 'hello', 'good morning', 'hey'] },
      {
        intent: 'none',
        utterances: ['who won the match', 'write a poem', 'how is the weather', 'what is the capital of peru'],
      },
    ],
  },
];
