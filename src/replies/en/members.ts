import { counted } from '../format';

/** Membership: points, levels, birthdays. */
export const members = {
  member: {
    joined: (level: string) => `You’re a member now, level ${level}.`,
    following: 'Following us makes you a member.',
    already: 'You’re a member already.',
    rate: (points: number, amount: string) => `${counted(points, 'point', 'points')} for each ${amount} you spend.`,
    notYet: 'You haven’t joined yet. It’s free and takes one tap.',
    join: 'Join for free',
    mine: 'My points',
    standing: (points: number, level: string) =>
      `You have ${counted(points, 'point', 'points')}. Your level: ${level}.`,
    points: (count: number) => counted(count, 'more point', 'more points'),
    spend: (amount: string) => `${amount} more spent`,
    either: (one: string, other: string) => `${one} or ${other}`,
    next: (missing: string, level: string) => `${missing} to ${level}.`,
    top: 'That’s the highest level.',
    gift: (name: string, terms: string) => `A gift for you, “${name}”: ${terms}.`,
    askBirthday: (day: string) => `Shall I note ${day} as your birthday?`,
    askBirthdayGift: (name: string) => `In that month there’s a gift for you, “${name}”.`,
    note: 'Yes, note it',
    birthdayNoted: (day: string) => `Noted: your birthday is ${day}.`,
    birthdayGift: (name: string) =>
      `Happy birthday month: “${name}” is yours, and counts for your next order by itself.`,
    whichBirthday: 'When is your birthday? Month and day are enough.',
  },
  invite: {
    ready: (what: string) => `Here is a link to ${what}. It opens the chat right there; friends can scan it too.`,
    theShop: 'the shop',
    product: (title: string) => `“${title}”`,
    rewards: (friend: string, own: string) =>
      `Your friend gets “${friend}” and you get “${own}” after their first paid order.`,
    label: 'Link',
    came: 'A friend of yours passed this on to you.',
    cameGift: (name: string) => `A friend passed this on to you: after your first paid order you get “${name}”.`,
    inviter: (name: string) =>
      `A friend you invited has placed a first order. Thank you: “${name}” is yours, and counts for your next order.`,
    invited: (name: string) => `Your friend’s gift is here: “${name}” is yours, and counts for your next order.`,
  },
};
