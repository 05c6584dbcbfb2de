/** Coupons, checkout, identity and payment. */
export const checkingOut = {
  coupon: {
    offers: 'This is what the shop takes off at the moment:',
    line: (name: string, terms: string, standing: string) => `${name}: ${terms}, ${standing}`,
    fromSpend: (gain: string, spend: string) => `${gain}, from ${spend}`,
    endsOn: (terms: string, day: string) => `${terms}, until ${day}`,
    amountOff: (amount: string) => `${amount} off`,
    /** Percent taken off; Chinese says tenths that are left. */
    percentOff: (figure: string) => `${figure}% off`,
    percentOffMost: (figure: string, most: string) => `${figure}% off, ${most} at most`,
    freeDelivery: 'free delivery',
    automatic: 'taken off by itself',
    free: 'yours for the asking',
    held: 'you have it',
    saving: (amount: string) => `takes ${amount} off your cart`,
    missing: (amount: string) => `${amount} to go`,
    suggest: (name: string, amount: string) => `“${name}” would take ${amount} off.`,
    near: (name: string, amount: string) => `${amount} more for “${name}”.`,
    used: (name: string, amount: string) => `“${name}” is in use and takes ${amount} off.`,
    left: (names: string) => `Left out of this order, and still yours: ${names}.`,
    keptForLater: (name: string, terms: string) =>
      `“${name}” is yours: ${terms}. It counts once something is in your cart.`,
    noneUsed: 'No coupon is in use, so there is nothing to take off.',
    unknown: (code: string) => `This shop has no code ${code}. Please check the spelling, or see what there is.`,
    totalWithDelivery: (total: string) => `${total} in total, delivery included.`,
    refused: {
      notYet: (name: string, day: string) => `“${name}” counts from ${day} on.`,
      expired: (name: string, day: string) => `“${name}” ended on ${day}.`,
      usedUp: (name: string) => `“${name}” has been used up.`,
      usedByYou: (name: string) => `You have used “${name}” already.`,
      membersOnly: (name: string, level: string) => `“${name}” is for members of level ${level}.`,
      notForTheseGoods: (name: string) => `“${name}” is yours, but it isn’t for anything in this cart.`,
      belowSpend: (name: string, missing: string, spend: string) =>
        `“${name}” is yours and counts from ${spend}: ${missing} to go.`,
      leftOut: (name: string) => `“${name}” is left out of this order, as you wished.`,
      notTogether: (name: string, others: string) =>
        `“${name}” is yours, but it only counts alone; this cart is cheaper ${others ? `with ${others}` : 'without it'}.`,
      nothingToTakeOff: (name: string) => `“${name}” is yours; there is nothing for it to take off this cart.`,
    },
  },
  checkOut: {
    /** What a question is for, to who asks. */
    explain: {
      askRecipient: 'It’s the name on the parcel: whoever takes it in.',
      askPhone: 'The courier calls this number if nobody is in. It is used for nothing else.',
      askOutlet: 'You can collect it in one of these shops instead of having it sent.',
      askAddress: 'It’s where the parcel goes: street, number and city.',
      askPayment: 'I mean how you’d like to pay. You’ll see the total before anything is charged.',
      confirm: 'Nothing is ordered until you say yes to this summary.',
    },
    priceChanged: (title: string, before: string, now: string) => `${title} is ${now} now, it was ${before}.`,
    lineGone: 'Something in the cart is no longer sold and was left out.',
    deliveryChanged: (before: string, now: string) => `Delivery is ${now} now instead of ${before}.`,
    discountLost: (name: string, amount: string) => `“${name}” (${amount} off) no longer counts.`,
    discountNow: (name: string, amount: string) => `“${name}” takes ${amount} off now.`,
    totalChanged: (before: string, now: string) => `The total is ${now} instead of ${before}.`,
    confirmChanged: 'Place it like this?',
    nothingOrdered: 'Nothing was ordered yet.',
    nearest: 'These come closest:',
    notedEmpty: 'Noted for checkout. Your cart is still empty: what are you looking for?',
    empty: 'Your cart is empty, so there is nothing to check out yet. What are you looking for?',
    chooseFirst: 'One thing before checkout:',
    notedFirst: 'Noted for checkout. One thing first:',
    askRecipient: 'Who is the parcel for? You can send name, phone and address in one message.',
    askPhone: 'Which phone number can the courier call?',
    badPhone: 'That doesn’t look like a complete phone number. Which number can the courier call?',
    askAddress: 'Where shall it go? City, district, street and number, please.',
    notServed: (place: string) => `We don’t deliver to ${place} yet. Is there another address?`,
    askCity: (street: string) => `Which city and district is ${street} in?`,
    askPayment: 'How would you like to pay?',
    askWhichOnline: 'Online is fine. Which of these?',
    paymentNotTaken: (method: string, methods: string) =>
      `This shop doesn’t take ${method}. You can pay by ${methods}.`,
    remembered: 'Same recipient as last time:',
    confirm: 'Please check. Place this order?',
    confirmAgain: (total: string) => `Shall I place the order, ${total} in total?`,
    changed: 'Something changed since the summary was shown, so please look again.',
    declined: 'Not ordered. Your cart stays as it is; what shall I change?',
    leftAside: 'OK, not now. Your cart stays as it is.',
    notEnough: (title: string, available: number) =>
      available === 0
        ? `${title} has just sold out. Take it out or choose another one, then check out again.`
        : `Only ${available} of ${title} left now. Change the number, then check out again.`,
    placedCod: (order: string) => `Thank you! Order ${order} is placed. You pay the courier in cash.`,
    placedToPay: (order: string) => `Order ${order} is placed and waits for your payment.`,
    expected: (from: string, to: string) => `${from} to ${to}`,
    alreadyPlaced: (order: string) => `That order is placed already: ${order}.`,
  },
  identity: {
    /** To who asks why. */
    explain: 'So that nobody else gets to see or change your orders.',
    ask: 'To look into your orders I need to know it’s you. What is your e-mail, or your full name and zip code?',
    askEmail: 'To look into your orders I need to know it’s you. What is your e-mail?',
    askNameAndPostcode: 'No problem. Please give me your first and last name and your zip code.',
    askPostcode: 'Thanks. And the zip code of your address?',
    askName: 'Thanks. And your first and last name?',
    wrong: 'I can’t find a customer with these details. Please check your e-mail, or your full name and zip code.',
    tooOften: 'I couldn’t confirm who you are, so I can’t open any orders here. A person can help you further.',
    known: 'Thanks, I know it’s you already. What can I do for you?',
    thanks: (first: string) => `Thanks, ${first}.`,
    thanksWhatNext: (first: string) => `Thanks, ${first}. What can I do for you?`,
  },
  pay: {
    open: 'Open the payment page',
    ask: (amount: string, until: string) =>
      `${amount} to pay. The goods are kept for you until ${until}; I’ll tell you here as soon as the payment has come in.`,
    settled: (order: string, amount: string) =>
      `Your payment of ${amount} has come in. Order ${order} is being packed.`,
    declined: (order: string) => `The payment for ${order} was declined. You can try again or choose another way.`,
    expired: (order: string) =>
      `The time to pay for ${order} ran out, so the goods went back on the shelf. Nothing was charged.`,
    returned: (order: string, amount: string) =>
      `A payment of ${amount} for ${order} came in when the order no longer needed it. It goes back the way you paid.`,
    switched: (method: string, order: string) => `OK, ${method} it is. ${order} and its total stay as they are.`,
    pageClosed: 'The earlier payment page is closed.',
    switchedToCash: (order: string, amount: string) =>
      `OK: you pay the courier ${amount} in cash for ${order}. The earlier payment page is closed.`,
    checked: {
      cancelled: (order: string) => `${order} was cancelled, and no payment for it has come in.`,
      paid: (order: string, amount: string) => `Yes, ${amount} for ${order} has come in.`,
      waiting: (order: string, method: string) =>
        `I’ve just asked: no payment for ${order} has come in yet (${method}). If you have only just paid, it can take a minute; I’ll tell you here as soon as it comes in.`,
      unreachable: (method: string) =>
        `I can’t reach the payment company (${method}) right now, so I can’t say for sure. I keep asking and tell you here as soon as I know; please don’t pay twice.`,
    },
    alreadyPaid: (order: string) => `${order} is paid already.`,
    onDelivery: (order: string) => `${order} is paid in cash when it arrives; there is nothing to pay now.`,
    cancelled: (order: string) => `${order} was cancelled, so there is nothing to pay.`,
    nothingToPay: 'No order of yours waits for payment.',
    which: 'Which order would you like to pay?',
  },
};
