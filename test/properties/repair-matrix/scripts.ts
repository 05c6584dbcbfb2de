import type { Locale } from '../../../src/base/locale';
import type { Demand } from '../../../src/commerce/demand';
import type { OrderStatus } from '../../../src/commerce/order-status';
import type { ServiceFrame } from '../../../src/dialogs/frame';
import { orderNumber, otherNumber } from './service-shop';

type State = ServiceFrame['state'];

/** A chip of the question, words, or a picture. */
export type Answer = { readonly tap: string } | { readonly say: Both } | { readonly picture: string };

export type Both = Readonly<Record<Locale, string>>;

/** Second thoughts about an answer, and what the demand then has instead of it. */
export interface Correction {
  readonly say: Both;
  readonly becomes: Partial<Demand>;
  /** Other parts of the demand that depend on it. */
  readonly frees?: readonly (keyof Demand)[];
}

export interface Slot {
  readonly state: State;
  readonly answer: Answer;
  readonly correction: Correction | null;
}

/** A dialog as it goes when nothing comes between. */
export interface Script {
  readonly name: string;
  readonly status: OrderStatus;
  readonly opening: Both;
  /** In the order they are asked; the summary follows. */
  readonly slots: readonly Slot[];
}

const line = (sku: string, by: string | null) => ({ sku, quantity: 1, by }) as Demand['lines'][number];

const which: Slot = {
  state: 'chooseOrder',
  answer: { tap: `order:${orderNumber}` },
  correction: {
    say: { en: `no, I meant order ${otherNumber}`, zh: `不对，我说的是订单${otherNumber}` },
    becomes: { order: otherNumber },
  },
};

const lamp = (becomes: Demand['lines'], frees: readonly (keyof Demand)[] = []): Slot => ({
  state: 'chooseLines',
  answer: { tap: 'line:lamp-black' },
  correction: {
    say: { en: 'sorry, I mean the backpack', zh: '说错了，是双肩包' },
    becomes: { lines: becomes },
    frees: [...frees, 'amountMinor'],
  },
});

const variant: Slot = {
  state: 'chooseVariant',
  answer: { tap: 'by:lamp-white' },
  correction: {
    say: { en: 'actually the green one', zh: '还是要绿色的吧' },
    becomes: { lines: [line('lamp-black', 'lamp-green')] },
  },
};

const reason: Slot = {
  state: 'askReason',
  answer: { tap: 'reason:broken' },
  correction: {
    say: { en: 'no, actually you sent the wrong item', zh: '不是，是发错货了' },
    becomes: { reason: 'wrong' },
  },
};

const photo: Slot = { state: 'askPhoto', answer: { picture: 'https://pictures.example/1.jpg' }, correction: null };

const plain: readonly Script[] = [
  {
    name: 'cancel',
    status: 'paid',
    opening: { en: 'I want to cancel my order', zh: '我要取消订单' },
    slots: [
      {
        state: 'askReason',
        answer: { tap: 'reason:noLongerNeeded' },
        correction: {
          say: { en: 'actually I ordered it by mistake', zh: '说错了，是拍错了' },
          becomes: { reason: 'orderedByMistake' },
        },
      },
    ],
  },
  {
    name: 'changeItems',
    status: 'paid',
    opening: { en: 'I want to change an item in my order', zh: '我想改一下订单里的商品' },
    slots: [lamp([line('backpack-blue', 'backpack-grey')]), variant],
  },
  {
    name: 'changeAddress',
    status: 'paid',
    opening: { en: 'I need to change the delivery address of my order', zh: '订单的收货地址要改一下' },
    slots: [
      {
        state: 'askAddress',
        answer: { say: { en: '88 Century Avenue, Pudong, Shanghai', zh: '上海市浦东新区世纪大道88号' } },
        correction: {
          say: { en: 'no, it is 99 Nanjing Road, Huangpu, Shanghai', zh: '不对，是上海市黄浦区南京东路99号' },
          becomes: {},
          frees: ['address'],
        },
      },
    ],
  },
  {
    name: 'changePayment',
    status: 'paid',
    opening: { en: 'change the payment of my order', zh: '订单想换个付款方式' },
    slots: [
      {
        state: 'chooseTender',
        answer: { tap: 'tender:paypal' },
        correction: {
          say: { en: 'no, use my gift card', zh: '不，用礼品卡付' },
          becomes: { tender: 'gift' as Demand['tender'] },
        },
      },
    ],
  },
  {
    name: 'return',
    status: 'delivered',
    opening: { en: 'I want to return something', zh: '我要退货' },
    slots: [lamp([line('backpack-blue', null)]), reason, photo],
  },
  {
    name: 'exchange',
    status: 'delivered',
    opening: { en: 'I want to exchange an item', zh: '我想换货' },
    slots: [lamp([line('backpack-blue', 'backpack-grey')]), variant, reason, photo],
  },
  {
    name: 'refundOnly',
    status: 'delivered',
    opening: { en: 'I want my money back', zh: '我要退款' },
    slots: [lamp([line('backpack-blue', null)]), reason, photo],
  },
  {
    name: 'claim',
    status: 'delivered',
    opening: { en: 'I received a bad product', zh: '收到的东西有问题' },
    slots: [
      lamp([line('backpack-blue', 'backpack-blue')]),
      reason,
      photo,
      {
        state: 'chooseRemedy',
        answer: { tap: 'remedy:resend' },
        correction: {
          say: { en: 'no, I would rather have a refund', zh: '还是给我退款吧' },
          becomes: { lines: [line('lamp-black', null)] },
          frees: ['amountMinor', 'way'],
        },
      },
    ],
  },
  {
    name: 'priceDrop',
    status: 'delivered',
    opening: { en: 'the price dropped after I bought it, refund the difference', zh: '买完就降价了，退我差价' },
    slots: [],
  },
  {
    name: 'invoice',
    status: 'delivered',
    opening: { en: 'I need an invoice', zh: '帮我开发票' },
    slots: [
      {
        state: 'askTitle',
        answer: { say: { en: 'Ann Lee', zh: '李安' } },
        correction: {
          say: { en: 'no, make it out to Tom Green', zh: '抬头改成王明' },
          becomes: {},
          frees: ['invoice'],
        },
      },
    ],
  },
  {
    name: 'review',
    status: 'delivered',
    opening: { en: 'I want to leave a review', zh: '我要评价' },
    slots: [
      {
        state: 'askStars',
        answer: { tap: 'stars:5' },
        correction: { say: { en: 'make it 4 stars', zh: '改成4星吧' }, becomes: { stars: 4 } },
      },
    ],
  },
];

/** Each dialog, and each again where the shopper has two orders and says which first. */
export const scripts: readonly (Script & { readonly orders: 1 | 2 })[] = [
  ...plain.map((script) => ({ ...script, orders: 1 as const })),
  ...plain.map((script) => ({
    ...script,
    name: `${script.name} of two orders`,
    slots: [which, ...script.slots],
    orders: 2 as const,
  })),
];
