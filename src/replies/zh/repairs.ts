import type { Texts } from '../en';

/** Talk about the talk, and handing over to a person. */
export const repairs: Pick<Texts, 'repairs' | 'person'> = {
  repairs: {
    neverMind: '好的，先放一放。',
    nothingToCancel: '现在没有进行中的事。想找点什么？',
    nothingToRepeat: '我还没说什么呢。想找点什么？',
    languageChanged: '好的，接下来用中文。',
    notUnderstood: (text) => `「${text}」我没看明白。您可以说想买的东西，或者问购物车、订单。`,
    notUnderstoodEmoji: '表情收到了，您想找什么商品？',
    secondMiss: '还是没看明白，不好意思。我能做这些，也可以给人工留言：',
    outside: '这个本店帮不上。找商品、购物车和订单都可以问我。',
    didYouMean: '您是想：',
    didYouMeanOne: (wish) => `没太听明白，您是想「${wish}」吗？`,
    whatNext: '好的，您想看点什么？',
    empty: '这条消息是空的。想找点什么？',
    attachment: '这个我在这里看不了，用文字说说想找什么吧。',
    sayMore: '（回复“更多”看剩下的）',
    staleButton: '这个按钮是之前的了，现在到这一步：',
    foreignButton: '这个按钮不是这个对话里的，我没有动。需要我做什么？',
    tooLong: '消息有点长，我先看了前面的部分。',
    trouble: '我们这边暂时连不上，您的消息已经收好，恢复后马上回复您。',
    notTaken: '我们这边暂时连不上，这条消息没有收到，请稍后再发一次。',
    parked: '这条消息没能处理，什么都没有改动，已经留给人工查看。您换个说法再试试？',
    parkedStep: '这一步没能做完，有没有生效还不确定，已经留给人工核对。可以先问我“我的订单”看看，别急着再做一次。',
    sorry: '很抱歉给您添麻烦了。',
  },
  person: {
    handedOver: '已为您转人工，前面说的都一并转过去了，客服会直接在这里回复您。',
    meanwhile: (words) => `等人工时我不插话。不想等就说“${words}”，我接着帮您。`,
    givenBack: '我回来了，还有什么可以帮您？',
  },
};
