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
    notNow: 'There is nothing for a courier to come for by now.',
  },
};
