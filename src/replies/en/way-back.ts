/** How returned goods get back to the shop. */
export const wayBack = {
  wayBack: {
    label: 'Return number',
    sendTo: (address: string) => `Send them to ${address}, with this return number on the parcel.`,
    orCourier: 'Or a courier can come for them:',
    visit: (day: string, window: string) => `Courier on ${day}, ${window}`,
    booked: (day: string, window: string, number: string) =>
      `A courier comes on ${day}, ${window}. Please have the parcel ready with ${number} on it. I’ll tell you when it is here.`,
    otherTime: 'That time can’t be had any more. These can:',
    print: 'A label for the parcel, to print or to copy from:',
    openLabel: 'Return label',
    under: (by: string) => `Sent with: ${by}.`,
    thenMoney: 'Your money goes back once they are here.',
    thenGoods: 'The new goods go out once they are here.',
    tellNumber: 'Once you have the tracking number, tell me and I’ll keep it with the return.',
    whichSent: 'Which of these have you sent?',
    nothingSent: 'There is nothing that could be sent back by now.',
    sendBy: (day: string) => `Please send them by ${day}.`,
    over: (day: string) =>
      `The last day for that was ${day}. The request is still open: please send them soon, or ask a person first.`,
    noLastDay: 'There is no last day for it.',
    comes: (day: string, window: string) => `A courier comes for them on ${day}, ${window}.`,
    orOtherTime: 'Another time can be had too:',
    near: (order: string, day: string) => `A reminder: please send the goods of ${order} back by ${day}.`,
    overdue: (order: string, day: string) =>
      `The goods of ${order} were to be sent back by ${day}. If they are on their way, tell me the tracking number. If not, the request is still open: please send them soon, or ask a person first.`,
    noAddress: (number: string) =>
      `I don’t have the shop’s address for that. A colleague can tell you; your return number is ${number}.`,
    noneOpen:
      'Nothing of yours is to be sent back at the moment. Tell me what you’d like to return; once it is agreed, you get the address and a return number here.',
    onceAgreed: 'Once this is agreed, you get the address and a return number here.',
    how: 'How do I send it back?',
    startReturn: 'I want to return something',
    notNow: 'There is nothing for a courier to come for by now.',
  },
};
