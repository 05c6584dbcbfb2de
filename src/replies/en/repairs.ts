/** Talk about the talk, and handing over to a person. */
export const repairs = {
  repairs: {
    neverMind: 'OK, let’s leave that.',
    nothingToCancel: 'There is nothing going on to stop. What would you like?',
    nothingToRepeat: 'I haven’t said anything yet. What are you looking for?',
    languageChanged: 'OK, in English from now on.',
    notUnderstood: (text: string) => `I didn’t get “${text}”. You could ask for a product, your cart or an order.`,
    notUnderstoodEmoji: 'I see the picture but not the wish. What are you looking for?',
    secondMiss: 'I still don’t get it. I can do one of these, or you can leave word for a person:',
    outside: 'That is outside this shop. I can find products and look after your cart and orders.',
    didYouMean: 'What would you like?',
    didYouMeanOne: (wish: string) => `I’m not sure I got that. Did you mean “${wish}”?`,
    whatNext: 'OK. What would you like to see?',
    empty: 'That message came empty. What are you looking for?',
    attachment: 'I can’t look at that here. Tell me in words what you are looking for.',
    sayMore: '(Reply “more” for the rest.)',
    staleButton: 'That button belongs to an earlier question. Here is where we are:',
    foreignButton: 'That button belongs to another chat, so I left it alone. What can I do here?',
    tooLong: 'That was a long message; I read the first part.',
    trouble:
      'Something on our side isn’t reachable right now. Your message is kept and I’ll answer as soon as it is back.',
    notTaken:
      'Something on our side isn’t reachable right now, so this message wasn’t taken. Please send it again in a moment.',
    parked:
      'I couldn’t deal with that message, and nothing was changed. It is set aside for a person to look at; please try it in other words.',
    parkedStep:
      'I couldn’t finish that step, and it isn’t certain whether it took effect. A person will check it. Before you do it again, look at “my orders”.',
    sorry: 'I’m sorry about that.',
  },
  person: {
    handedOver: 'I’ve passed this chat on to a person, with everything said so far. They’ll answer right here.',
    meanwhile: (words: string) => `I’ll keep quiet while you wait. If you’d rather go on with me, say “${words}”.`,
    givenBack: 'I’m back with you. Is there anything else?',
  },
};
