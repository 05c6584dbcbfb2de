import type { Both } from './scripts';

/** What a shopper may say in the middle of anything, and what has to come of it. */
export interface Repair {
  readonly kind: 'cancel' | 'digression' | 'lookAround' | 'clarification' | 'repeat' | 'languageSwitch' | 'help';
  readonly say: Both;
}

const both = (en: string, zh: string): Both => ({ en, zh });

export const repairs: readonly Repair[] = [
  { kind: 'cancel', say: both('never mind', '算了') },
  { kind: 'cancel', say: both('forget it', '不弄了，算了吧') },
  { kind: 'digression', say: both('do you ship for free?', '包邮吗') },
  { kind: 'digression', say: both('how long does delivery take?', '一般几天能送到') },
  { kind: 'digression', say: both("what's in my cart?", '看看我的购物车') },
  { kind: 'lookAround', say: both('do you have lipstick?', '有口红吗') },
  { kind: 'clarification', say: both('what do you mean?', '什么意思') },
  { kind: 'clarification', say: both('why do you need that?', '为什么要问这个') },
  { kind: 'repeat', say: both('say that again', '再说一遍') },
  { kind: 'repeat', say: both('can you repeat that please', '没看清，重复一下') },
  { kind: 'languageSwitch', say: both('说中文', 'English please') },
  { kind: 'languageSwitch', say: both('请用中文', '用英文') },
  { kind: 'help', say: both('help', '帮助') },
  { kind: 'help', say: both('what can you do?', '你能做什么') },
];
