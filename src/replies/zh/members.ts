import type { Texts } from '../en';
import { formatNumber } from '../format';

/** Membership: points, levels, birthdays. */
export const members: Pick<Texts, 'member' | 'invite'> = {
  member: {
    joined: (level) => `入会成功，等级：${level}。`,
    following: '关注即是会员。',
    already: '您已经是会员了。',
    rate: (points, amount) => `每消费 ${amount} 得 ${points} 积分。`,
    notYet: '您还没有入会。入会免费，点一下就好。',
    join: '免费入会',
    mine: '我的积分',
    standing: (points, level) => `您有 ${formatNumber(points, 'zh')} 积分，等级：${level}。`,
    points: (count) => `再得 ${formatNumber(count, 'zh')} 积分`,
    spend: (amount) => `再消费 ${amount}`,
    either: (one, other) => `${one}，或${other}`,
    next: (missing, level) => `${missing}，就升到${level}。`,
    top: '这是最高等级了。',
    gift: (name, terms) => `送您「${name}」：${terms}。`,
    askBirthday: (day) => `记下您的生日是 ${day}，对吗？`,
    askBirthdayGift: (name) => `生日当月送您「${name}」。`,
    note: '对，记下',
    birthdayNoted: (day) => `记下了，您的生日是 ${day}。`,
    birthdayGift: (name) => `生日月快乐，「${name}」已经放进您的账户，下一单自动用上。`,
    whichBirthday: '您的生日是几月几日？',
  },
  invite: {
    ready: (what) => `这是${what}的链接，朋友点开或扫码，就会进到这里的聊天。`,
    theShop: '本店',
    product: (title) => `「${title}」`,
    rewards: (friend, own) => `朋友首单付款后，朋友得「${friend}」，您得「${own}」。`,
    label: '链接',
    came: '这是您的朋友分享给您的。',
    cameGift: (name) => `这是您的朋友分享给您的，首单付款后送您「${name}」。`,
    inviter: (name) => `您推荐的朋友下了第一单，谢谢您。「${name}」已经放进您的账户，下一单自动用上。`,
    invited: (name) => `好友见面礼到了：「${name}」已经放进您的账户，下一单自动用上。`,
  },
};
