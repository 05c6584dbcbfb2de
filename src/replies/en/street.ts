/** Street shops, and goods that are collected there. */
export const street = {
  picture: {
    isItThis: (count: number): string =>
      count === 1
        ? 'Is it this one? It looks most like your picture.'
        : 'Is it one of these? They look most like your picture; I can’t be sure from a photo.',
    nothing: 'Nothing here looks like your picture. Tell me in words what it is, and I’ll look.',
    notYet: 'I’m still looking through our pictures. Send it again in a minute, or tell me in words what it is.',
    unreadable: 'I can’t open that picture. A photo in JPEG or PNG works, or tell me in words.',
  },
  outlet: {
    nearest: 'Nearest first:',
    here: (count: number): string => (count === 1 ? 'This is our store:' : 'These are our stores:'),
    noneAt: (place: string) => `We have no store in ${place}. These are our stores:`,
    askWhere: 'Which district or city are you in? Send its name, or your location.',
    share: 'Share my location',
    openUntil: (time: string) => `open until ${time}`,
    alwaysOpen: 'open round the clock',
    closed: 'closed',
    opensToday: (time: string) => `closed now, opens at ${time}`,
    opensTomorrow: (time: string) => `closed now, opens tomorrow at ${time}`,
    opensOn: (day: string, time: string) => `closed now, opens on ${day} at ${time}`,
    metres: (figure: string) => `${figure} m`,
    kilometres: (figure: string) => `${figure} km`,
    inStock: (title: string, count: number) =>
      count <= 3 ? `${title}: ${count} left to pick up` : `${title}: in stock`,
    notInStock: (title: string) => `${title}: not in stock here`,
    collectAt: (name: string) => `Pick up: ${name}`,
    collect: 'Pick up in a store',
    deliver: 'Deliver it instead',
    other: 'Another store',
    choose: 'Which store would you like to pick it up from?',
    noneHasAll: 'No store has everything in your cart right now, so I’ll have it delivered.',
    hasNotAll: (name: string) => `${name} doesn’t have everything in your cart right now.`,
    noCash: 'What is picked up is paid online first.',
    askName: 'Who will pick it up? Name and phone number, please.',
    confirm: 'Please check. Place this order for pick-up?',
    label: 'Pick-up',
    statusReady: 'Ready to pick up',
    statusCollected: 'Picked up',
    who: 'Collected by',
    hours: 'Hours',
    ready: (order: string, name: string) => `Order ${order} is ready to pick up at ${name}.`,
    settled: (order: string, amount: string) =>
      `Your payment of ${amount} has come in. Order ${order} is yours to pick up.`,
    code: (name: string, address: string) =>
      `Show this code at ${name}, ${address}. It works once; please don’t pass it on.`,
    codeLabel: 'Pick-up code',
    showCode: 'Pick-up code',
    noCode: {
      none: 'You have no order to pick up.',
      waits: (order: string) => `Order ${order} waits for its payment; the pick-up code comes right after it.`,
      used: (order: string) => `Order ${order} has been picked up already.`,
      cancelled: (order: string) => `Order ${order} was cancelled, so its code is no longer good.`,
    },
    collected: (order: string, name: string) => `Order ${order} has been picked up at ${name}. Enjoy it.`,
  },
};
