import type { Context } from '../context';
import type { Frame } from '../frame';
import { done, type Step } from '../step';

const english =
  /^(?:(?:sorry|excuse me|wait|um|hm+|ok|but|and)[,.! ]+)*(?:what do you mean(?: by (?:that|this))?|what does (?:that|this|it) mean|what(?:['’]s| is) (?:that|this)(?: for)?|what for|why(?: (?:is|are|do|does|would|should|must) [^?]{0,60})?|how come|i (?:don['’]?t|do not) (?:understand|get it|follow)(?: (?:the question|that|this|you))?|(?:can|could) you explain(?: (?:that|this|it))?|explain(?: (?:that|this|it))?|i['’]m confused|huh|meaning)[?.! ]*$/i;
const chinese =
  /^(?:等等|等下|嗯|呃|那|这个|这|啊)*[,，]?(?:(?:是)?(?:什么|啥)意思|为什么|为啥|干(?:嘛|什么|啥)|(?:为什么|为啥|干嘛|干吗)(?:要|还要|得|需要|问)[^?？]{0,16}|有什么用|(?:没|看不|听不|不)(?:太)?(?:懂|明白|理解)|没(?:太)?(?:看|听|搞)懂|(?:这)?(?:是)?问(?:的)?(?:什么|啥)|解释一下|不清楚(?:你|您)?(?:问|说)(?:的)?(?:什么|啥))(?:呢|呀|啊|吗|了|的)*[。！？!?.]*$/;

/** Whether a message asks what the open question means, or why it is put. */
export const asksWhy = (text: string): boolean => {
  const said = text.normalize('NFKC').trim();
  return english.test(said) || chinese.test(said);
};

function explanation({ t }: Context, frame: Frame): string | null {
  switch (frame.dialog) {
    case 'service':
      return t.service.explain[frame.state];
    case 'checkOut':
      return frame.state === 'placing' ? null : t.checkOut.explain[frame.state];
    case 'proveIdentity':
      return t.identity.explain;
    case 'chooseVariant':
    case 'clearCart':
    case 'account':
      return null;
  }
}

/** What the open question is for; it is put again behind this. Null where there is nothing to explain. */
export function explainQuestion(context: Context, frame: Frame): Step | null {
  const text = explanation(context, frame);
  return text === null ? null : done(context.conversation, [{ type: 'say', text }]);
}
