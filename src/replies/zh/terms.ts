import type { Texts } from '../en';

export const terms: Pick<Texts, 'terms'> = {
  terms: {
    shop: '寄回的运费我们出，您不用付。',
    shopper: (fee) => (fee ? `寄回的运费 ${fee}，由您承担。` : '寄回的运费由您承担。'),
    byFault: (fee) => `质量问题、发错货这类我们的原因，寄回运费我们出；其他原因由您承担${fee ? `，${fee}` : ''}。`,
    window: (days) => `签收后 ${days} 天内都可以申请，过了就要请人工看看了。`,
    noWindow: '申请没有截止日期。',
    toSend: (days) => `同意后 ${days} 天内寄回就行。来不及的话单子还在，跟我说一声，或者先问问人工。`,
  },
};
