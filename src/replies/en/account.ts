import type { UnderWay } from '../../commerce/under-way';

/** Who the shopper is to the shop, over several channels. */
export const account = {
  account: {
    code: (code: string, minutes: number) =>
      `Your code is ${code}. Send it to me in your other chat with this shop. It works once, for ${minutes} minutes. Don’t give it to anybody.`,
    linkSure:
      'Link this chat with the one the code is from? Both will see and manage each other’s orders, with one cart and all coupons. If somebody else gave you the code, say no.',
    yesLink: 'Yes, link them',
    linked: 'Linked. Both chats now share your orders, cart and coupons.',
    used: 'Your code was used: another chat now shares your orders, cart and coupons. If that wasn’t you, say “unlink”.',
    refused: {
      wrong: 'That code doesn’t work. Codes last ten minutes and work once; ask for a new one in your other chat.',
      own: 'That code is this chat’s own. Send me a code from your other chat, or ask for a new one here to use there.',
      wait: 'Too many codes that don’t work. Please try again in a quarter of an hour.',
    },
    unlinkSure: 'Unlink this chat? It will then show only the orders placed here; what is in the cart stays in both.',
    yesUnlink: 'Yes, unlink',
    unlinked: 'Unlinked. Here you see only the orders placed here.',
    notLinked: 'This chat isn’t linked with another one.',
    askHome:
      'What is the new address? Tell me in one message, like “my default address is now 1 Main Street, Austin, TX 73301”.',
    homeSure: (address: string) =>
      `Your default address will be ${address}. Orders already placed stay as they are. Is this right?`,
    yesHome: 'Yes, change it',
    homeKept: 'Done, your default address is changed.',
    eraseSure: (orders: number) =>
      `Erase everything the shop knows about you? Your chats, name, phone, addresses, cart, coupons, points and gift card balance go for good.${
        orders > 0
          ? ` ${orders === 1 ? 'One past order stays' : `${orders} past orders stay`} in the books, without your name, phone or address; you can’t see or return ${orders === 1 ? 'it' : 'them'} any more.`
          : ''
      }`,
    yesErase: 'Yes, erase everything',
    eraseRefused: {
      order: (order: string) =>
        `I can’t erase your data yet: order ${order} is still under way. Ask me again once it has arrived or been cancelled, or talk to a person.`,
      payment: (order: string) =>
        `I can’t erase your data yet: a payment for order ${order} is still open. Ask me again once it is through, or talk to a person.`,
      case: (order: string) =>
        `I can’t erase your data yet: your request about order ${order} isn’t settled. Ask me again once it is, or talk to a person.`,
      refund: (order: string) =>
        `I can’t erase your data yet: money for order ${order} is still on its way back to you. Ask me again once it has arrived, or talk to a person.`,
    } satisfies Record<UnderWay['what'], (order: string) => string>,
    erased: (orders: number) =>
      `Done, your data is erased.${
        orders > 0
          ? ` ${orders === 1 ? 'One order stays' : `${orders} orders stay`} in the books without your name.`
          : ''
      } If you ever write again, we start from scratch.`,
    kept: 'OK, everything stays as it is.',
  },
};
