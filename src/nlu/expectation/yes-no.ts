import { isBoundary } from '../../text/characters';
import { PhraseMap } from '../../text/phrase-map';

type Word = 'yes' | 'weak' | 'no' | 'filler';

const words: Readonly<Record<Word, string>> = {
  yes: `
    是 是的 是滴 是啊 是呀 是我 是我本人 是本人 对 对的 对头 对呀 对啊 对对 对滴 没错 没毛病 没问题 可以 可以的 可以呀 可以啊 行 行的 行吧 行啊 要 要的 要啊 要呀 我要 想要 需要 确认 确定 我确定 我确认 确认无误 同意 愿意 接受
    就这样 就这样吧 就这么办 就这么定 就这么定了 就这个 就它 就它了 就要它 就要这个 就按这个 就按这个来 按这个来 下单 下单吧 提交 提交吧 当然 当然要 当然可以 必须 必须的 必需的 中 成 成交 得 得嘞 妥 妥妥的 妥了 弄吧 你弄吧 办吧 来吧 走起 安排 安排上 冲 整 搞起 买 买吧 买了 买它
    发吧 发货吧 取消吧 退吧 退 继续 继续吧 付 付款 好呀 好哒 好滴 好啊 好哇 好嘞 好的呀 好耶 好的好的 好好好 妥当 正确 信息正确 无误 都对 都没问题 有 有的 有啊 肯定 肯定的 肯定要 那是 那当然 一定 当然啦 没意见 没有问题 不错 挺好 挺好的 很好 没有错 阔以 口以 阔以的 可 可的 能 能行 ojbk 准 允许 批准 就是 就是的 就是这样 是呢 对呢 行嘞 行叭 好叭 可以滴 嗯呐 嗯哼 要得 得行 没事 都行 都可以 听你的 随便 没得问题 对滴对滴 是这个 就要这个 是这样 没有疑问 好了 搞定
    yes,yea,yeah,yeh,yah,ya,yep,yup,yess,yesss,yas,y,aye,yes please,yes pls,sure,sure thing,of course,ofc,absolutely,definitely,certainly,right,correct,exactly,indeed,totally,
    that's right,thats right,that's correct,thats correct,it is,i do,i am,i would,i did,sounds good,sounds great,sounds right,go ahead,do it,please do,go for it,confirm,confirmed,i confirm,agreed,i agree,fine,fine by me,
    perfect,great,good,alright,all right,aight,okie,okey,okie dokie,okey dokey,for sure,fo sho,why not,let's do it,lets do it,let's go,lets go,works for me,that works,that's fine,thats fine,looks good,looks right,lgtm,all good,good to go,
    no problem,no prob,np,not a problem,no worries,by all means,place it,place the order,place order,buy it,book it,order it,happy with that,i'm happy with that,you bet,bet,roger,true,affirmative,uh huh,mhm,mm hmm,mmhmm,yes i am,yes i do,i'm sure,im sure,i am sure,positive,proceed,continue,that's the one,ship it,send it,cancel it,return it,that is correct,that is right,that's me,go on,go on then,that'd be great,that would be great,that'll do,that will do,sounds like a plan,i guess so,guess so,i think so,think so,hell yes,hell yeah,heck yes,bingo,yes indeed,be my guest,cool,yup yup,ye,please,do that,it does,they are,we are,i will,ready,i'm ready,im ready,totally,i want it,i want that,want it,i do want it,yessir,deal,done,👍,👌,✅,🆗,💯,🙆`,
  weak: '好 好的 好吧 嗯 嗯嗯 恩 哦 噢 ok okay k\nok,okay,k,kk,okok,mm,mmm',
  no: `
    不 不是 不是的 不是我 不要 不要了 不用 不用了 不了 不行 不对 不可以 不需要 不想 不想要 不好 不确认 不确定 不同意 不买 不买了 不下单 不急 别 别了 别下单 算了 算了吧 先不 先不要 先不用 先不了 先不买 先别 先等等 暂时不 暂时不要 暂时不用 暂不 没有 没 没呢 还没 还没有 否 否定 再想想 我再想想 再看看 我再看看 再说 再说吧 以后再说 下次吧 下次
    再考虑 再考虑一下 我再考虑下 考虑一下 等等 等一下 等会 等会儿 错了 有误 信息不对 不太对 不必 不必了 免了 拒绝 才不要 不接受 不愿意 不能 莫 甭 不太行 有问题 不是这个 不正确 不成 达咩 no了 不太想 不太想要 不太需要 没必要 甭了 拉倒 没兴趣 不感兴趣 放着 先放着 放着吧 回头再说 改天 改天再说 过几天再说 我想想 想想 想一想 没想好 还没想好 考虑考虑 再等等 稍后 稍后再说 不合适
    no,nope,nah,naw,nay,n,noo,nooo,no way,not now,not yet,no thanks,no thank you,no ty,nty,no thx,don't,dont,do not,don't do it,please don't,never,negative,not really,wrong,incorrect,that's wrong,thats wrong,that's not right,thats not right,that's not it,
    i don't,i dont,i don't think so,i dont think so,don't think so,not right,not correct,it's not,it isn't,it is not,isn't right,not today,not this time,maybe later,later,another time,i changed my mind,changed my mind,i'd rather not,id rather not,rather not,hold on,hold off,wait,not that,not that one,
    no need,not needed,i'm good,im good,i am good,not interested,i'll pass,ill pass,pass,hard pass,absolutely not,definitely not,of course not,certainly not,no not yet,i'm not,im not,i am not,not sure,i'm not sure,im not sure,false,disagree,hell no,nuh uh,uh uh,let me think,let me think about it,i need to think,not at all,leave it,nop,not for me,heck no,no sir,no i don't,it doesn't,i won't,i do not,not ready,i'm not ready,not just yet,not correct,that's incorrect,don't want it,i don't want it,dont want it,i dont want it,don't need it,i don't need it,👎,❌,🙅,🚫`,
  filler: `
    请 谢谢 谢谢啦 多谢 感谢 麻烦 麻烦了 帮我 给我 你 您 亲 就 那 那就 这 我 呀 啊 哦 呢 嘛 的 了 啦 哈 哒 咯 吧 哟 谢了 诶 额 呃 都 很 吖 滴 呗 喔 耶 弄 办 一下 下 它 这个 那个 这样 我的 本人 信息 地址 订单 真的 客服 老板 宝 嘞 也 先 我们 暂时 目前 现在 还是 还
    pls,plz,thanks,thank you,thx,ty,cheers,then,it,that,that's,thats,it's,its,all,i,we,very,much,now,so,just,actually,with that,to me,for me,for now,by me,man,mate,dude,bro,sir,madam,lol,haha,the,is,this,one,that one,this one,and,really,100%,do,looks,sounds,let's,i think,i guess,we're,you,can,totally,quite,yet,today,at the moment,right now,sorry,but thanks,but thank you,but,going to,oh,well,um,uh,hmm,hm,ah`,
};

interface Said {
  readonly word: Word;
  readonly end: number;
}

const rank: Readonly<Record<Word, number>> = { yes: 3, no: 3, weak: 2, filler: 1 };

const phrases = new PhraseMap<Word>();
for (const word of ['yes', 'no', 'weak', 'filler'] as const) {
  for (const line of words[word].split('\n')) {
    for (const phrase of line.includes(',') ? line.split(',') : line.split(/\s+/)) {
      if (!phrases.get(phrase.trim())) phrases.add(phrase.trim(), word);
    }
  }
}

function saidAt(text: string, at: number): Said | null {
  let best: Said | null = null;
  for (const length of phrases.lengthsAt(text, at)) {
    const end = at + length;
    if (!isBoundary(text, at) || !isBoundary(text, end)) continue;
    const [word] = phrases.get(text.slice(at, end)) ?? [];
    if (word && (!best || (end === best.end && rank[word] > rank[best.word]))) best = { word, end };
  }
  return best;
}

/** Every word a yes, or every word a no, politeness aside; a mere "ok" before a no is a no. */
export const yesOrNo = (text: string): boolean | null =>
  saidThroughout(text.replaceAll('-', ' ')) ?? saidThroughout(squeezed(text));

/** okkk and 好好好 as ok and 好. */
const squeezed = (text: string): string => text.replace(/(.)\1+/gu, '$1');

function saidThroughout(text: string): boolean | null {
  const said = new Set<Word>();
  for (let at = 0; at < text.length; ) {
    const next = saidAt(text, at);
    if (next) {
      said.add(next.word);
      at = next.end;
    } else if (/[^\p{L}\p{N}?]/u.test(text.charAt(at))) at += 1;
    else return null;
  }
  if (said.has('yes') && said.has('no')) return null;
  if (said.has('no')) return false;
  return said.has('yes') || said.has('weak') ? true : null;
}
