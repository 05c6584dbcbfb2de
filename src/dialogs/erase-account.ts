import { answerOrNotYet } from './answer-question';
import type { Context } from './context';
import { newConversation } from './conversation';
import type { Outcome } from './effect';
import { askFirst } from './link-account';
import { isStranger, proveFirst } from './prove-identity';
import { textOf } from './said';
import { ask, done, type Step } from './step';

type OutcomeOf<Name extends Outcome['outcome']> = Extract<Outcome, { outcome: Name }>;

/** A copy of the data, which is a person's to give. */
const copy = /导出|下载|副本|拷贝|一份|查看|看看|\b(?:export|download|copy|copies|access|see|send|show|get|what)\b/i;
const removal =
  /删|清除|清空|注销|抹|销毁|忘|\b(?:delet\w*|eras\w*|remov\w*|forget|wip\w*|clos\w*|purg\w*|destroy\w*|right to be)\b/i;

/** Summed up first: what goes, and what the books have to keep. */
export function startErasure(context: Context): Step {
  const { said, t } = context;
  if (copy.test(textOf(context)) && !removal.test(textOf(context))) return answerOrNotYet(context, 'account.erase');
  if (isStranger(context)) return proveFirst(context, { ...(said && { wish: said }) });
  return ask('leaving', {}, ({ underWay, orders }) =>
    underWay
      ? eraseRefused(context, { outcome: 'eraseRefused', underWay })
      : askFirst(context, { kind: 'erase', orders }, { text: t.account.eraseSure(orders), yes: t.account.yesErase }),
  );
}

export function eraseRefused({ conversation, t }: Context, { underWay }: OutcomeOf<'eraseRefused'>): Step {
  const { order, what } = underWay;
  return done(conversation, [
    {
      type: 'say',
      text: t.account.eraseRefused[what](order),
      choices: [
        { title: t.chips.whereIsIt(order), action: { do: 'order.show', order } },
        { title: t.chips.person, action: { do: 'human' } },
      ],
    },
  ]);
}

/** The last word of this talk. Whoever writes on is somebody new. */
export function erased({ conversation, t }: Context, { orders }: OutcomeOf<'erased'>): Step {
  const { shop, id, shopper, locale } = conversation;
  return done({ ...newConversation({ shop, id, shopper, locale }), erased: true }, [
    { type: 'say', text: t.account.erased(orders) },
  ]);
}
