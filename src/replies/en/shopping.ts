import { counted } from '../format';

/** Finding and comparing products, and the cart. */
export const shopping = {
  search: {
    found: (what: string, total: number) =>
      what ? `${what}: ${counted(total, 'product', 'products')}.` : `${counted(total, 'product', 'products')}.`,
    page: (what: string, from: number, to: number, total: number) =>
      `${what ? `${what}: ` : ''}${from}–${to} of ${total}.`,
    noneCalled: (kind: string, count: number) =>
      `Nothing here is called “${kind}”. What comes closest (${counted(count, 'product', 'products')}):`,
    foundWithout: (what: string, total: number, words: string) =>
      `${what}: ${counted(total, 'product', 'products')}, none with “${words}”.`,
    relaxed: (dropped: string, what: string, total: number) =>
      `Nothing with ${dropped}. Without it${what ? ` (${what})` : ''} there ${total === 1 ? 'is' : 'are'} ${counted(total, 'product', 'products')}:`,
    nothing: (what: string) =>
      what
        ? `We have nothing for “${what}”. You could drop a condition, or look through:`
        : 'Nothing found. You could look through:',
    noMore: 'That was all of them. You could sort or narrow the list, or look for something else.',
    didYouMean: (text: string) => `Did you mean “${text}”?`,
    nothingToRefine: 'Happy to narrow it down. What are you looking for?',
    recommend:
      'Tell me a little more: who is it for, what kind of thing, and roughly what budget? Or start with one of these:',
    categories: (shop: string) => `${shop} has these departments:`,
  },
  product: {
    which: 'Which one do you mean?',
    noneLike: (said: string) => `None of these is listed as “${said}”. Which one would you like?`,
    whichNothingShown: 'Which product do you mean? Tell me its name and I’ll look it up.',
    noSuchPosition: (count: number) => `The list has ${counted(count, 'product', 'products')}. Which one?`,
    gone: 'That product is no longer on sale. Here is what else we have:',
    details: 'Add it to your cart?',
    price: (title: string, price: string) => `${title} is ${price}.`,
    priceOf: (title: string, option: string, price: string) => `${title}, ${option}: ${price}.`,
    wasPrice: (price: string) => `It was ${price} before.`,
    wasPriceShort: (price: string) => `was ${price}`,
    available: (title: string) => `Yes, ${title} is in stock.`,
    availableOption: (title: string, option: string) => `Yes, ${title} in ${option} is in stock.`,
    fewLeft: (count: number) => `Only ${count} left`,
    soldOut: 'Sold out',
    soldOutOption: (title: string, option: string, others: string) =>
      others ? `${title} in ${option} is sold out. In stock: ${others}.` : `${title} in ${option} is sold out.`,
    soldOutWhole: (title: string) => `${title} is sold out. Shall I show similar ones?`,
    noSuchOption: (title: string, others: string) => `${title} doesn’t come in that. It comes in: ${others}.`,
    variants: (title: string, count: number) => `${title}: ${count} versions are in stock.`,
    comesIn: (title: string, option: string, values: string) => `${option} of ${title} in stock: ${values}.`,
    inStock: (options: string) => `In stock: ${options}`,
    rating: (rating: string, count: number) => `${rating}/5 (${counted(count, 'review', 'reviews')})`,
    picture: (title: string) => `Here is ${title}.`,
    about: (title: string, told: string) => `${title} – ${told}`,
    fact: (label: string, value: string) => `${label}: ${value}.`,
    otherFact: (said: string, label: string, value: string) => `It isn’t listed for “${said}”. ${label}: ${value}.`,
    silent: (title: string, said: string) => `The description of ${title} doesn’t say anything about “${said}”.`,
    comparison: 'Side by side:',
    listHas: (count: number) => `The list has ${counted(count, 'product', 'products')}.`,
    bestRated: (title: string, rating: string) => `${title} is rated highest (${rating}).`,
    cheapestOf: (title: string, price: string) => `${title} costs least (${price}).`,
    bestOfBoth: (title: string, rating: string, price: string) =>
      `${title} is rated highest (${rating}) and costs least (${price}).`,
    pickRated: (rating: string, count: number) =>
      `I’d take this one: ${rating} out of 5, from ${counted(count, 'shopper', 'shoppers')}.`,
    pickFirst: 'I’d start with this one:',
    compareNeedsTwo: 'Which ones shall I compare? Say for example “compare 1 and 3” once a list is shown.',
    similarTo: (title: string) => `Similar to ${title}:`,
  },
  cart: {
    swapFor: (variant: string) => `Take ${variant} instead`,
    added: (quantity: number, title: string) => `Added ${quantity} × ${title}.`,
    pieces: (quantity: number, title: string) => `${quantity} × ${title}`,
    addedSeveral: (goods: string) => `Added ${goods}.`,
    removed: (title: string) => `Took out ${title}.`,
    set: (quantity: number, title: string) => `Changed to ${quantity} × ${title}.`,
    replaced: (title: string) => `Changed to ${title}.`,
    cleared: 'Your cart is empty now.',
    empty: 'Your cart is empty. What are you looking for?',
    contents: (count: number) => `Your cart, ${counted(count, 'item', 'items')}:`,
    clearSure: (count: number) => `Take all ${counted(count, 'item', 'items')} out of the cart?`,
    kept: 'Kept as it was.',
    chooseOption: (name: string, title: string) => `Which ${name.toLowerCase()} of ${title}?`,
    badQuantity: (max: number) =>
      `I can put 1 to ${max} of each into the cart, whole numbers only. How many would you like?`,
    notEnough: (title: string, available: number) =>
      `Only ${available} of ${title} ${available === 1 ? 'is' : 'are'} left. Shall I take ${available}?`,
    removeIt: 'Take it out',
    takeAll: (available: number) => `Take ${available}`,
    setAside: (title: string) => `${title} isn't in your cart yet: we hadn't finished choosing.`,
    soMany: (count: number) => `OK, ${count}.`,
    thisOneInstead: (title: string) => `There is ${title}. Shall I add that?`,
    leftOut: (what: string) => `“${what}” is not in the cart yet. Tell me when you want it.`,
    noSuchValue: (title: string, said: string) => `${title} doesn’t come in “${said}”.`,
    outOfStock: (title: string) => `${title} is sold out at the moment.`,
    notInCart: 'That isn’t in your cart. Here is what is:',
    unknownSku: 'That one is no longer on sale.',
    full: (max: number) => `A cart holds ${max} different products at most. Check out first, or take something out.`,
    whichLine: 'Which one in the cart?',
    howMany: (title: string) => `How many of ${title} would you like?`,
    deliveryCosts: (delivery: string, goods: string) => `Delivery of the ${goods} in your cart is ${delivery}.`,
    deliveryTo: (place: string, fee: string, freeFrom: string | null) =>
      `Delivery to ${place} is ${fee}${freeFrom === null ? '' : `, free from ${freeFrom}`}.`,
    notDelivered: (place: string) => `We don’t deliver to ${place} yet; an address elsewhere works.`,
    deliveryIsFree: (goods: string) => `Delivery of the ${goods} in your cart is free.`,
    moreForFreeDelivery: (amount: string) => `${amount} more and delivery is free.`,
    gone: (count: number) =>
      `${counted(count, 'item', 'items')} in your cart ${count === 1 ? 'is' : 'are'} no longer sold and left out.`,
  },
};
