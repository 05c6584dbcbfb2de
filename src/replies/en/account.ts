/** Who the shopper is to the shop, over several channels. */
export const account = {
  account: {
    code: (code: string, minutes: number) =>
      `Your code is ${code}. Send it to me in your other chat with this shop. It works once, for ${minutes} minutes. Don’t give it to anybody.`,
    linkSure:
      'Link this chat with the one the code is from? Both will see and manage each other’s orders. If somebody else gave you the code, say no.',
    yesLink: 'Yes, link them',
    linked: 'Linked. Here you now see the orders of both chats.',
    used: 'Your code was used: your orders can now be seen from another chat too. If that wasn’t you, say “unlink”.',
    refused: {
      wrong: 'That code doesn’t work. Codes last ten minutes and work once; ask for a new one in your other chat.',
      own: 'That code is this chat’s own. Send me a code from your other chat, or ask for a new one here to use there.',
      wait: 'Too many codes that don’t work. Please try again in a quarter of an hour.',
    },
    unlinkSure: 'Unlink this chat? It will then show only the orders placed here.',
    yesUnlink: 'Yes, unlink',
    unlinked: 'Unlinked. Here you see only the orders placed here.',
    notLinked: 'This chat isn’t linked with another one.',
    askHome:
      'What is the new address? Tell me in one message, like “my default address is now 1 Main Street, Austin, TX 73301”.',
    homeSure: (address: string) =>
      `Your default address will be ${address}. Orders already placed stay as they are. Is this right?`,
    yesHome: 'Yes, change it',
    homeKept: 'Done, your default address is changed.',
    kept: 'OK, everything stays as it is.',
  },
};
