import { isBoundary } from '../../text/characters';
import { PhraseMap } from '../../text/phrase-map';

const polite = `
那就 那么 那 就 嗯嗯 嗯 恩 唔 哦 噢 喔 额 呃 啊 呀 哈 嘛 呢 吧 啦 咯 哒 哟 诶 哎 欸 的话 的 了 好的 好吧 好嘞 好 行吧 行 可以 ok okay 谢谢 谢了 多谢 感谢 辛苦了 辛苦 麻烦你 麻烦您 麻烦 请 拜托
我要 我想要 我想 我选 我就要 我的 我 你 您 亲 亲亲 帮我 给我 帮忙 选择 选 挑 要 想要 换成 换 改成 改为 应该是 应该 大概 可能 是 为 还是 就行了 就行 就好了 就好 就可以了 就可以 就够了 够了 够
先 一下 吧谢谢 这个 那个 这款 那款 填 写 这是 喏 给 发你 哈哈 嘻嘻 没错 对 对的 不好意思 稍等 来了 如下 在这 确定 决定 觉得 还 算 算了就 老板 宝 宝子 客服 您好 你好 hi hello
um,uh,uhm,umm,hmm,hm,er,oh,ok,okay,k,well,so,then,yeah,yep,yes,sure,alright,right,cool,great,please,pls,plz,thanks,thank you,thx,ty,cheers,ta,sorry,hi,hey,hello,
i'll take,ill take,i will take,i'll have,ill have,i'd like,id like,i would like,i want,i need,i'd go for,i'll go with,ill go with,i'm going with,im going with,i'll go for,i choose,i pick,i'd say,
let's go with,lets go with,let's do,lets do,let's say,lets say,let's go for,going with,go with,go for,make it,make that,it's,its,it is,that's,thats,that is,that would be,it would be,would be,should be,this is,here's,heres,here is,here you go,here,here it is,there you go,
can i have,can i get,could i have,could i get,can you,could you,may i have,give me,gimme,get me,let me have,let me get,lemme get,lemme have,i think,i guess,i believe,i suppose,maybe,probably,perhaps,just,actually,
the,a,an,in,one,of,my,is,for me,for now,for sure,will do,is fine,works,would work,is good,would be great,would be good,would be nice,sounds good,will be fine,i prefer,prefer,preferably,mine,i'm,im,i am,that one,this one,to be exact,exactly,
man,mate,dear,sir,lol,haha,use,try,do,take,pick,choose,select,get,go,and,the one,one please,instead,definitely,yours,if possible,if you can,no,wait,sorry i meant,i meant,i mean`;

function compile(list: string): PhraseMap<true> {
  const map = new PhraseMap<true>();
  for (const line of list.split('\n')) {
    for (const word of line.includes(',') ? line.split(',') : line.split(/\s+/)) map.add(word.trim(), true);
  }
  return map;
}

/** Words that carry nothing beside an answer of one kind. */
export class Fillers {
  private readonly own: PhraseMap<true>;

  /** A line of Chinese words by spaces, English ones by commas. */
  constructor(list: string) {
    this.own = compile(`${polite}\n${list}`);
  }

  /** Whether the text is nothing but fillers, spaces and punctuation. */
  covers(text: string): boolean {
    const open = [0];
    const seen = new Set(open);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at >= text.length) return true;
      for (const next of this.nextFrom(text, at)) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    return false;
  }

  private *nextFrom(text: string, at: number): Generator<number> {
    if (/[^\p{L}\p{N}]/u.test(text.charAt(at))) yield at + 1;
    for (const length of this.own.lengthsAt(text, at)) {
      if (isBoundary(text, at) && isBoundary(text, at + length)) yield at + length;
    }
  }
}
